using Reactivation.Decisions;
using Reactivation.Linting;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Linting;

/// <summary>The policy of the domain, looked through.</summary>
public class DefaultPolicyLintTests
{
    /// <summary>
    /// With 180 days to be current and 181 to be dormant (D4), whoever bought is the one or the other: the row for those who are neither serves
    /// sources that do not record the day of the last purchase, and thresholds with room between them.
    /// </summary>
    private const string ForOtherSources = "NeverDecides slipping by slipping-current+dormant";

    [Fact]
    public void NoRow_IsAMistake() =>
        ReactivationPolicy.Default.Lint().Where(r => r.IsWarning).Select(SmallPolicy.Short).Should().Equal(ForOtherSources);

    [Fact]
    public void WithRoomBetweenThresholds_EveryRowDecides() =>
        ReactivationPolicy.From(new() { SilentPurchaseDays = 365, NoDealMonths = 12, NoDealLongMonths = 24, NoUseYears = 2 }).Lint().Should().NotContain(r => r.IsWarning);

    [Fact]
    public void Segments_ThatOverlapOrContain_AreThoseMeantTo() =>
        ReactivationPolicy.Default.Lint().Where(r => r.Kind is RemarkKind.Overlap or RemarkKind.Contained).Select(r => $"{r.Dimension}: {r.Short()}").Should().Equal(
            "activity: Overlap active-user+login-falling",
            "activity: Overlap active-user+competitor-alongside",
            "activity: Overlap login-falling+inactive",
            "activity: Overlap login-falling+competitor-alongside",
            "activity: Overlap inactive+competitor-alongside",
            "purchase: Overlap high-value+low-frequency",
            "purchase: Contained frequent-and-large by high-value",
            "purchase: Overlap low-frequency+frequent-and-large",
            "response: Overlap responsive+reacts-to-mail",
            "response: Overlap responsive+reacts-to-webinars",
            "response: Overlap reacts-to-mail+reacts-to-webinars");

    [Fact]
    public void S1_EveryoneHasARelation() =>
        ReactivationPolicy.Default.Lint().Where(r => r.Kind == RemarkKind.Gap).Select(r => r.Dimension).Should().NotContain(SegmentDimensions.Relation);

    [Fact]
    public void EveryQuestionIsAnswered_InATenthOfTheSteps() =>
        ReactivationPolicy.Default.Lint(new() { Steps = new LintOptions().Steps / 10 }).Select(SmallPolicy.Short).Should().Equal(ReactivationPolicy.Default.Shorts());

    [Fact]
    public void Witnesses_ShowWhatTheyShow()
    {
        foreach (var remark in ReactivationPolicy.Default.Lint().Where(r => r.Witness is not null && r.Dimension is not (SegmentDimensions.Rfm or SegmentDimensions.Purchase)))
            remark.IsShown(ReactivationPolicy.Default);
    }

    [Fact]
    public void NoLife_ContradictsARemark()
    {
        var remarks = ReactivationPolicy.Default.Lint();
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);

        Always.Holds(Lives.AsOf(Ask.AsOf), 500, life => remarks.AreKeptBy(engine.Assess(life.ToCustomer(Lives.Everything), Ask.AsOf, Lives.Everything)));
    }

    [Fact]
    public void AsJson_ItGetsTheSameRemarks() =>
        ReactivationPolicy.FromJson(ReactivationPolicy.Default.ToJson()).Lint().Select(r => r.ToString()).Should().Equal(ReactivationPolicy.Default.Lint().Select(r => r.ToString()));

    [Fact]
    public void APolicyThatCannotBeUsed_IsNotLookedThrough() =>
        SmallPolicy.Definitions("definition nowhere").Invoking(p => p.Lint()).Should().Throw<PolicyException>();
}
