using Reactivation.Causes;
using Reactivation.Customers;

namespace Reactivation.Tests.Causes;

/// <summary>C1–C6: the mapping of reasons, the strength of evidence, the inferences in their order, and what stays unknown.</summary>
public class CauseTableTests
{
    public static TheoryData<string, Cause> Reasons => new()
    {
        { LeavingReason.CostReduction, Cause.Price }, { LeavingReason.PriceCompetition, Cause.Price }, { LeavingReason.CompetitorCheaper, Cause.Price },
        { LeavingReason.CompetitorBetter, Cause.Product }, { LeavingReason.NoEffect, Cause.Product }, { LeavingReason.CouldNotUse, Cause.Product },
        { LeavingReason.BelowExpectation, Cause.Product }, { LeavingReason.Bored, Cause.Product }, { LeavingReason.OtherBrand, Cause.Product }, { LeavingReason.ProductQuality, Cause.Product },
        { LeavingReason.Staff, Cause.Staff }, { LeavingReason.Support, Cause.Staff },
        { LeavingReason.LeftOver, Cause.Forgotten }, { LeavingReason.NoFollowUp, Cause.Forgotten }, { LeavingReason.LongCycle, Cause.Forgotten },
        { LeavingReason.ContactReplaced, Cause.Other }, { LeavingReason.Reorganisation, Cause.Other }, { LeavingReason.PolicyChanged, Cause.Other }, { LeavingReason.BudgetAdjusted, Cause.Other },
        { LeavingReason.Economy, Cause.Other }, { LeavingReason.NeedsChanged, Cause.Other }, { LeavingReason.LifestyleChanged, Cause.Other }, { LeavingReason.NoLongerNeeded, Cause.Other },
    };

    [Fact]
    public void C2_EveryReasonIsMapped_Once() => ReasonMapping.Default.Values.SelectMany(r => r).Should().BeEquivalentTo(LeavingReason.All).And.OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Reasons))]
    public void C2_AStatedReason_HasItsCause(string reason, Cause cause)
    {
        var found = (Silent() with { Leaving = new() { Reason = reason, On = Ask.DaysAgo(200) } }).Assess().Cause!;

        found.Should().Be(new Diagnosis(cause, reason, Evidence.Stated, 90, $"leaving-{cause.ToString().ToLowerInvariant()}"));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void C3_AComplaint_IsRecorded_ASurveyIsStated(string reason, Cause cause)
    {
        Silent(Ask.Did(EventKind.Complaint, 200, reason)).Assess().Cause.Should().Be(new Diagnosis(cause, reason, Evidence.Recorded, 70, $"complaint-{cause.ToString().ToLowerInvariant()}"));
        Silent(Ask.Did(EventKind.Survey, 200, reason)).Assess().Cause.Should().Be(new Diagnosis(cause, reason, Evidence.Stated, 90, $"survey-{cause.ToString().ToLowerInvariant()}"));
    }

    [Fact]
    public void C3_TheLatestSurvey_BeatsTheLatestComplaint_HoweverLate() =>
        Reason(Silent(Ask.Did(EventKind.Survey, 200, "staff"), Ask.Did(EventKind.Survey, 190, "bored"), Ask.Did(EventKind.Complaint, 100, "support"))).Should().Be("bored");

    [Theory]
    [InlineData(301, null)]
    [InlineData(300, "staff")]
    [InlineData(299, "staff")]
    public void C3_AComplaint_CountsFromTheDayOfTheLastPurchaseOn(int daysAgo, string? reason) =>
        Reason(Silent(Ask.Bought(320), Ask.Did(EventKind.Complaint, daysAgo, "staff"))).Should().Be(reason);

    [Fact]
    public void C3_ADetailThatIsNoReason_IsNoEvidence_AndHidesNone() =>
        Reason(Silent(Ask.Bought(320), Ask.Did(EventKind.Complaint, 200, "staff"), Ask.Did(EventKind.Complaint, 100, "other words"))).Should().Be("staff");

    [Fact]
    public void C3_OfTwoReasonsOnOneDay_TheFirstOfTheTableCounts_WhateverTheOrderOfEvents()
    {
        Reason(Silent(Ask.Did(EventKind.Survey, 200, "staff"), Ask.Did(EventKind.Survey, 200, "bored"))).Should().Be("bored");
        Reason(Silent(Ask.Did(EventKind.Survey, 200, "bored"), Ask.Did(EventKind.Survey, 200, "staff"))).Should().Be("bored");
    }

    [Fact]
    public void C6_Inferences_InTheirOrder()
    {
        var source = Source.Nothing.Records(EventKind.Purchase, EventKind.Login, EventKind.WebVisit, EventKind.SalesTalk, EventKind.FollowUp).Gives(Facts.OwnerChangedOn);
        var priced = Ask.Did(EventKind.WebVisit, 200, "pricing");
        var talked = Ask.Did(EventKind.SalesTalk, 250);
        var used = Ask.Did(EventKind.Login, 290);
        var changed = Ask.DaysAgo(200);
        string Row(DateOnly? ownerChanged, params CustomerEvent[] events) =>
            Engine.Assess(new Customer("c") { OwnerChangedOn = ownerChanged, History = EventHistory.Of([Ask.Bought(300), .. events]) }, Ask.AsOf, source).Cause!.DecidedBy;

        Row(changed, priced, talked).Should().Be("never-used");
        Row(changed, priced, talked, used).Should().Be("looked-at-prices");
        Row(changed, talked, used).Should().Be("owner-changed");
        Row(null, talked, used).Should().Be("not-followed-up");
        Row(null, used).Should().Be("bought-once");
        Row(null, used, Ask.Bought(310)).Should().Be("unknown");
    }

    [Fact]
    public void C3_AChurnedCustomer_IsNotInferredFromSilence()
    {
        var churned = Silent() with { Contract = new() { Status = ContractStatus.Cancelled, EndedOn = Ask.DaysAgo(250) } };

        churned.Assess().Cause.Should().Be(new Diagnosis(Cause.Unknown, null, Evidence.None, 0, "churned-untold"));
    }

    /// <summary>5.3: a given day after asOf has not happened; so an answer of that day has not been given.</summary>
    [Theory]
    [InlineData(0, Cause.Staff)]
    [InlineData(1, Cause.Unknown)]
    public void C3_AnAnswerThatLiesAhead_IsNoEvidence(int daysAhead, Cause expected) =>
        new Customer("c") { RegisteredOn = Ask.DaysAgo(600), Contract = new() { Status = ContractStatus.Lapsed, EndedOn = Ask.DaysAgo(300) } }
            .With(Facts.LastSurveyReason, LeavingReason.Staff).With(Facts.LastSurveyReasonOn, Ask.AsOf.AddDays(daysAhead)).Assess().Cause!.Cause.Should().Be(expected);

    [Fact]
    public void C2_AMapping_NamesEveryReasonOnce()
    {
        var lacking = new CauseOptions { Reasons = ReasonMapping.Default.SetItem(Cause.Product, [LeavingReason.NoEffect, LeavingReason.Staff, "rain"]) };

        FluentActions.Invoking(() => ReactivationPolicy.From(cause: lacking)).Should().Throw<ArgumentException>().WithMessage("CauseOptions.Reasons names every reason code once: 'rain' is no reason code; competitor_better belongs to no cause;*staff stands 2 times.*");
        ReactivationPolicy.From(cause: new() { Reasons = ReasonMapping.Default.SetItem(Cause.Other, []).SetItem(Cause.Forgotten, ReasonMapping.Default[Cause.Forgotten].AddRange(ReasonMapping.Default[Cause.Other])) }).Check().Should().BeEmpty();
    }

    [Fact]
    public void C3_AnActiveCustomer_IsNotDiagnosed() => new Customer("c") { History = EventHistory.Of(Ask.Bought(10)), Leaving = new() { Reason = null } }.Assess().Cause.Should().BeNull();

    [Fact]
    public void C4_TheScore_NeverPutsUnknownAboveAnAnswerableCause()
    {
        int Points(string? reason) => (Silent() with { Leaving = new() { Reason = reason, On = Ask.DaysAgo(200) } }).Assess().Priority.Score.Of(Reactivation.Priorities.ScorePart.Cause);
        var answerable = ReasonMapping.Answerable.SelectMany(c => ReasonMapping.Default[c]).Select(Points).ToList();

        answerable.Min().Should().BeGreaterThan(Points(null));
        Points(LeavingReason.CostReduction).Should().BeGreaterThan(Points(LeavingReason.Bored), "it can be answered by the right measure");
        Points(LeavingReason.NeedsChanged).Should().Be(0);
    }

    [Fact]
    public void C3_Defaults_ArePinned() =>
        new object[] { CauseDefaults.StatedPercent, CauseDefaults.RecordedPercent, CauseDefaults.InferredPercent, CauseDefaults.PricingPage }.Should().Equal(90, 70, 40, "pricing");

    private static ReactivationEngine Engine { get; } = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static Customer Silent(params CustomerEvent[] events) => new("c") { History = EventHistory.Of([Ask.Bought(300), .. events]) };

    private static string? Reason(Customer customer) => customer.Assess().Cause is { Evidence: > Evidence.Inferred } found ? found.Reason : null;
}
