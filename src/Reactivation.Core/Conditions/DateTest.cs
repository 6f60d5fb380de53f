using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary><c>before 2026-04-01</c> (exclusive) or <c>on or after 2026-04-01</c> (inclusive).</summary>
public sealed class DateTest : TestCondition
{
    internal DateTest(DayFact fact, DateOnly date, bool isBefore)
        : base(fact)
    {
        (Date, IsBefore) = (date, isBefore);
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether <c>before</c> is asked, else <c>on or after</c>.</summary>
    public bool IsBefore { get; }

    /// <inheritdoc/>
    public override string Question => $"{(IsBefore ? "before" : "on or after")} {Cell.DayText(Date.DayNumber)}";

    private protected override bool SameQuestion(TestCondition other) => Date == ((DateTest)other).Date && IsBefore == ((DateTest)other).IsBefore;

    private protected override int QuestionHash() => HashCode.Combine(Date, IsBefore);
}
