using NodaTime;
using Reactivation.Customers;

namespace Reactivation.Time;

/// <summary>Windows of conditions as <see cref="Period"/>: <c>Facts.LastPurchaseOn.Within(Period.FromMonths(3))</c> is <c>last_purchase_on within 3 months</c>.</summary>
/// <remarks>
/// The condition language knows days, months and years, one of them at a time; weeks become days, seven each. Months and years are
/// counted back from the day of the question and clamped to the month's last day, exactly as <see cref="LocalDate.Minus(Period)"/> does
/// it: three months before 31 May is 28 or 29 February. A period of months and days, or of hours, has no such meaning and is refused.
/// </remarks>
public static class PeriodWindows
{
    /// <summary>The period as a span of the condition language.</summary>
    /// <param name="period">Years, or months, or weeks and days; zero is the day itself.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentException">The period mixes units, has a part of time, is negative, or is longer than <see cref="CalendarSpan.MaxYears"/> years.</exception>
    public static CalendarSpan ToCalendarSpan(this Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var days = (period.Weeks * 7L) + period.Days;
        var (count, unit) = period.Years != 0 ? (period.Years, SpanUnit.Years) : period.Months != 0 ? (period.Months, SpanUnit.Months) : (days, SpanUnit.Days);
        string[] parts = [.. new[] { ("years", period.Years != 0), ("months", period.Months != 0), ("days", period.Weeks != 0 || period.Days != 0), ("time", period.HasTimeComponent) }.Where(p => p.Item2).Select(p => p.Item1)];
        if (period.HasTimeComponent)
            throw Refused(period, $"found {string.Join(" and ", parts)}, expected years, months or days", "facts are days: a rule cannot ask for hours");
        if (parts.Length > 1)
            throw Refused(period, $"found {string.Join(" and ", parts)}, expected one of them", "count in one unit, or ask for each and join the conditions");
        if (count < 0 || period.Weeks < 0 || period.Days < 0)
            throw Refused(period, "found a negative number, expected 0 or more", "a window reaches back from the day of the question by itself");
        return CalendarSpan.IsValid(count, unit)
            ? new CalendarSpan((int)count, unit)
            : throw Refused(period, $"found {count} {unit.ToString().ToLowerInvariant()}, expected at most {CalendarSpan.MaxYears} years", $"a span has at most {CalendarSpan.MaxYears * 12} months or {CalendarSpan.MaxYears * 365} days");
    }

    /// <summary>Within a period: asOf − period ≤ day ≤ asOf, both inclusive.</summary>
    /// <param name="fact">The day.</param>
    /// <param name="period">The period.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The condition language cannot say the period, see <see cref="ToCalendarSpan"/>.</exception>
    public static Condition Within(this DayFact fact, Period period)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var span = period.ToCalendarSpan();
        var within = fact.Within(span.Count);
        return span.Unit switch { SpanUnit.Days => within.Days(), SpanUnit.Months => within.Months(), _ => within.Years() };
    }

    /// <summary>Begins <c>at least a period ago</c>: day ≤ asOf − period, inclusive.</summary>
    /// <param name="fact">The day.</param>
    /// <param name="period">The period.</param>
    /// <returns>The builder; end with <see cref="PeriodAgo.Ago"/>.</returns>
    /// <exception cref="ArgumentException">The condition language cannot say the period, see <see cref="ToCalendarSpan"/>.</exception>
    public static PeriodAgo AtLeast(this DayFact fact, Period period)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var span = period.ToCalendarSpan();
        return new(fact.AtLeast(span.Count), span.Unit);
    }

    /// <summary>Begins <c>more than a period ago</c>: day &lt; asOf − period, exclusive.</summary>
    /// <param name="fact">The day.</param>
    /// <param name="period">The period.</param>
    /// <returns>The builder; end with <see cref="PeriodAgo.Ago"/>.</returns>
    /// <exception cref="ArgumentException">The condition language cannot say the period, see <see cref="ToCalendarSpan"/>.</exception>
    public static PeriodAgo MoreThan(this DayFact fact, Period period)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var span = period.ToCalendarSpan();
        return new(fact.MoreThan(span.Count), span.Unit);
    }

    /// <summary>Only events within the last period, both ends inclusive: <c>Facts.Revenue.In(Period.FromMonths(24))</c> is <c>purchase_sum[24 months]</c>.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="period">The period.</param>
    /// <returns>The narrowed fact.</returns>
    /// <exception cref="ArgumentException">The condition language cannot say the period, see <see cref="ToCalendarSpan"/>; or the fact takes no window.</exception>
    public static TFact In<TFact>(this TFact fact, Period period)
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(fact);
        var span = period.ToCalendarSpan();
        var window = fact.In(span.Count);
        return span.Unit switch { SpanUnit.Days => window.Days(), SpanUnit.Months => window.Months(), _ => window.Years() };
    }

    private static ArgumentException Refused(Period period, string what, string fix) => new($"The period {period} is no span of the condition language: {what}; {fix}.", nameof(period));
}
