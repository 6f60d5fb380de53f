using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Tests.Conditions;

/// <summary>D8, 5.4: rules in code, written as a stranger would.</summary>
public class CustomConditionTests
{
    private static readonly CustomCondition BoughtThisYear =
        Condition.Custom("bought-this-year", [Facts.LastPurchaseOn], (in FactReader f) => f[Facts.LastPurchaseOn]?.Year == f.AsOf.Year);

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData(null, false)]
    public void ItReadsItsFacts_AsOfTheDay(string? lastPurchase, bool holds)
    {
        var customer = new Customer("c") { Purchases = new() { LastOn = lastPurchase is null ? null : Ask.Day(lastPurchase) } };

        BoughtThisYear.Holds(customer).Should().Be(holds);
        (!BoughtThisYear).Holds(customer).Should().Be(!holds);
    }

    [Fact]
    public void EveryShape_CanBeRead()
    {
        var plan = Fact.Choice("plan", "free", "pro");
        var rule = Condition.Custom("all-shapes", [Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.Revenue, plan], (in FactReader f) =>
            f[Facts.LastPurchaseOn] == Ask.DaysAgo(3) && f[Facts.PurchaseCount] == 2 && f[Facts.Revenue] == 12.5m && f[plan] == "pro");

        rule.Holds(new Customer("c") { Purchases = new() { LastOn = Ask.DaysAgo(3), Count = 2, Sum = 12.5m } }.With(plan, "pro")).Should().BeTrue();
        rule.Holds(new Customer("c") { Purchases = new() { LastOn = Ask.DaysAgo(3), Count = 2, Sum = 12.5m } }.With(plan, null)).Should().BeFalse();
    }

    [Fact]
    public void ADayThatLiesAhead_HasNotHappened() => BoughtThisYear.Holds(new Customer("c") { Purchases = new() { LastOn = Ask.AsOf.AddDays(1) } }).Should().BeFalse();

    [Fact]
    public void WhereAFactIsNotRecorded_ItIsNotApplicable_WhicheverItsSign()
    {
        (!BoughtThisYear).Holds(new Customer("c")).Should().BeFalse();
        (!BoughtThisYear).Proof(new Customer("c")).Lacks.Select(l => l.ToString()).Should().Equal("last_purchase_on is not recorded");
    }

    [Fact]
    public void AFactThatItDidNotName_CannotBeRead()
    {
        var sneaky = Condition.Custom("sneaky", [Facts.LastPurchaseOn], (in FactReader f) => f[Facts.PurchaseCount] > 0);

        FluentActions.Invoking(() => sneaky.Holds(new Customer("c") { Purchases = new() { LastOn = Ask.AsOf, Count = 1 } }))
            .Should().Throw<InvalidOperationException>().WithMessage("*sneaky reads purchase_count without having named it*");
    }

    [Fact]
    public void Text_FindsItInTheCatalogue_AndWritesItByName()
    {
        var catalogue = FactCatalogue.Default.With(BoughtThisYear);

        Condition.Parse("not condition bought-this-year", catalogue).Should().Be(!BoughtThisYear);
        (!BoughtThisYear).ToString().Should().Be("not condition bought-this-year");
    }

    [Fact]
    public void TheProof_ShowsWhatItRead() =>
        BoughtThisYear.Proof(new Customer("c") { Purchases = new() { LastOn = Ask.DaysAgo(3) } }).Tree!.ToString().Should().Be("✓ condition bought-this-year: last_purchase_on 2026-11-19");
}
