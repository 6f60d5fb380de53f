using System.Reflection;
using Reactivation.Dormancy;

namespace Reactivation.Tests.Dormancy;

/// <summary>N1: every default is named, documented, pinned, and can be changed.</summary>
public class DormancyDefaultsTests
{
    [Fact]
    public void N1_EveryDefault_IsPinned()
    {
        DormancyDefaults.KnownForDays.Should().Be(90);
        DormancyDefaults.NoWebVisitDays.Should().Be(30);
        DormancyDefaults.NoActionMonths.Should().Be(3);
        DormancyDefaults.NoFollowUpMonths.Should().Be(3);
        DormancyDefaults.SilentPurchaseDays.Should().Be(181);
        DormancyDefaults.NoDealMonths.Should().Be(6);
        DormancyDefaults.NoDealLongMonths.Should().Be(12);
        DormancyDefaults.NoUseYears.Should().Be(1);
        DormancyDefaults.CadenceTimes.Should().Be(3m);
        DormancyDefaults.HeldBackTimes.Should().Be(1.5m);
        DormancyDefaults.ActiveWindowDays.Should().Be(180);
        DormancyDefaults.NewDays.Should().Be(90);
        DormancyDefaults.ReactivatedGapDays.Should().Be(181);
        DormancyDefaults.ReactivatedDays.Should().Be(90);
        DormancyDefaults.FallingWindowDays.Should().Be(90);
        DormancyDefaults.FallingLeastEvents.Should().Be(3);
        typeof(DormancyDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Should().HaveCount(16, "a new default wants a line above");
    }

    [Fact]
    public void N1_Options_BeginWithTheDefaults()
    {
        var options = new DormancyOptions();

        options.Site.Should().BeNull();
        options.CadenceEffect.Should().Be(DormancyEffect.ReportedOnly);
        options.OwnActions.Should().Equal(DormancyDefinitions.OwnActions);
        foreach (var option in typeof(DormancyOptions).GetProperties().Where(p => p.Name is not (nameof(DormancyOptions.Site) or nameof(DormancyOptions.CadenceEffect) or nameof(DormancyOptions.OwnActions))))
            option.GetValue(options).Should().Be(typeof(DormancyDefaults).GetField(option.Name)!.GetValue(null), "{0} begins with its default", option.Name);
    }

    [Fact]
    public void D2_LooksAtKindsOfOnesOwn_WhereTheOptionsNameThem()
    {
        var visit = new EventKind("store_visit", Reactivation.Customers.EventTraits.OwnAction);
        var lead = new Customer("L") { RegisteredOn = Ask.DaysAgo(600), History = EventHistory.Of([new CustomerEvent(Ask.DaysAgo(21), visit)], Source.Nothing.Records(visit, EventKind.Purchase)) };

        lead.Assess().Definitions.Should().Contain("no-action");
        lead.Assess(new DormancyOptions { OwnActions = DormancyDefinitions.OwnActions.Add(visit) }).Definitions.Should().NotContain("no-action");
        ReactivationEngine.Create(ReactivationPolicy.From(segment: new() { OwnActions = DormancyDefinitions.OwnActions.Add(visit) })).Assess(lead, Ask.AsOf).Segments.Should().Contain("silent-up-to-3-months");
    }

    /// <summary>N1: 'a named default that the caller can change, never a constant in the code'; so say the docs of <see cref="DormancyDefaults"/>.</summary>
    [Fact]
    public void N1_EveryDefault_CanBeChanged() =>
        typeof(DormancyDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name).Should().BeSubsetOf(typeof(DormancyOptions).GetProperties().Select(p => p.Name));

    [Fact]
    public void Definitions_HaveTheirIds_InTheDomainsOrder()
    {
        ReactivationPolicy.Default.Definitions.Select(d => d.Id).Should().Equal("no-web-visit", "no-action", "no-sales-follow-up", "r181", "no-deal-6m", "no-deal-12m", "no-use-1y", "cadence");
        ReactivationPolicy.Default.Definitions.Where(d => d.Then == DormancyEffect.ReportedOnly).Select(d => d.Id).Should().Equal("cadence");
        ReactivationPolicy.Default.Stages.Rows.Select(r => r.Id).Should().Equal("churned", "reactivated", "new", "slipping-current", "current", "slipping-held-back", "held-back", "dormant", "slipping", "related");
        ReactivationPolicy.Default.Stages.Otherwise.Id.Should().Be("lead");
    }

    [Fact]
    public void EveryRow_SaysWhy_InBothLanguages()
    {
        var policy = ReactivationPolicy.Default;
        policy.Definitions.Select(d => d.Why).Concat(policy.Stages.Rows.Select(r => r.Why)).Concat(policy.Priorities.Rows.Select(r => r.Why)).Append(policy.Stages.Otherwise.Why).Append(policy.Priorities.Otherwise.Why)
            .Should().OnlyContain(w => w.English.Length > 5 && w.Japanese.Any(c => c > 0x3000)).And.OnlyHaveUniqueItems(w => w.English).And.OnlyHaveUniqueItems(w => w.Japanese);
    }

    [Fact]
    public void AThresholdThatIsNone_IsRefused()
    {
        FluentActions.Invoking(() => ReactivationPolicy.From(new DormancyOptions { SilentPurchaseDays = -1 })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReactivationPolicy.From(new DormancyOptions { NoUseYears = 201 })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReactivationPolicy.From(new DormancyOptions { CadenceTimes = 0 })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReactivationPolicy.From(new DormancyOptions { HeldBackTimes = 1.555m })).Should().Throw<ArgumentException>();
    }
}
