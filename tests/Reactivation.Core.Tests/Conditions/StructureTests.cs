using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Tests.Conditions;

/// <summary>5.4: a condition is flattened and normalised when it is made, and compared by structure.</summary>
public class StructureTests
{
    private static readonly Condition A = Facts.LastPurchaseOn.IsMissing;
    private static readonly Condition B = Facts.PurchaseCount >= 2;
    private static readonly Condition C = Facts.LastWebVisitOn.Within(30).Days();

    [Fact]
    public void And_IsFlattened_AndKeepsItsOrder()
    {
        var nested = A & (B & C);

        nested.Should().BeOfType<AndCondition>().Which.Operands.Should().Equal(A, B, C);
        nested.Should().Be(A & B & C).And.Be(Condition.All(A, B, C)).And.Be(Condition.All(A, Condition.All(B, C)));
        nested.ToString().Should().Be("last_purchase_on is missing and purchase_count >= 2 and last_web_visit_on within 30 days");
    }

    [Fact]
    public void Or_IsFlattened_AndKeepsItsOrder()
    {
        var nested = Condition.Any(A, Condition.Any(B, C));

        nested.Should().BeOfType<OrCondition>().Which.Operands.Should().Equal(A, B, C);
        nested.Should().Be(A | (B | C)).And.Be((A | B) | C);
    }

    [Fact]
    public void AndInsideOr_StaysNested()
    {
        ((A & B) | C).Should().BeOfType<OrCondition>().Which.Operands.Should().Equal(A & B, C);
        ((A | B) & C).ToString().Should().Be($"({A} or {B}) and {C}");
        ((A & B) | C).ToString().Should().Be($"{A} and {B} or {C}");
        (!(A & B)).ToString().Should().Be($"not ({A} and {B})");
        (!(A | B) & C).ToString().Should().Be($"not ({A} or {B}) and {C}");
    }

    [Fact]
    public void RepeatedOperands_AreRemoved()
    {
        (A & A).Should().Be(A);
        (A | A | A).Should().Be(A);
        Condition.All(A, B, A, B).Should().Be(A & B);
        ((A | B) & (A | B)).Should().Be(A | B);
        Condition.All(A).Should().BeSameAs(A);
        Condition.Any(B).Should().BeSameAs(B);
    }

    [Fact]
    public void DoubleNegation_IsRemoved()
    {
        (!!A).Should().BeSameAs(A);
        (!!!A).Should().Be(!A);
        (!A).Should().BeOfType<NotCondition>().Which.Operand.Should().BeSameAs(A);
        (!!(A & B)).Should().Be(A & B);
    }

    [Fact]
    public void NoConditionAtAll_IsRefused()
    {
        FluentActions.Invoking(() => Condition.All()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Condition.Any()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.ContractStatus.IsAnyOf()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Order_AndEveryPart_MakeADifference()
    {
        Condition[] different =
        [
            A, B, C, !A, !B, A & B, B & A, A | B, !(A & B), !A & !B, A & B & C, A & (B | C),
            Facts.PurchaseCount > 2, Facts.PurchaseCount >= 3, Facts.PurchaseDays >= 2, Facts.PurchaseCount.In(90).Days() >= 2, Facts.PurchaseCount.Is(2), Facts.PurchaseCount <= 2, Facts.PurchaseCount < 2,
            Facts.PurchaseCount.In(90).DaysBeforeTheLast(90) >= 2, Facts.PurchaseCount.WithDetail("x") >= 2, Facts.PurchaseCount.InCategory("x") >= 2, Facts.PurchaseCount.OfAtLeast(2) >= 2,
            Facts.LastWebVisitOn.Within(31).Days(), Facts.LastWebVisitOn.Within(30).Months(), Facts.LastWebVisitOn.AtLeast(30).DaysAgo(), Facts.LastWebVisitOn.MoreThan(30).DaysAgo(),
            Facts.LastWebVisitOn.Before(new(2026, 1, 1)), Facts.LastWebVisitOn.OnOrAfter(new(2026, 1, 1)), Facts.LastWebVisitOn.Before(new(2026, 1, 2)), Facts.LastWebVisitOn.IsMissing,
            Facts.ContractStatus.Is("lapsed"), Facts.ContractStatus.Is("paused"), Facts.ContractStatus.IsAnyOf("lapsed", "paused"), Facts.ContractStatus.IsMissing,
            Facts.LeavingReason.Is("bored"), Facts.StandingLeavingReason.Is("bored"), Condition.Definition("a"), Condition.Named("a"), Condition.Definition("b"), Condition.Definition("A"),
            Facts.CadenceDueOn(3).AtLeast(0).DaysAgo(), Facts.CadenceDueOn(1.5m).AtLeast(0).DaysAgo(),
            Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn).IsMissing, Facts.Latest(Facts.LastLoginOn, Facts.LastPurchaseOn).IsMissing, Facts.LastLoginOn.IsMissing,
        ];

        different.Distinct().Should().HaveCount(different.Length);
        different.Select(d => d.ToString()).Distinct().Should().HaveCount(different.Length);
    }

    [Fact]
    public void EqualParts_MakeEqualConditions_WithEqualHashes()
    {
        (Condition One, Condition Other)[] equal =
        [
            (Facts.LastPurchaseOn.AtLeast(181).DaysAgo() & !C, EventKind.Purchase.LastOn.AtLeast(181).DaysAgo() & !Facts.LastWebVisitOn.Within(30).Days()),
            (Facts.ContractStatus.IsAnyOf("paused", "lapsed", "paused"), Facts.ContractStatus.IsAnyOf("lapsed", "paused")),
            (Facts.ContractStatus.IsNot("lapsed"), !Facts.ContractStatus.Is("lapsed")),
            (Facts.LastPurchaseOn.Within(12).Months(), Facts.LastPurchaseOn.Within(1).Years()),
            (Facts.Revenue.In(2).Years() >= 1.50m, Facts.Revenue.In(24).Months() >= 1.5m),
            (Facts.CadenceDueOn().IsMissing, Facts.CadenceDueOn(3.00m).IsMissing),
            (Facts.Latest(Facts.LastPurchaseOn, Facts.LastPurchaseOn).IsMissing, Facts.LastPurchaseOn.IsMissing),
            (Facts.Latest(Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn), Facts.LastUseOn).IsMissing, Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn, Facts.LastUseOn).IsMissing),
        ];

        foreach (var (one, other) in equal)
        {
            one.Should().Be(other);
            one.GetHashCode().Should().Be(other.GetHashCode());
        }
    }

    [Fact]
    public void DepthAndLeaves_AreCounted()
    {
        (A.Depth, A.Leaves).Should().Be((1, 1));
        ((A & B).Depth, (A & B).Leaves).Should().Be((2, 2));
        ((!(A & B) | C).Depth, (!(A & B) | C).Leaves).Should().Be((4, 3));
        Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn, Facts.LastUseOn).IsMissing.Leaves.Should().Be(3);
        (Condition.Definition("a").Depth, Condition.Definition("a").Leaves).Should().Be((1, 1));
    }
}
