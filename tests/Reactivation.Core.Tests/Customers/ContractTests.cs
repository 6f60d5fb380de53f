using Reactivation.Customers;
using Reactivation.Dormancy;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>K, V3: the contract from events and as given; on one day a start counts last, an end without detail is lapsed.</summary>
public class ContractTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("100 start", "running", 100, null)]
    [InlineData("100 start, 50 pause", "paused", 100, 50)]
    [InlineData("100 start, 50 end", "lapsed", 100, 50)]
    [InlineData("100 start, 50 lapsed", "lapsed", 100, 50)]
    [InlineData("100 start, 50 cancelled", "cancelled", 100, 50)]
    [InlineData("100 start, 50 pause, 20 cancelled", "cancelled", 100, 50)]
    [InlineData("100 start, 50 pause, 20 lapsed", "lapsed", 100, 50)]
    [InlineData("100 start, 50 lapsed, 20 cancelled", "cancelled", 100, 50)]
    [InlineData("100 start, 50 cancelled, 20 pause", "cancelled", 100, 50)]
    [InlineData("100 start, 50 pause, 20 start", "running", 20, null)]
    [InlineData("100 start, 50 cancelled, 20 start", "running", 20, null)]
    [InlineData("100 start, 50 cancelled, 50 start", "running", 50, null)]
    [InlineData("50 start, 50 cancelled", "running", 50, null)]
    [InlineData("100 start, 50 pause, 50 cancelled", "cancelled", 100, 50)]
    [InlineData("100 start, 50 cancelled, 50 lapsed", "cancelled", 100, 50)]
    [InlineData("100 start, 90 pause, 80 start, 70 cancelled", "cancelled", 80, 70)]
    [InlineData("50 cancelled", "cancelled", null, 50)]
    [InlineData("50 pause", "paused", null, 50)]
    [InlineData("100 start, -1 cancelled", "running", 100, null)]
    [InlineData("-1 start", null, null, null)]
    [InlineData("100 start, 0 cancelled", "cancelled", 100, 0)]
    public void FromEvents(string events, string? status, int? startedDaysAgo, int? endedDaysAgo)
    {
        foreach (var order in new[] { Parse(events), [.. Parse(events).Reverse()] })
        {
            var customer = new Customer("c") { History = EventHistory.Of(order, Source.Nothing.Records(EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd)) };

            (status is null ? Facts.ContractStatus.IsMissing : Facts.ContractStatus.Is(status)).Holds(customer).Should().BeTrue();
            IsOn(Facts.ContractStartedOn, startedDaysAgo).Holds(customer).Should().BeTrue();
            IsOn(Facts.ContractEndedOn, endedDaysAgo).Holds(customer).Should().BeTrue();
            Facts.StandingCancellation.IsYes.Holds(customer).Should().Be(status == "cancelled");
        }
    }

    [Theory]
    [InlineData("running", null, "running")]
    [InlineData("cancelled", null, "cancelled")]
    [InlineData("cancelled", 0, "cancelled")]
    [InlineData("cancelled", -1, "running")]
    [InlineData("paused", -30, "running")]
    [InlineData("lapsed", 10, "lapsed")]
    [InlineData(null, -1, null)]
    public void AsGiven_AnEndAheadLeavesItRunningUntilThen(string? status, int? endedDaysAgo, string? seen)
    {
        var customer = new Customer("c") { Contract = new() { Status = status is null ? null : Enum.Parse<ContractStatus>(status, ignoreCase: true), EndedOn = endedDaysAgo is { } days ? DaysAgo(days) : null } };

        (seen is null ? Facts.ContractStatus.IsMissing : Facts.ContractStatus.Is(seen)).Holds(customer).Should().BeTrue();
        customer.Assess().Stage.Should().Be(seen switch { "running" => Stage.Active, "cancelled" => Stage.Churned, null => Stage.Lead, _ => Stage.Active });
    }

    [Fact]
    public void AsGiven_WithoutAnEndRecorded_StatusIsWhatIsGiven() =>
        Facts.ContractStatus.Is("cancelled").Holds(new Customer("c") { Contract = new() { Status = ContractStatus.Cancelled } }).Should().BeTrue();

    [Theory]
    [InlineData(50, 51, true)]
    [InlineData(50, 50, true)]
    [InlineData(50, 49, false)]
    [InlineData(null, 1, true)]
    public void V3_AGivenCancellation_StandsUntilAPurchaseOnALaterDay(int? endedDaysAgo, int boughtDaysAgo, bool stands)
    {
        var customer = new Customer("c")
        {
            Contract = new() { Status = ContractStatus.Cancelled, EndedOn = endedDaysAgo is { } days ? DaysAgo(days) : null },
            Purchases = new() { LastOn = DaysAgo(boughtDaysAgo) },
        };

        (customer.Assess().Stage == Stage.Churned).Should().Be(stands);
    }

    [Fact]
    public void V3_APurchaseDuringAPause_DoesNotClearALaterCancellation()
    {
        var customer = FromHistory("300 start, 200 pause, 100 cancelled", Bought(150));

        customer.Assess().Stage.Should().Be(Stage.Churned);
        FromHistory("300 start, 200 pause, 100 cancelled", Bought(99)).Assess().Stage.Should().NotBe(Stage.Churned);
        FromHistory("300 start, 200 pause, 100 cancelled", Bought(100)).Assess().Stage.Should().Be(Stage.Churned, "a purchase on the very day clears nothing");
    }

    [Fact]
    public void V3_APurchaseBetweenTwoCancellations_DoesNotClearTheSecond() =>
        FromHistory("300 cancelled, 100 cancelled", Bought(200)).Assess().Stage.Should().Be(Stage.Churned, "it was cancelled again, and nothing happened since");

    /// <summary>K: given columns win over contract events.</summary>
    [Fact]
    public void V3_AGivenCancellation_IsDatedByTheGivenEnd_NotByAnOlderEvent()
    {
        var customer = FromHistory("700 start, 600 pause", Bought(200)) with { Contract = new() { Status = ContractStatus.Cancelled, EndedOn = DaysAgo(50) } };

        Facts.StandingCancellation.IsYes.Holds(customer).Should().BeTrue("cancelled 50 days ago; the purchase 200 days ago lies before");
        customer.Assess().Stage.Should().Be(Stage.Churned);
    }

    [Fact]
    public void GivenColumns_WinOverContractEvents()
    {
        var customer = FromHistory("100 start, 50 cancelled") with { Contract = new() { Status = ContractStatus.Running, StartedOn = DaysAgo(7), EndedOn = null } };

        Facts.ContractStatus.Is("running").Holds(customer).Should().BeTrue();
        IsOn(Facts.ContractStartedOn, 7).Holds(customer).Should().BeTrue();
        Facts.ContractEndedOn.IsMissing.Holds(customer).Should().BeTrue();
    }

    private static Condition IsOn(DayFact fact, int? daysAgo) => daysAgo is { } days ? fact.Within(days).Days() & fact.AtLeast(days).DaysAgo() : fact.IsMissing;

    private static Customer FromHistory(string events, params CustomerEvent[] others) => new("c") { History = EventHistory.Of([.. Parse(events), .. others]) };

    /// <summary>Such as <c>100 start, 50 cancelled</c>: days ago, then what happened.</summary>
    private static CustomerEvent[] Parse(string events) =>
        [.. events.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(' ')).Select(e => Event(int.Parse(e[0], System.Globalization.CultureInfo.InvariantCulture), e[1]))];

    private static CustomerEvent Event(int daysAgo, string what) => what switch
    {
        "start" => Did(EventKind.ContractStart, daysAgo),
        "pause" => Did(EventKind.ContractPause, daysAgo),
        "end" => Did(EventKind.ContractEnd, daysAgo),
        var detail => Did(EventKind.ContractEnd, daysAgo, detail),
    };
}
