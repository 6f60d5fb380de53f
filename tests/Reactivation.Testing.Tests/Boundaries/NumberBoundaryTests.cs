using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Boundaries;

/// <summary>The amount or the count at which a verdict turns.</summary>
public class NumberBoundaryTests
{
    private static readonly CustomerStory Dormant = ACustomer.Named("C-1").LastPurchased(200).DaysAgo();

    private static AmountBoundary P1 => Boundary.OfAmount(Engine, "P1", amount => ACustomer.Named("C-1").LastPurchased(200).DaysAgo().For(amount).AsOf(Sunday), Sunday);

    [Fact]
    public void P1_TheAmountOfALargeDeal()
    {
        P1.FlipsAt(1_000_000m).Should().StartWith("1000000: false → true; last_purchase_on[amount >= 1000000] within 24 months");
        P1.BecomesTrueAt(1_000_000m);
    }

    [Theory]
    [InlineData("1000000.0001")]
    [InlineData("999999.9999")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("900000000000000")]
    public void AWrongAmount_IsToldTheRightOne(string claimed) =>
        Failure(() => P1.FlipsAt(decimal.Parse(claimed, System.Globalization.CultureInfo.InvariantCulture))).Should()
            .StartWith($"Expected P1 to flip at {claimed} as of 2026-11-22; it flips at 1000000: false → true; last_purchase_on[amount >= 1000000] within 24 months");

    [Fact]
    public void TheWrongDirection_IsNoBoundary() => Failure(() => P1.BecomesFalseAt(1_000_000m)).Should().Contain("to become false at 1000000").And.Contain("false → true");

    [Fact]
    public void P4_TheCountOfSeveralDeals()
    {
        var p4b = Boundary.OfCount(Engine, "P4b", count => ACustomer.Named("C-1").LastPurchased(200).DaysAgo().AsLastOf(Math.Max(1, Math.Min(count, 50)), 10).AsOf(Sunday), Sunday);

        p4b.BecomesTrueAt(3).Should().Contain("purchase_count >= 3: purchase_count 3");
        Failure(() => p4b.FlipsAt(4)).Should().StartWith("Expected P4b to flip at 4 as of 2026-11-22; it flips at 3: false → true; purchase_count >= 3: purchase_count 3");
        Failure(() => p4b.BecomesFalseAt(3)).Should().Contain("it flips at 3: false → true");
    }

    [Fact]
    public void ANegativeNumber_IsRefused_BeforeACustomerIsMadeOfIt()
    {
        var counts = Boundary.OfCount(Engine, "r181", count => throw new InvalidOperationException($"made of {count}"), Sunday);

        FluentActions.Invoking(() => counts.FlipsAt(-3)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("value");
        FluentActions.Invoking(() => P1.BecomesTrueAt(-0.0001m)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("value");
    }

    [Fact]
    public void ARuleThatDoesNotReadTheNumber_SaysSo() =>
        Failure(() => Boundary.OfCount(Engine, "r181", count => Dormant.With(Facts.Employees, count).AsOf(Sunday), Sunday).FlipsAt(10)).Should()
            .MatchRegex(@"it is true for each of the \d+ numbers tried from 0 to \d+: last_purchase_on at least 181 days ago \(2026-05-25 or before\): last_purchase_on 2026-05-06\.$");
}
