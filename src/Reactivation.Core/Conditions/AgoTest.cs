using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary><c>at least n days ago</c> (day ≤ asOf − n, inclusive) or <c>more than n days ago</c> (day &lt; asOf − n, exclusive).</summary>
public sealed class AgoTest : TestCondition
{
    internal AgoTest(DayFact fact, CalendarSpan span, bool strict)
        : base(fact)
    {
        (Span, IsStrict) = (span, strict);
    }

    /// <summary>How far back.</summary>
    public CalendarSpan Span { get; }

    /// <summary>Whether the day itself is excluded: <c>more than</c>.</summary>
    public bool IsStrict { get; }

    /// <inheritdoc/>
    public override string Question => $"{(IsStrict ? "more than" : "at least")} {Span} ago";

    private protected override bool SameQuestion(TestCondition other) => Span == ((AgoTest)other).Span && IsStrict == ((AgoTest)other).IsStrict;

    private protected override int QuestionHash() => HashCode.Combine(Span, IsStrict);
}
