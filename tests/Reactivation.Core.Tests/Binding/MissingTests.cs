using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Proofs;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Binding;

/// <summary>5.2: never and not recorded are two things, and coverage matters to a negated <c>within</c> only.</summary>
public class MissingTests
{
    private static readonly Condition Visited = Facts.LastWebVisitOn.Within(30).Days();
    private static readonly Customer Unrecorded = new("c") { RegisteredOn = DaysAgo(400) };
    private static readonly Customer Never = new("c") { WebVisits = new() { LastOn = null } };

    [Fact]
    public void Never_AnswersEveryQuestion_AndNotIsThePlainOpposite()
    {
        Visited.Holds(Never).Should().BeFalse();
        (!Visited).Holds(Never).Should().BeTrue();
        Facts.LastWebVisitOn.AtLeast(30).DaysAgo().Holds(Never).Should().BeFalse();
        (!Facts.LastWebVisitOn.AtLeast(30).DaysAgo()).Holds(Never).Should().BeTrue();
        Facts.LastWebVisitOn.IsMissing.Holds(Never).Should().BeTrue();
        (!Facts.LastWebVisitOn.IsMissing).Holds(Never).Should().BeFalse();
    }

    [Fact]
    public void NotRecorded_IsFalse_WhicheverTheSign()
    {
        Condition[] questions =
        [
            Visited, Facts.LastWebVisitOn.AtLeast(30).DaysAgo(), Facts.LastWebVisitOn.Before(AsOf), Facts.LastWebVisitOn.IsMissing, Facts.PurchaseCount >= 1, Facts.Revenue < 5m,
            Facts.PurchaseCount.IsMissing, Facts.CompetitorAlongside.IsYes, Facts.LeavingReason.IsMissing, Facts.CadenceDueOn().IsMissing, Facts.PurchaseFalling.IsYes, Facts.LastPurchaseGapDays >= 1,
            Facts.StandingLeavingReason.IsMissing, Facts.StandingCancellation.IsYes, Facts.ContractStatus.Is("running"), Facts.ContractEndedOn.IsMissing,
        ];

        foreach (var question in questions)
        {
            question.Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.NotApplicable, "{0} is asked", question);
            (!question).Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.NotApplicable, "not {0} is asked", question);
        }
    }

    [Fact]
    public void NegationNormalForm_ComesFirst()
    {
        var known = Facts.RegisteredOn.AtLeast(90).DaysAgo();

        (!(Visited & known)).Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.DoesNotHold, "not visited cannot be said, and not known is false");
        (!(Visited & !known)).Holds(Unrecorded).Should().BeTrue("one of the two opposites can be said and holds");
        (!(Visited | known)).Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.NotApplicable);
        (Visited | known).Holds(Unrecorded).Should().BeTrue();
        (Visited & known).Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.NotApplicable);
        (!!(Visited & known)).Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.NotApplicable);
    }

    [Fact]
    public void WhatIsNotApplicable_NamesEachLackOnce()
    {
        var condition = (Visited & Facts.CompetitorAlongside.IsYes) | (!Visited & (Facts.PurchaseCount >= 1));

        condition.Proof(Unrecorded).Lacks.Select(l => l.ToString()).Should()
            .Equal("last_web_visit_on is not recorded", "competitor_alongside is not recorded", "purchase_count is not recorded");
        (Visited | Facts.RegisteredOn.IsMissing).Proof(Unrecorded).Lacks.Should().BeEmpty("it can be asked");
    }

    [Fact]
    public void AFactWithAFilter_IsAFactOfItsOwn()
    {
        var customer = new Customer("c").With(Facts.LastPurchaseOn.OfAtLeast(1_000_000m), DaysAgo(5));

        Facts.LastPurchaseOn.OfAtLeast(1_000_000m).Within(30).Days().Holds(customer).Should().BeTrue();
        Facts.LastPurchaseOn.Within(30).Days().Proof(customer).Outcome.Should().Be(ProofOutcome.NotApplicable);
        Facts.LastPurchaseOn.OfAtLeast(999_999m).Within(30).Days().Proof(customer).Outcome.Should().Be(ProofOutcome.NotApplicable);
        Facts.LastPurchaseOn.OfAtLeast(1_000_000.0000m).IsMissing.Proof(customer).Outcome.Should().Be(ProofOutcome.DoesNotHold, "trailing zeros mean nothing");
    }

    [Fact]
    public void Latest_LeavesOutWhatIsNotRecorded()
    {
        var latest = Facts.Latest(Facts.LastWebVisitOn, Facts.RegisteredOn, Facts.LastLoginOn);

        latest.AtLeast(400).DaysAgo().Holds(Unrecorded).Should().BeTrue();
        latest.AtLeast(401).DaysAgo().Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.DoesNotHold);
        latest.IsMissing.Proof(Unrecorded).Outcome.Should().Be(ProofOutcome.DoesNotHold);
        Facts.Latest(Facts.LastWebVisitOn, Facts.LastLoginOn).IsMissing.Proof(Unrecorded).Lacks.Select(l => l.ToString()).Should()
            .Equal("last_web_visit_on is not recorded", "last_login_on is not recorded");
    }

    [Fact]
    public void Latest_IsBeforeADay_OnlyWhenAllAre_AndOneIsThere()
    {
        var latest = Facts.Latest(Facts.LastLoginOn, Facts.LastUseOn).AtLeast(100).DaysAgo();

        latest.Holds(Of(100, 200)).Should().BeTrue();
        latest.Holds(Of(99, 200)).Should().BeFalse();
        latest.Holds(Of(200, 99)).Should().BeFalse();
        latest.Holds(Of(null, 100)).Should().BeTrue("never counts as before");
        latest.Holds(Of(null, null)).Should().BeFalse("nothing is no day");
        (!latest).Holds(Of(null, null)).Should().BeTrue();
        (!latest).Holds(Of(99, 200)).Should().BeTrue();
        (!latest).Holds(Of(100, 200)).Should().BeFalse();

        static Customer Of(int? login, int? use) => new("c")
        {
            Logins = new() { LastOn = login is { } l ? DaysAgo(l) : (DateOnly?)null },
            Summaries = new Customer("d") { Logins = new() { LastOn = login is { } k ? DaysAgo(k) : (DateOnly?)null } }.Summaries.Add(EventKind.Use, new() { LastOn = use is { } u ? DaysAgo(u) : (DateOnly?)null }),
        };
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(30, true)]
    [InlineData(29, false)]
    public void ANegatedWithin_NeedsTheWholeWindowCovered(int sinceDaysAgo, bool isApplicable)
    {
        var source = Source.Nothing.Records(EventKind.WebVisit, DaysAgo(sinceDaysAgo));
        var customer = new Customer("c");

        (!Visited).Proof(customer, source).Outcome.Should().Be(isApplicable ? ProofOutcome.Holds : ProofOutcome.NotApplicable);
        (!Visited).Proof(customer, source).Lacks.Select(l => l.ToString()).Should()
            .Equal(isApplicable ? [] : ["last_web_visit_on is recorded since 2026-10-24 only, 2026-10-23 is asked for"]);
        Visited.Proof(customer, source).Outcome.Should().Be(ProofOutcome.DoesNotHold, "a visit can be seen all the same");
        (!!Visited).Proof(customer, source).Outcome.Should().Be(ProofOutcome.DoesNotHold);
    }

    [Fact]
    public void Coverage_ConcernsNoOtherQuestion()
    {
        var source = Source.Nothing.Records(EventKind.WebVisit, DaysAgo(1));
        var customer = new Customer("c");

        (!Facts.LastWebVisitOn.AtLeast(30).DaysAgo()).Holds(customer, source).Should().BeTrue();
        (!Facts.LastWebVisitOn.MoreThan(30).DaysAgo()).Holds(customer, source).Should().BeTrue();
        (!Facts.LastWebVisitOn.Before(DaysAgo(30))).Holds(customer, source).Should().BeTrue();
        (!Facts.LastWebVisitOn.OnOrAfter(DaysAgo(30))).Holds(customer, source).Should().BeTrue();
        Facts.LastWebVisitOn.IsMissing.Holds(customer, source).Should().BeTrue();
        EventKind.WebVisit.Count.In(30).Days().Is(0).Holds(customer, source).Should().BeTrue();
    }

    [Fact]
    public void UnderLatest_OneRecordThatCoversTheWindow_IsEnough_AndTheOthersCountWithTheDaysTheyHave()
    {
        var latest = !Facts.Latest(Facts.LastWebVisitOn, Facts.LastLoginOn, Facts.LastUseOn).Within(30).Days();
        var covered = Source.Nothing.Records(EventKind.WebVisit, DaysAgo(5)).Records(EventKind.Login, DaysAgo(30));
        var uncovered = covered.Records(EventKind.Login, DaysAgo(29));
        var visitor = new Customer("c") { History = EventHistory.Of(Did(EventKind.WebVisit, 4)) };

        latest.Holds(new Customer("c"), covered).Should().BeTrue();
        latest.Proof(visitor, covered).Outcome.Should().Be(ProofOutcome.DoesNotHold);
        latest.Proof(new Customer("c"), uncovered).Lacks.Select(l => l.Fact.ToString()).Should().Equal("last_web_visit_on", "last_login_on");
    }

    [Fact]
    public void AGivenFact_MayBeRecordedSinceADayToo()
    {
        var source = Source.Nothing.Gives(Facts.LastWebVisitOn, DaysAgo(10));

        (!Visited).Proof(new Customer("c"), source).Outcome.Should().Be(ProofOutcome.NotApplicable);
        (!Facts.LastWebVisitOn.Within(10).Days()).Holds(new Customer("c"), source).Should().BeTrue();
    }

    [Fact]
    public void AContractFromEvents_IsCoveredAsFarAsItsEventsAre()
    {
        var source = Source.Nothing.Records(EventKind.ContractEnd, DaysAgo(10)).Records(EventKind.ContractPause, DaysAgo(10)).Records(EventKind.ContractStart, DaysAgo(10));

        (!Facts.ContractEndedOn.Within(30).Days()).Proof(new Customer("c"), source).Outcome.Should().Be(ProofOutcome.NotApplicable, "nobody can say what happened before the record begins");
    }

    [Fact]
    public void EventsBeforeTheRecordBegins_CountAsFarAsTheyAreThere()
    {
        var source = Source.Nothing.Records(EventKind.WebVisit, DaysAgo(10));
        var customer = new Customer("c") { History = EventHistory.Of(Did(EventKind.WebVisit, 20)) };

        Visited.Holds(customer, source).Should().BeTrue();
        (!Visited).Proof(customer, source).Outcome.Should().Be(ProofOutcome.NotApplicable);
    }

    [Fact]
    public void ARowThatCanNeverHoldForAnotherReason_LacksNothing()
    {
        var policy = ReactivationPolicy.Default with { Priorities = new([new("none", Condition.Named("dormant-by-definition"), PriorityTier.High, new("n", "n"))], ReactivationPolicy.Default.Priorities.Otherwise) };
        var noDefinition = policy with { Definitions = [.. policy.Definitions.Select(d => d with { Then = DormancyEffect.ReportedOnly })] };

        noDefinition.Bind(Source.Nothing.Records([.. EventKind.All]), AsOf).NotApplicable.Should().NotContain(n => n.Id == "none", "everything is recorded");
    }
}
