using Reactivation.Causes;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Expectations;

/// <summary>What is so passes; what is not so fails with what is, and the proof.</summary>
public class ExpectTests
{
    private static readonly Customer Dormant = ACustomer.Named("C-1").LastPurchased(200).DaysAgo().For(46_000m).AsLastOf(4, 30).VisitedTheSite(2).DaysAgo().AsOf(Sunday);

    private static AssessmentExpectation Expected => Expect.That(Engine, Dormant, Sunday);

    [Fact]
    public void WhatIsSo_Passes() => Expected
        .IsDormant().ByDefinition("r181").ByDefinition("no-deal-6m").NotByDefinition("no-web-visit").ByDefinitionsOnly("cadence", "no-deal-6m", "r181")
        .WithTier(PriorityTier.High).ByRow("P2").NotByRow("P1").WithCause(Cause.Unknown).WithScore(Expected.Assessment.Priority.Score.Points / 100m)
        .IsNotApplicable("no-sales-follow-up").NextChangesOn(Expected.Assessment.NextChange!.On)
        .InSegment(Expected.Assessment.Segments[0]).NotInSegment(Engine.Policy.Segments.First(s => !Expected.Assessment.Segments.Contains(s.Id)).Id);

    [Fact]
    public void AMisspeltId_IsTold() =>
        FluentActions.Invoking(() => Expected.IsNotApplicable("no-sales-folow-up")).Should().Throw<ArgumentException>().WithParameterName("id").WithMessage("The policy has no row 'no-sales-folow-up'; it has *no-sales-follow-up*");

    [Fact]
    public void Everything_HasAnOpposite()
    {
        Action[] wrong =
        [
            () => Expected.IsNotDormant(), () => Expected.IsInStage(Stage.Churned), () => Expected.ByDefinition("no-web-visit"), () => Expected.NotByDefinition("r181"),
            () => Expected.ByDefinitionsOnly("r181"), () => Expected.ByDefinitionsOnly(), () => Expected.ByDefinitionsOnly("r181", "no-deal-6m", "cadence", "no-web-visit"),
            () => Expected.WithTier(PriorityTier.Low), () => Expected.ByRow("P1"), () => Expected.NotByRow("P2"), () => Expected.WithCause(Cause.Staff), () => Expected.WithScore(1.5m),
            () => Expected.IsNotApplicable("r181"), () => Expected.NextChangesOn(null), () => Expected.NextChangesOn(Sunday),
            () => Expected.NotInSegment(Expected.Assessment.Segments[0]), () => Expected.InSegment(Engine.Policy.Segments.First(s => !Expected.Assessment.Segments.Contains(s.Id)).Id),
        ];

        wrong.Should().AllSatisfy(w => w.Should().Throw<ExpectationException>());
    }

    [Fact]
    public void AFailure_SaysWhatWasExpectedAndFound_AndProvesIt() =>
        Failure(() => Expect.That(Engine, ACustomer.Named("C-2").LastPurchasedOn(new DateOnly(2026, 5, 26)).NeverVisitedTheSite().AsOf(Sunday), Sunday).ByDefinition("r181")).Should().Be(
            """
            Customer C-2 as of 2026-11-22: expected definition r181 to hold, found no-web-visit, no-action of the definitions.

            r181: Does not apply: no purchase for a long time. The last purchase was on 2026-05-26, less than 181 days ago (after 2026-05-25).
            r181: does not hold, no purchase for a long time
              ✗ last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on 2026-05-26

            Assessed: C-2 as of 2026-11-22: Active; None, score 12.50 of 85.00
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void AFailure_SpeaksJapanese()
    {
        var message = Failure(() => Expect.That(Engine, ACustomer.Named("C-2").LastPurchasedOn(new DateOnly(2026, 5, 26)).AsOf(Sunday), Sunday, Language.Japanese).ByDefinition("r181"));

        message.Should().StartWith("顧客 C-2（2026-11-22 時点）: 期待は「定義 r181 が成り立つ」、実際は「定義のうちno-action」です。\n\nr181: ");
        message.Should().Contain("最終購入日").And.Contain("判定: ");
    }

    [Fact]
    public void WhatIsNotRecorded_IsNotCalledFalse()
    {
        var message = Failure(() => Expect.That(Engine, ACustomer.Named("C-3").NeverVisitedTheSite().AsOf(Sunday), Sunday).ByDefinition("r181"));

        message.Should().Contain("r181: not applicable, no purchase for a long time\n  ! last_purchase_on is not recorded").And.Contain("Not recorded is not never");
    }

    [Fact]
    public void ATierThatIsNotAsked_IsExplainedByTheStage()
    {
        var message = Failure(() => Expect.That(Engine, ACustomer.Named("C-4").LastPurchased(3).DaysAgo().For(2_000_000m).AsLastOf(2, 20).AsOf(Sunday), Sunday).WithTier(PriorityTier.High));

        message.Should().Contain("expected tier high, found tier none: it is not asked in this stage").And.Contain("new: First purchase lately.").And.NotContain("churned:");
        Failure(() => Expect.That(Engine, ACustomer.Named("C-4").LastPurchased(3).DaysAgo().AsLastOf(2, 20).AsOf(Sunday), Sunday).ByRow("P1")).Should().Contain("expected priority row P1 to hold, found none of the priority rows");
    }

    [Fact]
    public void AScore_IsGivenPartByPart() =>
        Failure(() => Expected.WithScore(62.5m)).Should().Contain("expected score 62.50, found score ").And.Contain("purchases-by-silence ").And.Contain("revenue ").And.Contain("told-reason ");

    [Fact]
    public void AnIdThatIsNone_IsRefused()
    {
        FluentActions.Invoking(() => Expected.ByDefinition("r182")).Should().Throw<ArgumentException>().WithMessage("The policy has no definition 'r182'; it has *r181*");
        FluentActions.Invoking(() => Expected.NotInSegment("r182")).Should().Throw<ArgumentException>().WithMessage("The policy has no segment 'r182'*");
    }

    [Fact]
    public void AnEntityOfYourOwn_IsExpectedThroughItsMap()
    {
        var map = CustomerMap.For<Order>(m => m.Id(o => o.Customer).Fact(Facts.LastPurchaseOn, o => o.On));

        Expect.That(Engine, new Order("O-1", Sunday.DaysLater(-200)), map, Sunday).IsDormant();
        Failure(() => Expect.That(Engine, new Order("O-1", Sunday.DaysLater(-20)), map, Sunday).IsDormant()).Should().StartWith("Customer O-1 as of 2026-11-22: expected stage dormant, found stage ");
    }

    private sealed record Order(string Customer, DateOnly On);
}
