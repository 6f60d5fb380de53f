using Reactivation.Customers;
using Reactivation.Dormancy;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>V3: a stated reason stands until a purchase or a contract start on a later day.</summary>
public class LeavingTests
{
    [Theory]
    [InlineData(50, 51, true)]
    [InlineData(50, 50, true)]
    [InlineData(50, 49, false)]
    [InlineData(null, 0, true)]
    [InlineData(-1, 100, false)]
    [InlineData(0, 100, true)]
    public void AReason_StandsUntilALaterPurchase_OrContractStart(int? statedDaysAgo, int laterDaysAgo, bool stands)
    {
        var customer = new Customer("c") { Leaving = new() { Reason = LeavingReason.Bored, On = statedDaysAgo is { } days ? DaysAgo(days) : null } };
        Customer[] cleared = [customer with { Purchases = new() { LastOn = DaysAgo(laterDaysAgo) } }, customer with { Contract = new() { StartedOn = DaysAgo(laterDaysAgo), EndedOn = null } }];

        foreach (var one in cleared)
        {
            Facts.StandingLeavingReason.Is(LeavingReason.Bored).Holds(one).Should().Be(stands);
            Facts.StandingLeavingReason.IsMissing.Holds(one).Should().Be(!stands);
            Facts.LeavingReason.Is(LeavingReason.Bored).Holds(one).Should().BeTrue("what was stated stays stated");
            (one.Assess().Stage == Stage.Churned).Should().Be(stands);
        }
    }

    [Theory]
    [InlineData(50, 51, true)]
    [InlineData(50, 49, false)]
    [InlineData(-5, 49, false)]
    public void WithoutADayOfItsOwn_TheContractsEndCounts(int endedDaysAgo, int boughtDaysAgo, bool stands)
    {
        var customer = new Customer("c") { Leaving = new() { Reason = LeavingReason.Bored, On = null }, Contract = new() { EndedOn = DaysAgo(endedDaysAgo) }, Purchases = new() { LastOn = DaysAgo(boughtDaysAgo) } };

        Facts.StandingLeavingReason.Is(LeavingReason.Bored).Holds(customer).Should().Be(stands);
        Facts.StandingLeavingReason.Is(LeavingReason.Bored).Holds(customer with { Leaving = new() { Reason = LeavingReason.Bored } }).Should().Be(stands, "whether the day is none or not recorded");
    }

    [Fact]
    public void AReturn_OrAPurchaseAhead_ClearsNothing()
    {
        var customer = new Customer("c") { Leaving = new() { Reason = LeavingReason.Bored, On = DaysAgo(50) } };

        (customer with { History = EventHistory.Of(Bought(40, -100m), Bought(30, 0m)) }).Assess().Stage.Should().Be(Stage.Churned);
        (customer with { Purchases = new() { LastOn = DaysAgo(-1) } }).Assess().Stage.Should().Be(Stage.Churned);
        (customer with { Purchases = new() { LastOn = DaysAgo(-1) } }).Assess(asOf: DaysAgo(-1)).Stage.Should().NotBe(Stage.Churned);
    }

    [Fact]
    public void ASurveyAnswerAlone_MakesNobodyChurned() =>
        new Customer("c") { Leaving = new() { Reason = null }, History = EventHistory.Of(Did(EventKind.Survey, 5, LeavingReason.Bored), Bought(300)) }.Assess().Stage.Should().Be(Stage.Dormant);

    [Fact]
    public void ReasonCodes_AreThoseOfTheDomain()
    {
        LeavingReason.All.Should().Equal(
            "cost_reduction", "price_competition", "competitor_cheaper",
            "competitor_better", "no_effect", "could_not_use", "below_expectation", "bored", "other_brand", "product_quality",
            "staff", "support",
            "left_over", "no_follow_up", "long_cycle",
            "contact_replaced", "reorganisation", "policy_changed", "budget_adjusted", "economy", "needs_changed", "lifestyle_changed", "no_longer_needed");
        Facts.LeavingReason.Codes.Should().Equal(LeavingReason.All);
        Facts.StandingLeavingReason.Codes.Should().Equal(LeavingReason.All);
        Facts.ContractStatus.Codes.Should().Equal("running", "paused", "lapsed", "cancelled");
        new Customer("c") { Leaving = new() { Reason = "borred" } }.Invoking(c => c.Source).Should().Throw<ArgumentException>().WithMessage("Leaving.Reason: found 'borred', expected a code of leaving_reason: *; did you mean 'bored'?*");
    }
}
