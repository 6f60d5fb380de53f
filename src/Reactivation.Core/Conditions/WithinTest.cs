using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary><c>within n days</c>: asOf − n ≤ day ≤ asOf, both inclusive.</summary>
public sealed class WithinTest : TestCondition
{
    internal WithinTest(DayFact fact, CalendarSpan span)
        : base(fact)
    {
        Span = span;
    }

    /// <summary>How far back.</summary>
    public CalendarSpan Span { get; }

    /// <inheritdoc/>
    public override string Question => $"within {Span}";

    private protected override bool SameQuestion(TestCondition other) => Span == ((WithinTest)other).Span;

    private protected override int QuestionHash() => Span.GetHashCode();
}
