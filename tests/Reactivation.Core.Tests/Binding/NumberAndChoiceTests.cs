using Reactivation.Customers;

namespace Reactivation.Tests.Binding;

/// <summary>Comparisons of numbers and choices at their boundaries, and without a value.</summary>
public class NumberAndChoiceTests
{
    [Theory]
    [InlineData("purchase_count = 3", false, true, false)]
    [InlineData("purchase_count >= 3", false, true, true)]
    [InlineData("purchase_count > 3", false, false, true)]
    [InlineData("purchase_count <= 3", true, true, false)]
    [InlineData("purchase_count < 3", true, false, false)]
    public void ACount_BelowOnAbove(string text, bool below, bool on, bool above)
    {
        new[] { 2, 3, 4 }.Select(n => Condition.Parse(text).Holds(Of(n))).Should().Equal(below, on, above);
        new[] { 2, 3, 4 }.Select(n => (!Condition.Parse(text)).Holds(Of(n))).Should().Equal(!below, !on, !above);
        Condition.Parse(text).Holds(Of(null)).Should().BeFalse("nothing is compared with nothing");
        (!Condition.Parse(text)).Holds(Of(null)).Should().BeTrue();

        static Customer Of(int? count) => new("c") { Purchases = new() { Count = count } };
    }

    [Theory]
    [InlineData("purchase_sum = 0.5", false, true, false)]
    [InlineData("purchase_sum >= 0.5", false, true, true)]
    [InlineData("purchase_sum > 0.5", false, false, true)]
    [InlineData("purchase_sum <= 0.5", true, true, false)]
    [InlineData("purchase_sum < 0.5", true, false, false)]
    public void AnAmount_ATenThousandthBelowOnAbove(string text, bool below, bool on, bool above)
    {
        new decimal?[] { 0.4999m, 0.5m, 0.5001m }.Select(n => Condition.Parse(text).Holds(Of(n))).Should().Equal(below, on, above);
        Condition.Parse(text).Holds(Of(null)).Should().BeFalse();
        (!Condition.Parse(text)).Holds(Of(null)).Should().BeTrue();

        static Customer Of(decimal? sum) => new("c") { Purchases = new() { Sum = sum } };
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void TheGreatestAndTheLeastCount_AreCompared(int value)
    {
        var points = Fact.Count("points");
        var customer = new Customer("c").With(points, value);

        points.Is(value).Holds(customer).Should().BeTrue();
        (points >= value).Holds(customer).Should().BeTrue();
        (points <= value).Holds(customer).Should().BeTrue();
        (points > value).Holds(customer).Should().BeFalse();
        (points < value).Holds(customer).Should().BeFalse();
    }

    [Fact]
    public void ACountOfEvents_IsNotNegative()
    {
        FluentActions.Invoking(() => new Customer("c") { Purchases = new() { Count = -1 } }.Source).Should().Throw<ArgumentException>().WithMessage("Purchases.Count: found a negative number, expected 0 or more, because purchase_count counts events.");
        FluentActions.Invoking(() => new Customer("c").With(Facts.PurchaseCount, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void TheGreatestAmounts_AreCompared()
    {
        var customer = new Customer("c") { Purchases = new() { Sum = Cell.MaxAmount, Largest = -Cell.MaxAmount } };

        (Facts.Revenue > Cell.MaxAmount).Holds(customer).Should().BeFalse();
        (Facts.Revenue >= Cell.MaxAmount).Holds(customer).Should().BeTrue();
        (EventKind.Purchase.Largest < -Cell.MaxAmount).Holds(customer).Should().BeFalse();
        (EventKind.Purchase.Largest <= -Cell.MaxAmount).Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void AChoice_IsOneOfItsCodes_OrNone()
    {
        var anyOf = Facts.ContractStatus.IsAnyOf("lapsed", "cancelled");
        ContractStatus?[] statuses = [ContractStatus.Running, ContractStatus.Paused, ContractStatus.Lapsed, ContractStatus.Cancelled, null];
        var customers = statuses.Select(s => new Customer("c") { Contract = new() { Status = s } }).ToArray();

        customers.Select(c => anyOf.Holds(c)).Should().Equal(false, false, true, true, false);
        customers.Select(c => (!anyOf).Holds(c)).Should().Equal(true, true, false, false, true);
        customers.Select(c => Facts.ContractStatus.Is("running").Holds(c)).Should().Equal(true, false, false, false, false);
        customers.Select(c => Facts.ContractStatus.IsNot("running").Holds(c)).Should().Equal(false, true, true, true, true);
        customers.Select(c => Facts.ContractStatus.IsMissing.Holds(c)).Should().Equal(false, false, false, false, true);
    }

    [Fact]
    public void AFlag_IsYesOrNoOrNone()
    {
        bool?[] flags = [true, false, null];
        var customers = flags.Select(f => new Customer("c") { CompetitorAlongside = f }).ToArray();

        customers.Select(c => Facts.CompetitorAlongside.IsYes.Holds(c)).Should().Equal(true, false, false);
        customers.Select(c => Facts.CompetitorAlongside.Is("no").Holds(c)).Should().Equal(false, true, false);
        customers.Select(c => Facts.CompetitorAlongside.IsNot("no").Holds(c)).Should().Equal(true, false, true);
    }
}
