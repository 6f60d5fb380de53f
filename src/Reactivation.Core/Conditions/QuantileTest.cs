using Reactivation.Customers;
using Reactivation.Segments;

namespace Reactivation.Conditions;

/// <summary>A count or an amount compared with a quantile of the population; not applicable until the policy is fitted.</summary>
public sealed class QuantileTest : TestCondition
{
    internal QuantileTest(Fact fact, Comparison comparison, Quantile quantile)
        : base(fact)
    {
        (Comparison, Quantile) = (comparison, quantile);
    }

    /// <summary>How.</summary>
    public Comparison Comparison { get; }

    /// <summary>The quantile.</summary>
    public Quantile Quantile { get; }

    /// <inheritdoc/>
    public override string Question => $"{NumberTest.Symbol(Comparison)} {Quantile}";

    private protected override bool SameQuestion(TestCondition other) => Comparison == ((QuantileTest)other).Comparison && Quantile == ((QuantileTest)other).Quantile;

    private protected override int QuestionHash() => HashCode.Combine(Comparison, Quantile);
}
