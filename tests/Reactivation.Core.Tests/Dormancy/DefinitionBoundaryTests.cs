using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Testing;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Dormancy;

/// <summary>D1–D7: the day before, on, and the day after each threshold, and the same where the option is changed.</summary>
/// <remarks>As of 2026-11-22, three months back is 2026-08-22 (92 days), six months 2026-05-22 (184), a year 2025-11-22 (365).</remarks>
public class DefinitionBoundaryTests
{
    [Theory]
    [InlineData(DormancyDefaults.KnownForDays)]
    [InlineData(10)]
    public void D1_KnownForDays(int days) =>
        Boundary.Of(By(new() { KnownForDays = days }), "no-web-visit", ACustomer.Named("c").RegisteredOn(AsOf).NeverVisitedTheSite().AsOf(AsOf)).BecomesTrueOn(AsOf.AddDays(days));

    [Theory]
    [InlineData(DormancyDefaults.NoWebVisitDays)]
    [InlineData(60)]
    public void D1_NoWebVisitDays_AVisitOnTheBoundaryStillCounts(int days) =>
        Boundary.Of(By(new() { NoWebVisitDays = days }), "no-web-visit", ACustomer.Named("c").Registered(400).DaysAgo().VisitedTheSite(0).DaysAgo().AsOf(AsOf)).BecomesTrueOn(AsOf.AddDays(days + 1));

    [Fact]
    public void D1_OnlyTheGivenSite_Counts()
    {
        var customer = new Customer("c") { RegisteredOn = DaysAgo(400), History = EventHistory.Of(Did(EventKind.WebVisit, 5, "shop"), Did(EventKind.WebVisit, 100, "docs")) };

        Holds("no-web-visit", customer).Should().BeFalse("any site");
        Holds("no-web-visit", customer, new() { Site = "shop" }).Should().BeFalse();
        Holds("no-web-visit", customer, new() { Site = "docs" }).Should().BeTrue();
        Holds("no-web-visit", customer, new() { Site = "blog" }).Should().BeTrue();
    }

    [Theory]
    [InlineData(null, "2026-08-23", false)]
    [InlineData(null, "2026-08-22", true)]
    [InlineData(null, "2026-08-21", true)]
    [InlineData(1, "2026-10-23", false)]
    [InlineData(1, "2026-10-22", true)]
    public void D2_NoActionMonths_KnownForSoLong(int? option, string registeredOn, bool holds) =>
        Holds("no-action", new Customer("c") { RegisteredOn = Day(registeredOn), Inquiries = new() { LastOn = null } }, option is { } months ? new() { NoActionMonths = months } : null).Should().Be(holds);

    [Theory]
    [InlineData(null, "2026-08-23", false)]
    [InlineData(null, "2026-08-22", false)]
    [InlineData(null, "2026-08-21", true)]
    [InlineData(1, "2026-10-22", false)]
    [InlineData(1, "2026-10-21", true)]
    public void D2_NoActionMonths_AnActionOnTheBoundaryStillCounts(int? option, string inquiredOn, bool holds) =>
        Holds("no-action", new Customer("c") { RegisteredOn = DaysAgo(900), Inquiries = new() { LastOn = Day(inquiredOn) } }, option is { } months ? new() { NoActionMonths = months } : null).Should().Be(holds);

    [Fact]
    public void D2_LooksAtEveryOwnAction_AndAtNothingElse()
    {
        foreach (var kind in EventKind.All)
        {
            var customer = new Customer("c") { RegisteredOn = DaysAgo(900), History = EventHistory.Of([Did(kind, 5)], Source.Nothing.Records([.. EventKind.All])) };
            Holds("no-action", customer).Should().Be(!kind.Traits.HasFlag(EventTraits.OwnAction), "{0} happened lately", kind);
        }

        Holds("no-action", new Customer("c") { RegisteredOn = DaysAgo(900), History = EventHistory.Of(Bought(200), Bought(5, -10m)) }).Should().BeTrue("a return is no action");
    }

    [Theory]
    [InlineData(null, "2026-08-22", "2020-01-01", false)]
    [InlineData(null, "2026-08-21", "2020-01-01", true)]
    [InlineData(null, "2026-08-20", "2020-01-01", true)]
    [InlineData(null, "2020-01-01", "2026-08-22", false)]
    [InlineData(null, "2020-01-01", "2026-08-21", true)]
    [InlineData(null, "2026-08-21", null, true)]
    [InlineData(null, null, "2020-01-01", false)]
    [InlineData(6, "2026-05-22", null, false)]
    [InlineData(6, "2026-05-21", null, true)]
    public void D3_NoFollowUpMonths(int? option, string? talkedOn, string? followedUpOn, bool holds)
    {
        var customer = new Customer("c") { SalesTalks = new() { LastOn = talkedOn is null ? null : Day(talkedOn) }, FollowUps = new() { LastOn = followedUpOn is null ? null : Day(followedUpOn) } };

        Holds("no-sales-follow-up", customer, option is { } months ? new() { NoFollowUpMonths = months } : null).Should().Be(holds);
    }

    [Fact]
    public void D3_BothKinds_MustBeRecorded()
    {
        var talked = new Customer("c") { SalesTalks = new() { LastOn = DaysAgo(400) } };

        talked.Assess().NotApplicable.Should().ContainSingle(n => n.Id == "no-sales-follow-up").Which.ToString().Should().Be("no-sales-follow-up: last_follow_up_on is not recorded");
        new Customer("c") { FollowUps = new() { LastOn = null } }.Assess().NotApplicable.Should().Contain(n => n.Id == "no-sales-follow-up");
    }

    [Theory]
    [InlineData(DormancyDefaults.SilentPurchaseDays)]
    [InlineData(365)]
    public void D4_SilentPurchaseDays(int days) =>
        Boundary.Of(By(new() { SilentPurchaseDays = days }), "r181", ACustomer.Named("c").LastPurchasedOn(AsOf).AsOf(AsOf)).BecomesTrueOn(AsOf.AddDays(days));

    [Theory]
    [InlineData("no-deal-6m", null, "2026-05-23", false)]
    [InlineData("no-deal-6m", null, "2026-05-22", true)]
    [InlineData("no-deal-6m", null, "2026-05-21", true)]
    [InlineData("no-deal-6m", 9, "2026-02-23", false)]
    [InlineData("no-deal-6m", 9, "2026-02-22", true)]
    [InlineData("no-deal-12m", null, "2025-11-23", false)]
    [InlineData("no-deal-12m", null, "2025-11-22", true)]
    [InlineData("no-deal-12m", null, "2025-11-21", true)]
    [InlineData("no-deal-12m", 18, "2025-05-23", false)]
    [InlineData("no-deal-12m", 18, "2025-05-22", true)]
    public void D5_NoDealMonths(string id, int? option, string on, bool holds)
    {
        var options = option is not { } months ? null : id == "no-deal-6m" ? new DormancyOptions { NoDealMonths = months } : new DormancyOptions { NoDealLongMonths = months };

        Holds(id, new Customer("c") { Purchases = new() { LastOn = Day(on) } }, options).Should().Be(holds);
        Holds(id, new Customer("c") { Purchases = new() { LastOn = Day(on).AddDays(-400) }, Contract = new() { EndedOn = Day(on) } }, options).Should().Be(holds, "the contract's end is a deal's end too");
        Holds(id, new Customer("c") { Purchases = new() { LastOn = Day(on) }, Contract = new() { EndedOn = Day(on).AddDays(-400) } }, options).Should().Be(holds);
        Holds(id, new Customer("c") { Purchases = new() { LastOn = null }, Contract = new() { EndedOn = Day(on) } }, options).Should().Be(holds);
    }

    [Theory]
    [InlineData(null, "2025-11-23", false)]
    [InlineData(null, "2025-11-22", true)]
    [InlineData(null, "2025-11-21", true)]
    [InlineData(2, "2024-11-23", false)]
    [InlineData(2, "2024-11-22", true)]
    public void D6_NoUseYears_OfLogin_Use_AndPurchase(int? option, string on, bool holds)
    {
        foreach (var kind in new[] { EventKind.Login, EventKind.Use, EventKind.Purchase })
        {
            CustomerEvent[] events = [new(Day(on), kind), .. new[] { EventKind.Login, EventKind.Use, EventKind.Purchase }.Select(k => new CustomerEvent(Day("2020-01-01"), k))];
            Holds("no-use-1y", new Customer("c") { History = EventHistory.Of(events) }, option is { } years ? new() { NoUseYears = years } : null).Should().Be(holds, "{0} was last", kind);
        }
    }

    [Fact]
    public void D6_WhoNeverUsedAnything_IsALead() =>
        Holds("no-use-1y", new Customer("c") { RegisteredOn = DaysAgo(2000), History = EventHistory.Of([], Source.Nothing.Records(EventKind.Login, EventKind.Use, EventKind.Purchase)) }).Should().BeFalse();

    [Theory]
    [InlineData(null, 59, false)]
    [InlineData(null, 60, true)]
    [InlineData(null, 61, true)]
    [InlineData(4, 79, false)]
    [InlineData(4, 80, true)]
    public void D7_CadenceTimes_TheOwnInterval(int? option, int silentDays, bool holds) =>
        Holds("cadence", Every20Days(silentDays), option is { } times ? new() { CadenceTimes = times } : null).Should().Be(holds);

    [Fact]
    public void D7_Cadence_MarksSlippingEarly_AndByItselfMakesNobodyDormant()
    {
        var customer = Every20Days(70);

        customer.Assess().Stage.Should().Be(Stage.Slipping);
        customer.Assess(new() { ActiveWindowDays = 60 }).Stage.Should().Be(Stage.Slipping, "no longer current, and still not dormant");
        customer.Assess(new() { ActiveWindowDays = 60, CadenceEffect = DormancyEffect.MakesDormant }).Stage.Should().Be(Stage.Dormant, "it can be made a definition");
    }

    private static Customer Every20Days(int silentDays) => new("c") { History = EventHistory.Of(Bought(silentDays), Bought(silentDays + 20), Bought(silentDays + 40), Bought(silentDays + 60)) };

    private static ReactivationEngine By(DormancyOptions options) => ReactivationEngine.Create(ReactivationPolicy.From(options));

    private static bool Holds(string id, Customer customer, DormancyOptions? options = null) => customer.Assess(options).Definitions.Contains(id);
}
