using Reactivation.Causes;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Boundaries;

/// <summary>The day on which a verdict turns is the day that is claimed, or the message says which it is.</summary>
public class DayBoundaryTests
{
    private static readonly Customer Buyer = ACustomer.Named("C-1").LastPurchasedOn(new DateOnly(2026, 5, 26)).For(100m).AsOf(Sunday);

    [Fact]
    public void D4_TheDayOfADefinition()
    {
        var flip = Boundary.Of(Engine, "r181", Buyer).FlipsOn(2026, 11, 23);

        flip.On.Should().Be(new DateOnly(2026, 11, 23));
        flip.Becomes.Should().BeTrue();
        flip.ToString().Should().Be("2026-11-23: false → true; last_purchase_on at least 181 days ago (2026-05-26 or before): last_purchase_on 2026-05-26");
        Boundary.Of(Engine, "r181", Buyer).BecomesTrueOn(new DateOnly(2026, 11, 23)).Should().BeEquivalentTo(flip);
    }

    [Fact]
    public void AWrongDay_IsToldTheRightOne_AndWhy()
    {
        Failure(() => Boundary.Of(Engine, "r181", Buyer).FlipsOn(2026, 11, 22)).Should().Be(
            "Expected r181 to flip on 2026-11-22 for customer C-1; it flips on 2026-11-23: false → true; last_purchase_on at least 181 days ago (2026-05-26 or before): last_purchase_on 2026-05-26.");
        Failure(() => Boundary.Of(Engine, "r181", Buyer).BecomesFalseOn(new DateOnly(2026, 11, 23))).Should().StartWith(
            "Expected r181 to become false on 2026-11-23 for customer C-1; it flips on 2026-11-23: false → true;");
    }

    [Fact]
    public void AVerdictThatNeverTurns_SaysWhatItReads()
    {
        var unrecorded = ACustomer.Named("C-2").Registered(3).YearsAgo().AsOf(Sunday);

        Failure(() => Boundary.Of(Engine, "r181", unrecorded).FlipsOn(Sunday)).Should().Be(
            "Expected r181 to flip on 2026-11-22 for customer C-2; it is false on every day from 2023-11-18 to 2029-11-26: last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on not recorded.");
    }

    /// <summary>A window lets in and lets out: every turn is found, day by day.</summary>
    [Fact]
    public void AVerdictThatTurnsTwice_IsFoundTwice()
    {
        Condition lately = Condition.Parse("web_visit_count[30 days] >= 2");
        var visitor = ACustomer.Named("C-3").VisitedTheSite(20).DaysAgo().VisitedTheSite(5).DaysAgo().AsOf(Sunday);

        Boundary.Of(Engine, lately, visitor).Flips(Sunday.DaysLater(-100), Sunday.DaysLater(100)).Select(f => (f.On, f.Becomes))
            .Should().Equal((Sunday.DaysLater(-5).Date, true), (Sunday.DaysLater(11).Date, false));
        Failure(() => Boundary.Of(Engine, lately, visitor).FlipsOn(Sunday.DaysLater(10))).Should().Contain("it flips on 2026-12-03: true → false");
        Boundary.Of(Engine, lately, visitor).DoesNotFlip(Sunday, Sunday.DaysLater(10));
        Failure(() => Boundary.Of(Engine, lately, visitor).DoesNotFlip(Sunday, Sunday.DaysLater(11))).Should().StartWith("Expected web_visit_count[30 days] >= 2 to stay as it is from 2026-11-22 to 2026-12-03 for customer C-3; it flips on 2026-12-03: true → false;");
    }

    [Fact]
    public void EveryKindOfVerdict_HasBoundaries()
    {
        var customer = ACustomer.Named("C-4").LastPurchased(170).DaysAgo().For(1_000_000m).AsLastOf(3, 10).AsOf(Sunday);

        Boundary.Of(Engine, Stage.Dormant, customer).BecomesTrueOn(Sunday.DaysLater(11)).Because.Should().Contain(b => b.Contains("last_purchase_on", StringComparison.Ordinal));
        var tier = Boundary.Of(Engine, PriorityTier.High, customer).Flips(Sunday, Sunday.DaysLater(800));
        tier.Select(t => t.On).Should().Contain(new DateOnly(2028, 6, 6), "P1: the large deal leaves its 24 months");
        Boundary.Of(Engine, "P1", customer).BecomesFalseOn(new DateOnly(2028, 6, 6));
        var leaver = ACustomer.Named("C-5").LeftBecause("competitor_cheaper").With(Facts.LeavingReasonOn, 50).DaysAgo().AsOf(Sunday);
        Boundary.Of(Engine, Cause.Price, leaver).BecomesTrueOn(Sunday.DaysLater(-50)).Because.Should().NotBeEmpty();
        Boundary.Of(Engine, ReactivationPolicy.Default.Segments[0].Id, customer).Should().NotBeNull();
    }

    [Fact]
    public void AnIdThatIsNone_IsRefused_WithThoseThatAre()
    {
        FluentActions.Invoking(() => Boundary.Of(Engine, "r182", Buyer)).Should().Throw<ArgumentException>().WithMessage("The policy has no definition, priority row or segment 'r182'. Definitions: *r181*Rows: P1,*");
        var twice = With(Condition.Parse("purchase_count = 2"));
        twice = ReactivationEngine.Create(twice.Policy with { Segments = twice.Policy.Segments.Add(new("own", Condition.Parse("purchase_count = 3"), "x", new("x", "x"))) });
        FluentActions.Invoking(() => Boundary.Of(twice, "own", Buyer)).Should().Throw<ArgumentException>().WithMessage("'own' is the id of several rows*");
    }

    /// <summary>At the ends of the calendar nothing is searched that is not there.</summary>
    [Fact]
    public void TheEndOfTheCalendar_IsNoError()
    {
        Failure(() => Boundary.Of(Engine, "r181", Buyer).FlipsOn(DateOnly.MaxValue)).Should().Contain("it is true on every day from 9996-12-26 to 9999-12-31");
        Failure(() => Boundary.Of(Engine, "r181", Buyer).FlipsOn(DateOnly.MinValue)).Should().Contain("it is false on every day from 0001-01-01 to");
    }
}
