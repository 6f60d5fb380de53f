using Reactivation.Customers;
using Reactivation.Proofs;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>The derived facts by hand (K, 5.1, 5.3, V9, D7).</summary>
public class DerivedFactTests
{
    [Fact]
    public void KnownOn_IsTheEarliestOfRegistration_ContractStart_AndAnyEvent()
    {
        KnownDaysAgo(new Customer("c") { RegisteredOn = DaysAgo(10) }).Should().Be(10);
        KnownDaysAgo(new Customer("c") { RegisteredOn = DaysAgo(10), Contract = new() { StartedOn = DaysAgo(20) } }).Should().Be(20);
        KnownDaysAgo(new Customer("c") { RegisteredOn = DaysAgo(10), History = EventHistory.Of(Did(EventKind.MailSent, 30), Did(EventKind.Login, 5)) }).Should().Be(30, "of any kind, ours too");
        KnownDaysAgo(new Customer("c") { RegisteredOn = DaysAgo(40), History = EventHistory.Of(Did(EventKind.MailSent, 30)) }).Should().Be(40);
        KnownDaysAgo(new Customer("c") { Purchases = new() { LastOn = DaysAgo(50), FirstOn = DaysAgo(70) } }).Should().Be(70, "a given day of an event is an event");
        KnownDaysAgo(new Customer("c").With(Facts.LastPurchaseOn.OfAtLeast(1_000_000m), DaysAgo(60))).Should().Be(60);
        KnownDaysAgo(new Customer("c") { RegisteredOn = DaysAgo(-10), WebVisits = new() { LastOn = DaysAgo(5) } }).Should().Be(5, "a registration ahead has not happened");
        KnownDaysAgo(new Customer("c") { RegisteredOn = null }).Should().BeNull();
        Facts.KnownOn.IsMissing.Proof(new Customer("c") { Purchases = new() { Count = 3 }, OwnerChangedOn = DaysAgo(400) }).Outcome.Should().Be(ProofOutcome.NotApplicable, "a number of purchases is no day");

        static int? KnownDaysAgo(Customer customer) =>
            Facts.KnownOn.IsMissing.Proof(customer).Tree!.Actual.Single() is { State: ActualState.Value } known ? AsOf.DayNumber - (int)known.Cell : null;
    }

    [Theory]
    [InlineData("3", 40, 20, 3, -10)]
    [InlineData("1.5", 40, 20, 3, 5)]
    [InlineData("1", 40, 20, 3, 10)]
    [InlineData("1", 41, 20, 3, 9)]
    [InlineData("1.01", 40, 20, 3, 9)]
    [InlineData("0.01", 40, 20, 3, 19)]
    [InlineData("3", 100, 0, 5, -75)]
    [InlineData("100", 40, 20, 3, -980)]
    [InlineData("3", 20, 20, 3, 20)]
    [InlineData("3", 40, 20, 2, null)]
    [InlineData("3", 40, 20, 1, null)]
    [InlineData("3", 40, -1, 3, null)]
    [InlineData("3", 20, 40, 5, null)]
    public void D7_CadenceDue_IsTheLastPurchase_PlusSoManyOwnIntervals_RoundedUp(string times, int firstDaysAgo, int lastDaysAgo, int days, int? dueDaysAgo)
    {
        var customer = new Customer("c") { Purchases = new() { FirstOn = DaysAgo(firstDaysAgo), LastOn = DaysAgo(lastDaysAgo), Days = days } };
        var due = Facts.CadenceDueOn(decimal.Parse(times, System.Globalization.CultureInfo.InvariantCulture)).IsMissing.Proof(customer).Tree!.Actual.Single();

        (due.State == ActualState.Value ? AsOf.DayNumber - (int)due.Cell : (int?)null).Should().Be(dueDaysAgo);
    }

    /// <summary>A count is no day: one beyond the number of today's day lies not ahead, and the first of all days is a day.</summary>
    [Fact]
    public void V6_EverBought_IsSaid_ByAnyCountAndAnyDay()
    {
        Facts.EverBought.IsYes.Holds(new Customer("c") { Purchases = new() { Count = 2_000_000 } }).Should().BeTrue();
        Facts.EverBought.IsYes.Holds(new Customer("c") { Purchases = new() { Count = 0 } }).Should().BeFalse();
        Facts.EverBought.IsYes.Holds(new Customer("c") { Purchases = new() { LastOn = DateOnly.MinValue } }).Should().BeTrue();
        Facts.EverBought.IsYes.Holds(new Customer("c") { Purchases = new() { LastOn = DaysAgo(-1) } }).Should().BeFalse("it lies ahead");
    }

    [Fact]
    public void D7_Cadence_CountsPurchaseDays_NotPurchases()
    {
        Facts.CadenceDueOn().IsMissing.Holds(new Customer("c") { History = EventHistory.Of(Bought(100), Bought(100), Bought(50)) }).Should().BeTrue();
        Facts.CadenceDueOn().IsMissing.Holds(new Customer("c") { History = EventHistory.Of(Bought(100), Bought(70), Bought(50)) }).Should().BeFalse();
    }

    [Fact]
    public void D7_TimesHaveBounds()
    {
        foreach (var wrong in new[] { 0m, -1m, 100.01m, 0.001m, 1.005m })
            FluentActions.Invoking(() => Facts.CadenceDueOn(wrong)).Should().Throw<ArgumentException>("{0} times", wrong);
        Facts.CadenceDueOn(0.01m).ToString().Should().Be("cadence_due_on[0.01]");
        Facts.CadenceDueOn(100m).ToString().Should().Be("cadence_due_on[100]");
        Facts.CadenceDueOn(1.50m).ToString().Should().Be("cadence_due_on[1.5]");
        Facts.CadenceDueOn().Should().Be(Facts.CadenceDueOn(3m));
    }

    /// <summary>A date such as 0001-01-01 in the data must not make the reasons unreadable.</summary>
    [Fact]
    public void D7_ADueDayBeyondTheCalendar_CanBeShown()
    {
        var customer = new Customer("c") { Purchases = new() { FirstOn = DateOnly.MinValue, LastOn = DaysAgo(0), Days = 3 } };

        Facts.CadenceDueOn(100).IsMissing.Proof(customer).Invoking(p => p.ToString()).Should().NotThrow();
    }

    [Theory]
    [InlineData(4, 2, "yes")]
    [InlineData(4, 3, "no")]
    [InlineData(3, 1, "yes")]
    [InlineData(3, 2, "no")]
    [InlineData(3, 0, "yes")]
    [InlineData(2, 0, "no")]
    [InlineData(0, 0, "no")]
    public void V9_Falling_IsAtMostHalf_OfAWindowBeforeWithAtLeastThree(int before, int latest, string expected)
    {
        CustomerEvent[] Events(EventKind kind) => [.. Enumerable.Range(0, before).Select(i => new CustomerEvent(DaysAgo(91 + i), kind, 100m)), .. Enumerable.Range(0, latest).Select(i => new CustomerEvent(DaysAgo(90 - i), kind, 100m))];

        Facts.PurchaseFalling.Is(expected).Holds(new Customer("c") { History = EventHistory.Of(Events(EventKind.Purchase), Source.Nothing.Records(EventKind.Purchase)) }).Should().BeTrue();
        Facts.RevenueFalling.Is(expected).Holds(new Customer("c") { History = EventHistory.Of(Events(EventKind.Purchase), Source.Nothing.Records(EventKind.Purchase)) }).Should().BeTrue();
        Facts.LoginFalling.Is(expected).Holds(new Customer("c") { History = EventHistory.Of(Events(EventKind.Login), Source.Nothing.Records(EventKind.Login)) }).Should().BeTrue();
    }

    [Theory]
    [InlineData(300, 150, "yes")]
    [InlineData(300, 151, "no")]
    [InlineData(300, 0, "yes")]
    public void V9_RevenueFalling_LooksAtAmounts(int before, int latest, string expected)
    {
        var history = EventHistory.Of(Bought(100, before - 2m), Bought(101, 1m), Bought(102, 1m), Bought(5, latest), Bought(6, null), Bought(7, null));

        Facts.RevenueFalling.Is(expected).Holds(new Customer("c") { History = history }).Should().BeTrue();
    }

    [Fact]
    public void V9_RevenueThatRises_IsNotFalling_HoweverLargeTheAmounts()
    {
        var history = EventHistory.Of(Bought(100, 1m), Bought(101, 1m), Bought(102, 1m), Bought(5, 500_000_000_000_000m));

        Facts.RevenueFalling.Is("no").Holds(new Customer("c") { History = history }).Should().BeTrue();
    }

    [Fact]
    public void SilentDays_OfWhoBoughtOrHadAContract_CountFromTheLatestOfBoth()
    {
        new Customer("c") { History = EventHistory.Of(Bought(50), Did(EventKind.WebVisit, 3)) }.Assess().SilentDays.Should().Be(50);
        new Customer("c") { Purchases = new() { LastOn = DaysAgo(50) }, Contract = new() { EndedOn = DaysAgo(20) } }.Assess().SilentDays.Should().Be(20);
        new Customer("c") { Purchases = new() { LastOn = DaysAgo(50) }, Contract = new() { EndedOn = DaysAgo(80) } }.Assess().SilentDays.Should().Be(50);
        new Customer("c") { Purchases = new() { LastOn = DaysAgo(50) }, Contract = new() { EndedOn = DaysAgo(-5) } }.Assess().SilentDays.Should().Be(50, "an end ahead has not happened");
        new Customer("c") { RegisteredOn = DaysAgo(400), Contract = new() { Status = ContractStatus.Running } }.Assess().SilentDays.Should().BeNull("a contract that runs is no lead, and no silence either");
        new Customer("c") { RegisteredOn = DaysAgo(400), Contract = new() { StartedOn = DaysAgo(300) } }.Assess().SilentDays.Should().BeNull();
        new Customer("c") { OwnerChangedOn = DaysAgo(3) }.Assess().SilentDays.Should().BeNull("nothing of it is recorded");
        new Customer("c") { Purchases = new() { LastOn = DaysAgo(0) } }.Assess().SilentDays.Should().Be(0);
    }

    [Fact]
    public void SilentDays_OfALead_CountFromTheLastOwnAction_OrRegistration()
    {
        var lead = new Customer("c") { RegisteredOn = DaysAgo(400), Purchases = new() { LastOn = null } };

        lead.Assess().SilentDays.Should().Be(400);
        (lead with { WebVisits = new() { LastOn = DaysAgo(30) }, SalesTalks = new() { LastOn = DaysAgo(3) } }).Assess().SilentDays.Should().Be(30, "our talk is no action of theirs");
        (lead with { RegisteredOn = DaysAgo(10), WebVisits = new() { LastOn = DaysAgo(30) } }).Assess().SilentDays.Should().Be(10);
        (lead with { History = EventHistory.Of(Did(EventKind.Complaint, 7), Did(EventKind.MailSent, 1)) }).Assess().SilentDays.Should().Be(7);
        (lead with { History = EventHistory.Of(new CustomerEvent(DaysAgo(6), new EventKind("seminar", EventTraits.OwnAction))) }).Assess().SilentDays.Should().Be(6, "a kind of one's own may be an own action");
        (lead with { WebVisits = new() { LastOn = DaysAgo(-2) } }).Assess().SilentDays.Should().Be(400);
    }

    [Fact]
    public void SilentDays_OfWhoBoughtOnAnUnknownDay_AreUnknown() =>
        new Customer("c") { RegisteredOn = DaysAgo(400), Purchases = new() { Count = 3 } }.Assess().SilentDays.Should().BeNull("who bought three times is no lead (5.3, D10)");
}
