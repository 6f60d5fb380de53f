using FluentAssertions.Execution;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Dormancy;

/// <summary>V4: the stages, their thresholds and their order.</summary>
public class StageTests
{
    [Theory]
    [InlineData(180, Stage.Active)]
    [InlineData(181, Stage.Dormant)]
    public void V4_ActiveWindowDays(int boughtDaysAgo, Stage stage) => Of(Bought(900), Bought(boughtDaysAgo)).Assess().Stage.Should().Be(stage);

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(30, 31, false)]
    [InlineData(180, 180, true)]
    [InlineData(180, 181, false)]
    [InlineData(180, 179, true)]
    public void V4_ActiveWindowDays_DecidesWhichRow(int option, int boughtDaysAgo, bool isCurrent)
    {
        var stage = new Customer("c") { Purchases = new() { LastOn = DaysAgo(boughtDaysAgo) } }.Assess(new() { ActiveWindowDays = option });

        stage.Proofs().Last(p => p.Kind == DecisionKind.Stage).Id.Should().Be(isCurrent ? "current" : boughtDaysAgo >= 181 ? "dormant" : "related");
    }

    [Theory]
    [InlineData(null, 89, Stage.New)]
    [InlineData(null, 90, Stage.New)]
    [InlineData(null, 91, Stage.Active)]
    [InlineData(30, 30, Stage.New)]
    [InlineData(30, 31, Stage.Active)]
    public void V4_NewDays(int? option, int firstBoughtDaysAgo, Stage stage) =>
        Of(Bought(firstBoughtDaysAgo), Bought(5)).Assess(option is { } days ? new() { NewDays = days } : null).Stage.Should().Be(stage);

    [Theory]
    [InlineData(null, 180, Stage.Active)]
    [InlineData(null, 181, Stage.Reactivated)]
    [InlineData(null, 182, Stage.Reactivated)]
    [InlineData(365, 364, Stage.Active)]
    [InlineData(365, 365, Stage.Reactivated)]
    public void V4_ReactivatedGapDays(int? option, int gap, Stage stage) =>
        Of(Bought(20), Bought(20 + gap)).Assess(option is { } days ? new() { ReactivatedGapDays = days } : null).Stage.Should().Be(stage);

    [Theory]
    [InlineData(null, 89, Stage.Reactivated)]
    [InlineData(null, 90, Stage.Reactivated)]
    [InlineData(null, 91, Stage.Active)]
    [InlineData(30, 30, Stage.Reactivated)]
    [InlineData(30, 31, Stage.Active)]
    public void V4_ReactivatedDays(int? option, int boughtDaysAgo, Stage stage) =>
        Of(Bought(boughtDaysAgo), Bought(boughtDaysAgo + 300)).Assess(option is { } days ? new() { ReactivatedDays = days } : null).Stage.Should().Be(stage);

    [Theory]
    [InlineData(null, 299, Stage.Active)]
    [InlineData(null, 300, Stage.Dormant)]
    [InlineData(null, 301, Stage.Dormant)]
    [InlineData("2", 399, Stage.Active)]
    [InlineData("2", 400, Stage.Dormant)]
    public void D7_HeldBackTimes_BelowSoManyOwnIntervals_NobodyIsDormant(string? option, int silentDays, Stage stage)
    {
        var assessment = Of(Bought(silentDays), Bought(silentDays + 200), Bought(silentDays + 400))
            .Assess(option is null ? null : new() { HeldBackTimes = decimal.Parse(option, System.Globalization.CultureInfo.InvariantCulture) });

        assessment.Stage.Should().Be(stage);
        assessment.Definitions.Should().Contain("r181", "definitions are reported all the same");
    }

    [Fact]
    public void D7_HeldBack_NeedsACadence()
    {
        Of(Bought(200), Bought(900)).Assess().Stage.Should().Be(Stage.Dormant, "two purchase days make no rhythm");
        new Customer("c") { Purchases = new() { LastOn = DaysAgo(200) } }.Assess().Stage.Should().Be(Stage.Dormant, "nothing of the rhythm is recorded");
        new Customer("c") { Purchases = new() { FirstOn = DaysAgo(1000), LastOn = DaysAgo(200), Days = 3 } }.Assess().Stage.Should().Be(Stage.Active, "as given, too");
    }

    [Fact]
    public void D7_HeldBack_AndFalling_IsSlipping()
    {
        var regular = new[] { Bought(250), Bought(450), Bought(650) };
        CustomerEvent[] logins = [Did(EventKind.Login, 100), Did(EventKind.Login, 110), Did(EventKind.Login, 120)];

        Of([.. regular, .. logins]).Assess().Stage.Should().Be(Stage.Slipping);
        Of([.. regular, .. logins, Did(EventKind.Login, 5), Did(EventKind.Login, 6)]).Assess().Stage.Should().Be(Stage.Active);
    }

    /// <summary>V4: held back means not dormant; the next that holds is slipping, by D7 too.</summary>
    [Fact]
    public void D7_HeldBack_AndOverdueByACadenceOfOnesOwn_IsSlipping()
    {
        var customer = Of(Bought(250), Bought(450), Bought(650));

        customer.Assess(new() { CadenceTimes = 1.2m }).Definitions.Should().Contain("cadence");
        customer.Assess(new() { CadenceTimes = 1.2m }).Stage.Should().Be(Stage.Slipping);
    }

    [Fact]
    public void V4_TheFirstThatHolds_Decides()
    {
        CustomerEvent[] falling = [Did(EventKind.Login, 100), Did(EventKind.Login, 110), Did(EventKind.Login, 120)];
        (string Who, Customer Customer, Stage Stage)[] table =
        [
            ("cancelled before, and came back within the window", Of(Did(EventKind.ContractEnd, 5, "cancelled"), Bought(10), Bought(300)), Stage.Churned),
            ("came back, and is falling", Of([Bought(10), Bought(300), .. falling]), Stage.Reactivated),
            ("came back, overdue by the own rhythm", Of(Bought(85), Bought(300), Bought(301), Bought(302), Bought(303), Bought(304), Bought(305), Bought(306), Bought(307)), Stage.Reactivated),
            ("new, and falling", Of([Bought(10), .. falling]), Stage.New),
            ("new, overdue by the own rhythm", Of(Bought(60), Bought(65), Bought(70)), Stage.New),
            ("bought lately, and falling", Of([Bought(100), .. falling]), Stage.Slipping),
            ("contract runs, never bought, falling", Of([Did(EventKind.ContractStart, 400), .. falling]), Stage.Slipping),
            ("contract runs, bought long ago", Of(Did(EventKind.ContractStart, 400), Bought(300)), Stage.Active),
            ("contract runs, came back", Of(Did(EventKind.ContractStart, 400), Bought(50), Bought(300)), Stage.Reactivated),
            ("contract runs, came back and is silent since", Of(Did(EventKind.ContractStart, 400), Bought(100), Bought(300)), Stage.Active),
            ("contract runs, first bought lately", Of(Did(EventKind.ContractStart, 400), Bought(50)), Stage.New),
            ("bought lately, nothing else", Of(Bought(100)), Stage.Active),
            ("dormant, and falling", Of([Bought(200), .. falling]), Stage.Dormant),
            ("paused long ago", Of(Did(EventKind.ContractStart, 600), Did(EventKind.ContractPause, 300)), Stage.Dormant),
            ("lapsed lately, never bought, nothing else recorded", new("c") { Contract = new() { Status = ContractStatus.Lapsed, EndedOn = DaysAgo(20) } }, Stage.Active),
            ("lead who is silent", new("c") { RegisteredOn = DaysAgo(400), WebVisits = new() { LastOn = null }, Purchases = new() { LastOn = null } }, Stage.Dormant),
            ("lead who is about", new("c") { RegisteredOn = DaysAgo(400), WebVisits = new() { LastOn = DaysAgo(3) }, Purchases = new() { LastOn = null } }, Stage.Lead),
            ("lead who is falling", Of([.. falling, Did(EventKind.WebVisit, 3)]), Stage.Lead),
            ("lead who returned something never bought", Of(Bought(20, -5m)), Stage.Lead),
            ("a number of purchases only", new("c") { Purchases = new() { Count = 1 } }, Stage.Active),
            ("no purchase, by number", new("c") { Purchases = new() { Count = 0 } }, Stage.Lead),
            ("a contract's start only", new("c") { Contract = new() { StartedOn = DaysAgo(500) } }, Stage.Active),
            ("nothing at all", new("c"), Stage.Lead),
            ("everything ahead", new("c") { Purchases = new() { LastOn = DaysAgo(-3) }, RegisteredOn = DaysAgo(-3) }, Stage.Lead),
        ];

        using var all = new AssertionScope();
        foreach (var (who, customer, stage) in table)
            customer.Assess().Stage.Should().Be(stage, who);
    }

    [Fact]
    public void V4_WhoseFirstPurchaseIsKnown_IsNoLead() =>
        new Customer("c") { Purchases = new() { FirstOn = DaysAgo(100) } }.Assess().Stage.Should().Be(Stage.Active, "a lead never bought");

    private static Customer Of(params CustomerEvent[] events) => new("c") { History = EventHistory.Of(events) };
}
