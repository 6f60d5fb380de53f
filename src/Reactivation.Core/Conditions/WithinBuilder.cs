using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>The middle of <c>fact.Within(30).Days()</c>.</summary>
public readonly struct WithinBuilder
{
    private readonly DayFact _fact;
    private readonly int _count;

    internal WithinBuilder(DayFact fact, int count) => (_fact, _count) = (fact, count);

    /// <summary>Within days.</summary>
    /// <returns>The condition.</returns>
    public Condition Days() => new WithinTest(_fact, CalendarSpan.OfDays(_count));

    /// <summary>Within calendar months.</summary>
    /// <returns>The condition.</returns>
    public Condition Months() => new WithinTest(_fact, CalendarSpan.OfMonths(_count));

    /// <summary>Within years.</summary>
    /// <returns>The condition.</returns>
    public Condition Years() => new WithinTest(_fact, CalendarSpan.OfYears(_count));
}
