using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Decisions;

/// <summary>5.11: everything that keeps a policy from being used, at once.</summary>
public class PolicyCheckTests
{
    private static readonly ReactivationPolicy Default = ReactivationPolicy.Default;

    [Fact]
    public void TheDefault_IsGood()
    {
        Default.Check().Should().BeEmpty();
        ReactivationPolicy.From(new DormancyOptions { SilentPurchaseDays = 365, Site = "shop" }, new PriorityOptions { LargeDeal = 5_000m }).Check().Should().BeEmpty();
    }

    [Fact]
    public void EveryProblem_IsNamedAtOnce()
    {
        var policy = Default with
        {
            Definitions = [.. Default.Definitions, Row("r181", Facts.LastUseOn.IsMissing), Row("1st", Facts.LastUseOn.IsMissing), Row("typo", Condition.Definition("r18l"))],
            Conditions = [new("a", Condition.Named("b")), new("b", !Condition.Named("a") & Facts.LastUseOn.IsMissing), new("c", Condition.Named("nowhere-near-anything") | Condition.Definition("cadense"))],
            Priorities = Default.Priorities with { Rows = [.. Default.Priorities.Rows, new("P0", Condition.Named("bb"), PriorityTier.Low, new("p", "p"))] },
        };

        var problems = policy.Check();

        problems.Select(p => p.ToString()).Should().Equal(
            "definitions: found the id r181 twice, expected each id once",
            "definitions: found the id '1st', expected letters, digits, underscores and hyphens, beginning with a letter, at most 64",
            "priorities: found the id P0 twice, expected each id once",
            "definitions.typo: found definition r18l, expected a definition of the policy; did you mean 'r181'?",
            "conditions.a: found condition b → condition a → condition b, expected references that do not lead in a circle",
            "conditions.c: found condition nowhere-near-anything, expected a condition of the policy",
            "conditions.c: found definition cadense, expected a definition of the policy; did you mean 'cadence'?",
            "priorities.P0: found condition bb, expected a condition of the policy; did you mean 'b'?");
        FluentActions.Invoking(() => ReactivationEngine.Create(policy)).Should().Throw<PolicyException>().Which.Problems.Should().Equal(problems);
        FluentActions.Invoking(() => policy.Bind(Source.Nothing, AsOf)).Should().Throw<PolicyException>().WithMessage(string.Join(Environment.NewLine, problems));
    }

    [Fact]
    public void WhatIsNotThere_IsNamed()
    {
        var policy = Default with { Definitions = default, Segments = [new("a", null!, "size", new("a", "a")), null!], Stages = null!, Scorecard = null! };

        policy.Check().Select(p => p.ToString()).Should().Equal(
            "definitions: found no list, expected one; an empty list is [], not default",
            "stages: found no table, expected one",
            "segments.a: found no condition, expected one",
            "segments: found a row without an id, expected one",
            "scorecard: found no scorecard, expected one");
        FluentActions.Invoking(() => ReactivationEngine.Create(policy)).Should().Throw<PolicyException>();
    }

    [Fact]
    public void AValueOutOfItsBounds_IsNamed()
    {
        var policy = Default with
        {
            Definitions = [.. Default.Definitions, Row("odd", Facts.LastUseOn.IsMissing, (DormancyEffect)7)],
            Causes = Default.Causes with { Otherwise = Default.Causes.Otherwise with { Then = new(Reactivation.Causes.Cause.Price, Reactivation.Causes.Evidence.Stated, 150) } },
            Segments = [new("none", Facts.LastUseOn.IsMissing, "stage", new("a", "a"))],
        };

        policy.Check().Select(p => p.ToString()).Should().Equal(
            "causes.unknown: found a confidence of 150 percent, expected 0 to 100",
            "definitions.odd: found 7, expected a value of its enumeration",
            "segments.none: found the dimension stage, expected a dimension of your own; this one counts what is decided",
            "segments.none: found the id none, expected another id; cross-tables count under this one who is in no segment");
    }

    [Fact]
    public void ADefinitionThatNamesItself_OrTheWholeOfThem_IsACircle()
    {
        (Default with { Definitions = [.. Default.Definitions, Row("me", Facts.LastUseOn.IsMissing | Condition.Definition("me"))] }).Check().Select(p => p.ToString()).Should()
            .ContainSingle().Which.Should().EndWith("expected references that do not lead in a circle");
        (Default with { Definitions = [.. Default.Definitions, Row("all", Condition.Named("dormant-by-definition"), DormancyEffect.MakesDormant)] }).Check().Should()
            .Contain(p => p.Found.Contains("condition dormant-by-definition → definition all", StringComparison.Ordinal) || p.Found.Contains("definition all → condition dormant-by-definition", StringComparison.Ordinal));
        (Default with { Definitions = [.. Default.Definitions, Row("all", Condition.Named("dormant-by-definition"))] }).Check().Should().BeEmpty("what is reported only is not among those that it stands for");
    }

    [Fact]
    public void TheNameOfAnyDefinition_IsTaken() =>
        (Default with { Conditions = [new("dormant-by-definition", Facts.LastUseOn.IsMissing)] }).Check().Select(p => p.ToString()).Should().Equal("conditions: found the id dormant-by-definition twice, expected each id once");

    [Theory]
    [InlineData(17, false)]
    [InlineData(16, true)]
    public void AReferenceBomb_IsFoundWithoutBeingWrittenOut(int doublings, bool isGood)
    {
        var problems = Bomb(doublings).Check();

        problems.IsEmpty.Should().Be(isGood);
        if (!isGood)
            problems.Select(p => p.ToString()).Should().Equal($"conditions.c{doublings}: found a condition that is too large once its references are written out, expected at most 65536 tests");
    }

    [Fact]
    public void AReferenceBomb_OfAnySize_IsFound() =>
        Bomb(2_000).Check().Should().HaveCount(2_000 - 16).And.OnlyContain(p => p.Found == "a condition that is too large once its references are written out");

    [Fact]
    public void TheLargestThatIsAllowed_CanBeAsked()
    {
        var policy = Bomb(16) with { Definitions = [.. Default.Definitions, Row("bomb", Condition.Named("c16"))] };

        ReactivationEngine.Create(policy).Assess(new Customer("c") { Purchases = new() { Count = 1 } }, AsOf).Definitions.Should().Contain("bomb");
    }

    [Fact]
    public void ConditionsSavedUnderAName_AreUsedAgain()
    {
        var policy = Default with
        {
            Conditions = [new("vip", Facts.Revenue >= 1000m), new("silent", Condition.Definition("r181")), new("silent-vip", Condition.Compose("1 and 2", Condition.Named("vip"), Condition.Named("silent")))],
            Definitions = [.. Default.Definitions, Row("silent-vip", Condition.Named("silent-vip"))],
        };
        var engine = ReactivationEngine.Create(policy);

        engine.Assess(new Customer("c") { Purchases = new() { Sum = 1000m, LastOn = DaysAgo(181) } }, AsOf).Definitions.Should().Contain("silent-vip");
        engine.Assess(new Customer("c") { Purchases = new() { Sum = 999m, LastOn = DaysAgo(181) } }, AsOf).Definitions.Should().NotContain("silent-vip");
        engine.Assess(new Customer("c") { Purchases = new() { Sum = 1000m, LastOn = DaysAgo(180) } }, AsOf).Definitions.Should().NotContain("silent-vip");
    }

    [Fact]
    public void ADefinitionOfOnesOwn_MakesDormant_OrIsReportedOnly()
    {
        var customer = new Customer("c") { Logins = new() { LastOn = DaysAgo(40) } };
        ReactivationEngine With(DormancyEffect effect) => ReactivationEngine.Create(Default with { Definitions = [Row("mine", Facts.LastLoginOn.MoreThan(30).DaysAgo(), effect), .. Default.Definitions] });

        (With(DormancyEffect.MakesDormant).Assess(customer, AsOf).Stage, With(DormancyEffect.ReportedOnly).Assess(customer, AsOf).Stage).Should().Be((Stage.Dormant, Stage.Lead));
        With(DormancyEffect.ReportedOnly).Assess(customer, AsOf).Definitions.Should().Equal("mine");
    }

    [Fact]
    public void NoPolicyAtAll_IsRefused() => FluentActions.Invoking(() => ReactivationEngine.Create(null!)).Should().Throw<ArgumentNullException>();

    /// <summary>Each condition asks the one before twice: 2, 4, 8 … tests.</summary>
    private static ReactivationPolicy Bomb(int doublings) => Default with
    {
        Conditions = [new("c0", Facts.PurchaseCount >= 1), .. Enumerable.Range(1, doublings).Select(i => new NamedCondition($"c{i}", Condition.Named($"c{i - 1}") | !Condition.Named($"c{i - 1}")))],
    };

    private static Row<DormancyEffect> Row(string id, Condition when, DormancyEffect effect = DormancyEffect.ReportedOnly) => new(id, when, effect, new(id, id));
}
