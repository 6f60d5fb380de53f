using System.Globalization;

namespace Reactivation.Customers;

/// <summary>A whole number of days, months or years, measured back from a day (design 5.3).</summary>
/// <remarks>
/// Months and years are subtracted once, by <see cref="DateOnly.AddMonths"/>, clamped to the month's last day:
/// six months before 2026-08-31 is 2026-02-28. Twelve months and one year are equal; each prints as it was written.
/// </remarks>
public readonly struct CalendarSpan : IEquatable<CalendarSpan>
{
    /// <summary>The longest span, in years (inclusive); it keeps every threshold a valid day for any present-day date.</summary>
    public const int MaxYears = 200;

    /// <summary>Makes a span.</summary>
    /// <param name="count">How many units; zero means the day itself.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or longer than <see cref="MaxYears"/>.</exception>
    public CalendarSpan(int count, SpanUnit unit)
    {
        if (!IsValid(count, unit))
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A span runs from 0 to {Max(unit)} {Name(unit, 2)}.");
        Count = count;
        Unit = unit;
    }

    /// <summary>How many units.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public SpanUnit Unit { get; }

    private int Months => Unit == SpanUnit.Years ? Count * 12 : Count;

    /// <summary>A span of days.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The span.</returns>
    public static CalendarSpan OfDays(int count) => new(count, SpanUnit.Days);

    /// <summary>A span of calendar months.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The span.</returns>
    public static CalendarSpan OfMonths(int count) => new(count, SpanUnit.Months);

    /// <summary>A span of years.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The span.</returns>
    public static CalendarSpan OfYears(int count) => new(count, SpanUnit.Years);

    /// <summary>The day that lies this span before <paramref name="day"/>, as a day number; negative where the calendar does not reach so far.</summary>
    /// <param name="day">The day to measure from.</param>
    /// <returns>A number on the scale of <see cref="DateOnly.DayNumber"/>.</returns>
    public int DayNumberBefore(DateOnly day)
    {
        if (Unit == SpanUnit.Days)
            return day.DayNumber - Count;
        return ((day.Year - 1) * 12) + day.Month - 1 < Months ? -1 : day.AddMonths(-Months).DayNumber;
    }

    /// <summary>The first day on which <paramref name="day"/> lies at least this span back.</summary>
    /// <remarks>A day of 29 February lies a year back from 1 March on.</remarks>
    /// <param name="day">The day measured.</param>
    /// <returns>The first day, or null where the calendar ends before.</returns>
    public DateOnly? FirstDayAtLeastAfter(DateOnly day)
    {
        if (Unit == SpanUnit.Days)
            return DateOnly.MaxValue.DayNumber - day.DayNumber < Count ? null : day.AddDays(Count);
        if (((9999 - day.Year) * 12) + 12 - day.Month < Months)
            return null;
        var first = day.AddMonths(Months);
        if (DayNumberBefore(first) >= day.DayNumber)
            return first;
        return first == DateOnly.MaxValue ? null : first.AddDays(1);
    }

    /// <summary>Whether a count and unit make a span.</summary>
    /// <param name="count">How many units.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>True from 0 to <see cref="MaxYears"/>, both inclusive.</returns>
    public static bool IsValid(long count, SpanUnit unit) => count >= 0 && count <= Max(unit);

    /// <inheritdoc/>
    public bool Equals(CalendarSpan other) =>
        (Unit == SpanUnit.Days) == (other.Unit == SpanUnit.Days) && (Unit == SpanUnit.Days ? Count == other.Count : Months == other.Months);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalendarSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit == SpanUnit.Days, Unit == SpanUnit.Days ? Count : Months);

    /// <summary>The span as the condition language writes it.</summary>
    /// <returns>Such as <c>90 days</c> or <c>1 month</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Name(Unit, Count)}");

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are equally long by the calendar.</returns>
    public static bool operator ==(CalendarSpan left, CalendarSpan right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The opposite of equality.</returns>
    public static bool operator !=(CalendarSpan left, CalendarSpan right) => !left.Equals(right);

    internal static int Max(SpanUnit unit) => unit switch
    {
        SpanUnit.Days => MaxYears * 365,
        SpanUnit.Months => MaxYears * 12,
        _ => MaxYears,
    };

    private static string Name(SpanUnit unit, int count) => (unit, count) switch
    {
        (SpanUnit.Days, 1) => "day",
        (SpanUnit.Days, _) => "days",
        (SpanUnit.Months, 1) => "month",
        (SpanUnit.Months, _) => "months",
        (_, 1) => "year",
        _ => "years",
    };
}
