using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>A count or an amount compared with a number.</summary>
public sealed class NumberTest : TestCondition
{
    internal NumberTest(Fact fact, Comparison comparison, long value)
        : base(fact)
    {
        (Comparison, Value) = (comparison, value);
    }

    /// <summary>How.</summary>
    public Comparison Comparison { get; }

    /// <summary>The number as a <see cref="Cell"/>: a count itself, an amount in 1/10000.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override string Question => $"{Symbol(Comparison)} {Fact.ValueText(Value)}";

    internal static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => ">=",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "<=",
        _ => "<",
    };

    private protected override bool SameQuestion(TestCondition other) => Comparison == ((NumberTest)other).Comparison && Value == ((NumberTest)other).Value;

    private protected override int QuestionHash() => HashCode.Combine(Comparison, Value);
}
