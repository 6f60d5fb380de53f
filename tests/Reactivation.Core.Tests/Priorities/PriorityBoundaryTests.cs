using System.Reflection;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Testing;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Priorities;

/// <summary>P1–P7: the day before, on, and the day after each threshold, and the same where the option is changed.</summary>
public class PriorityBoundaryTests
{
    /// <summary>Cancelled on an unknown day: churned whatever was bought, so the table is always asked.</summary>
    private static readonly Customer Churned = new("c") { Contract = new() { Status = ContractStatus.Cancelled } };

    [Fact]
    public void N1_EveryDefault_IsPinned_AndCanBeChanged()
    {
        PriorityDefaults.LargeDeal.Should().Be(1_000_000m);
        PriorityDefaults.LargeDealMonths.Should().Be(24);
        PriorityDefaults.LatelyDays.Should().Be(30);
        PriorityDefaults.SeveralDeals.Should().Be(3);
        PriorityDefaults.LongSilenceYears.Should().Be(3);
        typeof(PriorityDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name).Should().BeEquivalentTo(typeof(PriorityOptions).GetProperties().Select(p => p.Name)).And.HaveCount(5);
        foreach (var option in typeof(PriorityOptions).GetProperties())
            option.GetValue(new PriorityOptions()).Should().Be(typeof(PriorityDefaults).GetField(option.Name)!.GetValue(null));
    }

    [Fact]
    public void P8_TheTable_HasItsRowsInOrder()
    {
        var table = ReactivationPolicy.Default.Priorities;

        table.Rows.Select(r => (r.Id, r.Then)).Should().Equal(
            ("P1", PriorityTier.High), ("P2", PriorityTier.High), ("P3", PriorityTier.High), ("P6", PriorityTier.Low), ("P7", PriorityTier.Low),
            ("P4", PriorityTier.Medium), ("P4b", PriorityTier.Medium), ("P5", PriorityTier.Medium), ("P5b", PriorityTier.Medium));
        (table.Otherwise.Id, table.Otherwise.Then).Should().Be(("P0", PriorityTier.Low));
        (PriorityTier.High > PriorityTier.Medium && PriorityTier.Medium > PriorityTier.Low && PriorityTier.Low > PriorityTier.None).Should().BeTrue();
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(5_000)]
    public void P1_LargeDeal(int amount) =>
        Boundary.OfAmount(By(new() { LargeDeal = amount }), "P1", a => Churned with { History = EventHistory.Of(Bought(200, a)) }, AsOf).BecomesTrueAt(amount);

    [Theory]
    [InlineData(null, "2024-11-23", true)]
    [InlineData(null, "2024-11-22", true)]
    [InlineData(null, "2024-11-21", false)]
    [InlineData(6, "2026-05-22", true)]
    [InlineData(6, "2026-05-21", false)]
    public void P1_LargeDealMonths(int? option, string on, bool holds)
    {
        var options = option is { } months ? new PriorityOptions { LargeDealMonths = months } : null;

        Holds("P1", Churned with { History = EventHistory.Of(new CustomerEvent(Day(on), EventKind.Purchase, 1_000_000m), Bought(5, 1m)) }, options).Should().Be(holds);
        Holds("P1", Churned.With(Facts.LastPurchaseOn.OfAtLeast(1_000_000m), Day(on)), options).Should().Be(holds, "as given, too");
    }

    [Theory]
    [InlineData(null, 29, true)]
    [InlineData(null, 30, true)]
    [InlineData(null, 31, false)]
    [InlineData(7, 7, true)]
    [InlineData(7, 8, false)]
    public void P2_LatelyDays_OfEverySignal(int? option, int daysAgo, bool holds)
    {
        foreach (var kind in new[] { EventKind.WebVisit, EventKind.MailOpen, EventKind.MailClick, EventKind.Inquiry })
            Holds("P2", Churned with { History = EventHistory.Of(Did(kind, daysAgo), Bought(300)) }, option is { } days ? new() { LatelyDays = days } : null).Should().Be(holds, "{0} was last", kind);
    }

    [Fact]
    public void P2_NoOtherKind_IsASignal()
    {
        foreach (var kind in EventKind.All.Except([EventKind.WebVisit, EventKind.MailOpen, EventKind.MailClick, EventKind.Inquiry]).Where(k => !k.Name.StartsWith("contract", StringComparison.Ordinal)))
            Holds("P2", Churned with { History = EventHistory.Of([Did(kind, 5)], Source.Nothing.Records(EventKind.All.Where(k => !k.Name.StartsWith("contract", StringComparison.Ordinal)).ToArray())) }).Should().BeFalse("{0} is no signal", kind);
    }

    [Theory]
    [InlineData(null, 29, false)]
    [InlineData(null, 30, false)]
    [InlineData(null, 31, true)]
    [InlineData(7, 7, false)]
    [InlineData(7, 8, true)]
    public void P2_LatelyDays_OfThePurchase(int? option, int boughtDaysAgo, bool holds) =>
        Holds("P2", Churned with { WebVisits = new() { LastOn = DaysAgo(1) }, Purchases = new() { LastOn = DaysAgo(boughtDaysAgo) } }, option is { } days ? new() { LatelyDays = days } : null).Should().Be(holds);

    [Fact]
    public void P2_WhoNeverBought_HasNotBoughtLately() =>
        Holds("P2", Churned with { WebVisits = new() { LastOn = DaysAgo(1) }, Purchases = new() { LastOn = null } }).Should().BeTrue();

    [Fact]
    public void P3_P5b_P6_P7_ReadTheReasonsOfTheDomain()
    {
        var rows = new Dictionary<string, string>
        {
            [LeavingReason.CostReduction] = "P3",
            [LeavingReason.NeedsChanged] = "P6",
            [LeavingReason.LifestyleChanged] = "P6",
            [LeavingReason.NoLongerNeeded] = "P6",
            [LeavingReason.CompetitorCheaper] = "P7",
            [LeavingReason.CompetitorBetter] = "P5b",
            [LeavingReason.OtherBrand] = "P5b",
            [LeavingReason.NoEffect] = "P5b",
            [LeavingReason.CouldNotUse] = "P5b",
        };

        foreach (var reason in LeavingReason.All)
        {
            var customer = new Customer("c") { Leaving = new() { Reason = reason }, LongTermAdvantage = true, WebVisits = new() { LastOn = null } };
            customer.Assess().Priority.Rows.Should().Equal([rows.GetValueOrDefault(reason, "P0")], "the reason is {0}", reason);
            (customer with { LongTermAdvantage = false }).Assess().Priority.Rows.Should().Equal([reason == LeavingReason.CostReduction ? "P0" : rows.GetValueOrDefault(reason, "P0")]);
        }
    }

    [Theory]
    [InlineData(null, 30, false)]
    [InlineData(null, 31, true)]
    [InlineData(7, 7, false)]
    [InlineData(7, 8, true)]
    public void P7_LatelyDays_ASignalOnTheBoundaryStillCounts(int? option, int visitedDaysAgo, bool holds) =>
        Holds("P7", new Customer("c") { Leaving = new() { Reason = LeavingReason.CompetitorCheaper }, WebVisits = new() { LastOn = DaysAgo(visitedDaysAgo) } }, option is { } days ? new() { LatelyDays = days } : null).Should().Be(holds);

    [Theory]
    [InlineData(PriorityDefaults.SeveralDeals)]
    [InlineData(5)]
    public void P4_P4b_SeveralDeals(int deals)
    {
        var engine = By(new() { SeveralDeals = deals });

        Boundary.OfCount(engine, "P4", n => Churned with { Purchases = new() { Count = n, LastOn = Day("2020-01-01") } }, AsOf).BecomesTrueAt(deals);
        Boundary.OfCount(engine, "P4b", n => Churned with { Purchases = new() { Count = n, LastOn = DaysAgo(200) } }, AsOf).BecomesTrueAt(deals);
        Boundary.OfCount(engine, "P4b", n => Churned with { History = EventHistory.Of([.. Enumerable.Repeat(Bought(200), n)]) }, AsOf).BecomesTrueAt(deals); // deals are counted, not days
    }

    [Theory]
    [InlineData(null, "2023-11-23", "P4b")]
    [InlineData(null, "2023-11-22", "P4")]
    [InlineData(null, "2023-11-21", "P4")]
    [InlineData(1, "2025-11-23", "P4b")]
    [InlineData(1, "2025-11-22", "P4")]
    public void P4_P4b_LongSilenceYears_ExcludeEachOther(int? option, string on, string row)
    {
        var options = option is { } years ? new PriorityOptions { LongSilenceYears = years } : null;

        (Churned with { Purchases = new() { Count = 3, LastOn = Day(on) } }).Assess(priority: options).Priority.Rows.Should().Equal(row);
        (Churned with { Purchases = new() { Count = 3, LastOn = Day("2019-01-01") }, Contract = new() { Status = ContractStatus.Lapsed, EndedOn = Day(on) } }).Assess(priority: options).Priority.Rows.Should().Equal(row);
    }

    [Fact]
    public void P5_UsesACompetitorAlongside()
    {
        (Churned with { CompetitorAlongside = true }).Assess().Priority.Rows.Should().Equal("P5");
        (Churned with { CompetitorAlongside = false }).Assess().Priority.Rows.Should().Equal("P0");
        (Churned with { CompetitorAlongside = null }).Assess().Priority.Rows.Should().Equal("P0");
    }

    [Fact]
    public void P_TheFirstRowDecides_EveryRowIsReported()
    {
        var customer = Churned with
        {
            Purchases = new() { Count = 3, LastOn = DaysAgo(200) },
            Leaving = new() { Reason = LeavingReason.NeedsChanged },
            CompetitorAlongside = true,
            WebVisits = new() { LastOn = DaysAgo(1) },
        };

        var high = customer.Assess().Priority;
        (high.Tier, high.DecidedBy).Should().Be((PriorityTier.High, "P2"));
        high.Rows.Should().Equal("P2", "P6", "P4b", "P5");
        var low = (customer with { WebVisits = new() { LastOn = null } }).Assess().Priority;
        (low.Tier, low.DecidedBy).Should().Be((PriorityTier.Low, "P6"), "a stated reason to stay away beats a mere count of deals");
        var policy = ReactivationPolicy.Default;
        var reordered = policy with { Priorities = policy.Priorities with { Rows = [.. policy.Priorities.Rows.Reverse()] } };
        ReactivationEngine.Create(reordered).Assess(customer, AsOf).Priority.DecidedBy.Should().Be("P5", "who reorders the table reorders precedence (P8)");
    }

    [Theory]
    [InlineData(Stage.Lead, false)]
    [InlineData(Stage.New, false)]
    [InlineData(Stage.Active, false)]
    [InlineData(Stage.Reactivated, false)]
    [InlineData(Stage.Slipping, true)]
    [InlineData(Stage.Dormant, true)]
    [InlineData(Stage.Churned, true)]
    public void P_OnlySlippingDormantAndChurned_GetATier_EveryoneGetsAScore(Stage stage, bool isAsked)
    {
        var policy = ReactivationPolicy.Default with { Stages = new([], new("all", stage, new("a", "a"))) };
        var priority = ReactivationEngine.Create(policy).Assess(Churned with { CompetitorAlongside = true, Purchases = new() { Sum = 50m } }, AsOf).Priority;

        (priority.Tier, priority.DecidedBy, priority.Rows.Length).Should().Be(isAsked ? (PriorityTier.Medium, "P5", 1) : (PriorityTier.None, null, 0));
        priority.Score.Points.Should().Be(200);
    }

    private static ReactivationEngine By(PriorityOptions options) => ReactivationEngine.Create(ReactivationPolicy.From(priority: options));

    private static bool Holds(string row, Customer customer, PriorityOptions? options = null) => customer.Assess(priority: options).Priority.Rows.Contains(row);
}
