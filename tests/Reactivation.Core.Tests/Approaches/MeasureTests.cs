using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A1–A3, A9, A10, A12, A13: what each row of the default approach policy asks for, and what it says.</summary>
public class MeasureTests
{
    private static readonly Customer Dormant = new("c") { Purchases = new() { LastOn = DaysAgo(200), Count = 2 } };

    [Fact]
    public void A1_A13_TheTable_HasItsRowsInOrder()
    {
        ApproachPolicy.Default.Measures.Select(m => m.Id).Should().Equal(
            "A13-hot-lead", "A2-staff", "A2-cost", "A2-competitor", "A2-price", "A2-training", "A2-product", "A2-habit", "A2-introduction", "A2-right-time", "A2-needs-changed", "A2-forgotten", "A2-unknown",
            "A3-D1", "A3-D2", "A3-D3", "A10-user", "A12-paused", "A12-without", "A12-cancelled", "A12-first-only", "A9-enterprise", "A9-mid-size", "A9-start-up", "A9-small", "A1-long", "A1-years", "A1-months");
        ApproachPolicy.Default.Measures.Should().OnlyContain(m => m.Why.Japanese.Length > 0 && m.Then.What.Japanese.Length > 0 && !m.Then.Channels.IsEmpty);
        ApproachPolicy.Default.Check(ReactivationPolicy.Default).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-11-21", "A1-long")]
    [InlineData("2023-11-22", "A1-long")]
    [InlineData("2023-11-23", "A1-years")]
    [InlineData("2025-11-22", "A1-years")]
    [InlineData("2025-11-23", "A1-months")]
    [InlineData("2026-05-25", "A1-months")]
    public void A1_TheLengthOfSilence_Decides(string lastPurchase, string row) =>
        Rows(Dormant with { Purchases = new() { LastOn = Day(lastPurchase), Count = 2 } }, "A1").Should().Equal(row);

    [Theory]
    [InlineData("2023-11-22", "A1-long")]
    [InlineData("2023-11-23", "A1-years")]
    public void A1_OfALead_TheLastActionCounts(string acted, string row) =>
        Rows(new Customer("c") { RegisteredOn = Day("2020-01-01"), Purchases = new() { LastOn = null, Count = 0 }, WebVisits = new() { LastOn = Day(acted) } }, "A1").Should().Equal(row);

    [Fact]
    public void A1_WhoReactsToALightTouch_IsFollowedUp()
    {
        var measure = Plan(Dormant with { Purchases = new() { LastOn = Day("2020-01-01"), Count = 2 } }).Measures.Single(m => m.Id == "A1-long").Measure;

        (measure.Then!.Trigger, measure.Then.Purpose).Should().Be((MeasureTrigger.Reaction, ContactPurpose.Personal));
    }

    [Fact]
    public void A2_EveryReason_HasExactlyOneMeasure()
    {
        var rows = new (string Row, string[] Reasons)[]
        {
            ("A2-cost", [LeavingReason.CostReduction]),
            ("A2-price", [LeavingReason.PriceCompetition]),
            ("A2-competitor", [LeavingReason.CompetitorCheaper, LeavingReason.CompetitorBetter, LeavingReason.OtherBrand]),
            ("A2-training", [LeavingReason.NoEffect, LeavingReason.CouldNotUse]),
            ("A2-product", [LeavingReason.BelowExpectation, LeavingReason.Bored, LeavingReason.ProductQuality]),
            ("A2-staff", [LeavingReason.Staff, LeavingReason.Support]),
            ("A2-habit", [LeavingReason.LeftOver]),
            ("A2-forgotten", [LeavingReason.NoFollowUp, LeavingReason.LongCycle]),
            ("A2-introduction", [LeavingReason.ContactReplaced, LeavingReason.Reorganisation]),
            ("A2-right-time", [LeavingReason.PolicyChanged, LeavingReason.BudgetAdjusted, LeavingReason.Economy]),
            ("A2-needs-changed", [LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded]),
        };

        foreach (var reason in LeavingReason.All)
            Rows(Dormant with { Leaving = new() { Reason = reason } }, "A2").Should().Equal([rows.Single(r => r.Reasons.Contains(reason)).Row], "the reason is {0}", reason);
        Rows(Dormant, "A2").Should().Equal(["A2-unknown"], "nothing tells the cause");
        Plan(Dormant with { Leaving = new() { Reason = LeavingReason.Staff } }).Leading!.Measure.ByAnotherPerson.Should().BeTrue();
    }

    [Fact]
    public void A2_GuardRails_CloseWhatTheCauseForbids()
    {
        Rails(LeavingReason.LeftOver).Should().Equal("no-discount-before-habit");
        Rails(LeavingReason.Support).Should().Equal("no-selling-before-repair");
        Rails(LeavingReason.NeedsChanged).Should().Equal("no-discount-for-changed-needs", "no-pressing");
        Rails(LeavingReason.PriceCompetition).Should().BeEmpty();
        var plan = Plan(Dormant with { Leaving = new() { Reason = LeavingReason.NeedsChanged } });
        plan.Measures.Single(m => m.Id == "A1-months").Channels.Should().Equal([Channel.Email], "nobody is called");
        plan.Measures.Single(m => m.Id == "A1-months").ClosedBy.Select(r => r.Id).Should().Equal("no-pressing");
        (Contacts.Good with { Channel = Channel.Phone, GuardRails = plan.GuardRails }).Check().Kinds().Should().Equal(GateReasonKind.GuardRail);

        IEnumerable<string> Rails(string reason) => Plan(Dormant with { Leaving = new() { Reason = reason } }).GuardRails.Select(r => r.Id);
    }

    [Fact]
    public void A3_EachDefinition_HasItsMeasure()
    {
        var d1 = Plan(new Customer("c") { RegisteredOn = DaysAgo(400), WebVisits = new() { LastOn = DaysAgo(31) } });
        Ids(d1, "A3").Should().Equal("A3-D1");
        d1.Measures.Single(m => m.Id == "A3-D1").Measure.Trigger.Should().Be(MeasureTrigger.WebVisit);
        var d2 = Plan(new Customer("c") { RegisteredOn = DaysAgo(400), Inquiries = new() { LastOn = DaysAgo(200) } });
        Ids(d2, "A3").Should().Equal("A3-D2");
        d2.Measures.Single(m => m.Id == "A3-D2").Measure.Channels.Should().Equal(Channel.Email, Channel.Webinar);
        var d3 = Plan(new Customer("c") { SalesTalks = new() { LastOn = DaysAgo(200) }, FollowUps = new() { LastOn = null } });
        Ids(d3, "A3").Should().Equal("A3-D3");
        var letter = d3.Measures.Single(m => m.Id == "A3-D3").Measure;
        (letter.Channels.Single(), letter.Then!.Channels.Single()).Should().Be((Channel.Letter, Channel.Phone));
    }

    [Theory]
    [InlineData(1_000, null, "A9-enterprise")]
    [InlineData(999, null, "A9-mid-size")]
    [InlineData(100, null, "A9-mid-size")]
    [InlineData(99, "2021-11-21", "A9-small")]
    [InlineData(99, "2021-11-22", "A9-start-up")]
    [InlineData(5, null, "A9-small")]
    public void A9_TheSize_Decides(int employees, string? founded, string row) =>
        Rows(Dormant.With(Facts.Employees, employees).With(Facts.FoundedOn, founded is null ? null : Day(founded)), "A9").Should().Equal(row);

    [Fact]
    public void A10_WhatIsOwnedAndViewed_HasItsMeasure()
    {
        var policy = ApproachPolicy.From(new() { Products = [new("pump", "pumps", "pumps-page"), new("valve", "valves", "valves-page")] });
        var customer = new Customer("c")
        {
            History = EventHistory.Of(new CustomerEvent(DaysAgo(300), EventKind.Purchase, 10m, Category: "pumps"), Did(EventKind.WebVisit, 30, "valves-page"), Did(EventKind.WebVisit, 31, "pumps-page"), Did(EventKind.Use, 250)),
        };

        Ids(Plan(customer, policy), "A10").Should().Equal("A10-owns-pump", "A10-viewed-valve", "A10-user");
    }

    [Theory]
    [InlineData("paused", "A12-paused")]
    [InlineData("none", "A12-without")]
    [InlineData("cancelled", "A12-cancelled")]
    [InlineData("first_only", "A12-first-only")]
    [InlineData("running", null)]
    public void A12_TheMailOrderGrid_HasAScenarioForEachCell(string subscription, string? row)
    {
        Rows(Dormant.With(Facts.Subscription, subscription), "A12").Should().Equal(row is null ? [] : [row]);
        Rows((Dormant with { Purchases = new() { LastOn = DaysAgo(180), Count = 2 }, Contract = new() { Status = ContractStatus.Cancelled } }).With(Facts.Subscription, subscription), "A12").Should().BeEmpty("R is 180");
    }

    [Theory]
    [InlineData(30, 30, "interested", true)]
    [InlineData(31, 1, "interested", false)]
    [InlineData(1, 31, "interested", false)]
    [InlineData(1, 1, "bored", false)]
    public void A13_AHotLead_IsFollowedUpFirst(int attended, int answered, string detail, bool isHot)
    {
        var plan = Plan(new Customer("c") { RegisteredOn = DaysAgo(60), History = EventHistory.Of(Did(EventKind.Webinar, attended), Did(EventKind.Survey, answered, detail)) });

        (plan.Leading?.Id == "A13-hot-lead").Should().Be(isHot);
    }

    [Fact]
    public void A_WhoIsNotToBeWonBack_IsLeftInPeace() =>
        Plan((Dormant with { Purchases = new() { LastOn = DaysAgo(20), Count = 5 } }).With(Facts.Employees, 5)).Measures.Should().BeEmpty();

    [Fact]
    public void A_EveryMeasure_CarriesItsProof_AndWhatCannotBeAsked_IsSaid()
    {
        var plan = Plan(Dormant with { Leaving = new() { Reason = LeavingReason.CostReduction } });
        var proof = plan.Measures[0].Reason;

        (proof.Kind, proof.Outcome).Should().Be((DecisionKind.Measure, ProofOutcome.Holds));
        proof.Line().Should().Be("A2-cost: left to cut costs (stage is any of (slipping, dormant, churned): stage churned; cause_reason is cost_reduction: cause_reason cost_reduction)");
        proof.Sentence(Language.English).Should().StartWith("Left to cut costs.");
        proof.Sentence(Language.Japanese).Should().StartWith("コスト削減のため離れた");
        plan.NotApplicable.Select(n => n.Id).Should().Contain(["A9-enterprise", "A12-paused", "A13-hot-lead"]).And.NotContain(["A2-cost", "A1-long"]);
    }

    [Fact]
    public void A_RowsOfYourOwn_ReadWhatWasDecided_AndBadOnes_AreNamed()
    {
        var call = new Measure("call", new("call", "電話"), ContactPurpose.Personal, [Channel.Phone]);
        var own = Condition.Parse("tier is high and cause is not staff and segment high-tech", ApproachFacts.AddTo(FactCatalogue.Default));
        var policy = ApproachPolicy.Default with { Measures = [new("mine", own, call, new("m", "m")), new("mine", own, call with { Channels = [] }, new("m", "m"))] };

        policy.Check(ReactivationPolicy.Default).Select(p => p.ToString()).Should().Equal(
            "measures: found the id mine twice, expected each id once",
            "measures.mine: found segment high-tech, expected a segment of the policy",
            "measures.mine: found no channel, expected at least one");
        FluentActions.Invoking(() => ApproachPlanner.Create(ReactivationEngine.Create(ReactivationPolicy.Default), policy)).Should().Throw<PolicyException>();
        var good = ApproachPolicy.Default with { Measures = [new("mine", Condition.Parse("tier is low and cause is price", ApproachFacts.AddTo(FactCatalogue.Default)), call, new("m", "m"))] };
        Ids(Plan(Dormant with { Leaving = new() { Reason = LeavingReason.PriceCompetition } }, good), "").Should().Equal("mine");
        var another = Dormant.Assess();
        FluentActions.Invoking(() => ApproachPlanner.Create(ReactivationEngine.Create(ReactivationPolicy.Default)).Plan(another)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A5_PreferenceAndReactions_AreReadFromTheFacts()
    {
        var plan = Plan(new Customer("c") { History = EventHistory.Of(Bought(300), Did(EventKind.MailOpen, 400), Did(EventKind.MailOpen, 20), Did(EventKind.MailClick, 20), Did(EventKind.Webinar, 10)) }.With(Facts.PreferredChannel, "letter"));

        plan.PreferredChannel.Should().Be(Channel.Letter);
        (plan.Reactions[Channel.Email], plan.Reactions[Channel.Webinar], plan.Reactions[Channel.Phone]).Should().Be((2, 1, 0));
        Plan(Dormant).PreferredChannel.Should().BeNull();
    }

    internal static ApproachPlan Plan(Customer customer, ApproachPolicy? policy = null)
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        return ApproachPlanner.Create(engine, policy).Plan(engine.Assess(customer, AsOf));
    }

    private static IEnumerable<string> Rows(Customer customer, string prefix) => Ids(Plan(customer), prefix);

    private static IEnumerable<string> Ids(ApproachPlan plan, string prefix) => plan.Measures.Select(m => m.Id).Where(i => i.StartsWith(prefix + (prefix.Length > 0 ? "-" : ""), StringComparison.Ordinal));
}
