using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>The middle of <c>fact.AtLeast(181).DaysAgo()</c>.</summary>
public readonly struct AgoBuilder
{
    private readonly DayFact _fact;
    private readonly int _count;
    private readonly bool _strict;

    internal AgoBuilder(DayFact fact, int count, bool strict) => (_fact, _count, _strict) = (fact, count, strict);

    /// <summary>Days ago.</summary>
    /// <returns>The condition.</returns>
    public Condition DaysAgo() => new AgoTest(_fact, CalendarSpan.OfDays(_count), _strict);

    /// <summary>Calendar months ago.</summary>
    /// <returns>The condition.</returns>
    public Condition MonthsAgo() => new AgoTest(_fact, CalendarSpan.OfMonths(_count), _strict);

    /// <summary>Years ago.</summary>
    /// <returns>The condition.</returns>
    public Condition YearsAgo() => new AgoTest(_fact, CalendarSpan.OfYears(_count), _strict);
}
