using NodaTime;

namespace Reactivation.Time;

/// <summary>From moments to the business's days (5.3): the date that the business's own clock shows, whatever zone a value was recorded in.</summary>
/// <remarks>
/// A local time that the zone's clock skips cannot come from an <see cref="Instant"/>, and one that it shows twice lies on one day both
/// times: a moment always has exactly one business day. Null stays null — never — so that members of an entity can be mapped:
/// <example><code>
/// var zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
/// var map = CustomerMap.For&lt;Lead&gt;(m => m.Id(l => l.Id).Fact(Facts.LastWebVisitOn, l => l.LastSeenAt.ToBusinessDay(zone)));
/// Assessment a = engine.Assess(lead, map, asOf: clock.AsOf(zone));
/// </code></example>
/// </remarks>
public static class BusinessDays
{
    /// <summary>The day of a moment by the business's clock.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly ToBusinessDay(this Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return at.InZone(zone).Date.ToBusinessDay();
    }

    /// <summary>The day of a moment by the business's clock; the zone of the value itself has no say.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly ToBusinessDay(this ZonedDateTime at, DateTimeZone zone) => at.ToInstant().ToBusinessDay(zone);

    /// <summary>The day of a moment by the business's clock; the offset of the value itself has no say.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly ToBusinessDay(this OffsetDateTime at, DateTimeZone zone) => at.ToInstant().ToBusinessDay(zone);

    /// <summary>The same day; it must already be one of the business's zone. A date of another calendar is carried over to the Gregorian one.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before the year 1 or after the year 9999.</exception>
    public static DateOnly ToBusinessDay(this LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return iso.Year is >= 1 and <= 9999
            ? iso.ToDateOnly()
            : throw new ArgumentOutOfRangeException(nameof(date), iso, "A business day lies in the years 1 to 9999.");
    }

    /// <summary>The day of a moment by the business's clock, or null.</summary>
    /// <param name="at">The moment; null for never.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly? ToBusinessDay(this Instant? at, DateTimeZone zone) => at?.ToBusinessDay(zone);

    /// <summary>The day of a moment by the business's clock, or null.</summary>
    /// <param name="at">The moment; null for never.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly? ToBusinessDay(this ZonedDateTime? at, DateTimeZone zone) => at?.ToBusinessDay(zone);

    /// <summary>The day of a moment by the business's clock, or null.</summary>
    /// <param name="at">The moment; null for never.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static DateOnly? ToBusinessDay(this OffsetDateTime? at, DateTimeZone zone) => at?.ToBusinessDay(zone);

    /// <summary>The same day, or null.</summary>
    /// <param name="date">The date; null for never.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before the year 1 or after the year 9999.</exception>
    public static DateOnly? ToBusinessDay(this LocalDate? date) => date?.ToBusinessDay();

    /// <summary>Today by the business's clock, for <c>asOf</c>.</summary>
    /// <param name="clock">The clock; it is read once.</param>
    /// <param name="zone">The business's zone.</param>
    /// <returns>The day.</returns>
    public static DateOnly AsOf(this IClock clock, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetCurrentInstant().ToBusinessDay(zone);
    }

    /// <summary>An event that happened at a moment, on its business day. Events of one day are then one day to <c>K_days</c>, whatever their hours.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The business's zone.</param>
    /// <param name="amount">The amount, at most four decimals; null for none.</param>
    /// <param name="detail">The detail, as in <see cref="CustomerEvent.Detail"/>; null for none.</param>
    /// <param name="category">The category; null for none.</param>
    /// <returns>The event, for <see cref="EventHistory"/> or <see cref="Columns.EventLog"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1 or after the year 9999.</exception>
    public static CustomerEvent At(this EventKind kind, Instant at, DateTimeZone zone, decimal? amount = null, string? detail = null, string? category = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new CustomerEvent(at.ToBusinessDay(zone), kind, amount, detail, category);
    }
}
