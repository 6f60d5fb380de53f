using System.Globalization;

namespace Reactivation.Testing;

/// <summary>The day of the question, for a test: fixed, and moved by words. Wherever a <see cref="DateOnly"/> is asked for, it can stand.</summary>
/// <remarks>
/// A value: moving it gives another one. A host that asks a <see cref="TimeProvider"/> for the day gets <see cref="AsClock"/>.
/// <example><code>
/// var today = Today.Is(2026, 11, 22);
/// engine.Assess(customer, today.DaysLater(10));
/// </code></example>
/// </remarks>
/// <param name="Date">The day, in the business's time zone.</param>
public readonly record struct Today(DateOnly Date)
{
    /// <summary>A day.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Today Is(int year, int month, int day) => new(new DateOnly(year, month, day));

    /// <summary>A day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day.</returns>
    public static Today Is(DateOnly date) => new(date);

    /// <summary>The day as the engines take it.</summary>
    /// <param name="today">The day.</param>
    public static implicit operator DateOnly(Today today) => today.Date;

    /// <summary>So many days later; earlier where negative.</summary>
    /// <param name="days">How many.</param>
    /// <returns>The other day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond the calendar.</exception>
    public Today DaysLater(int days) => new(Date.AddDays(days));

    /// <summary>So many months later, at most the last day of the month; earlier where negative.</summary>
    /// <param name="months">How many.</param>
    /// <returns>The other day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond the calendar.</exception>
    public Today MonthsLater(int months) => new(Date.AddMonths(months));

    /// <summary>So many years later, 29 February becoming the 28th where there is none; earlier where negative.</summary>
    /// <param name="years">How many.</param>
    /// <returns>The other day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond the calendar.</exception>
    public Today YearsLater(int years) => new(Date.AddYears(years));

    /// <summary>A clock that stands at noon of the day in a time zone, and is moved by the test.</summary>
    /// <param name="zone">The business's time zone.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException">The zone left that day out, as Apia did 2011-12-30.</exception>
    public MovingClock AsClock(TimeZoneInfo zone) => new(Date, zone);

    /// <summary>The day.</summary>
    /// <returns>Such as <c>2026-11-22</c>.</returns>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
