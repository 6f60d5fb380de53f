namespace Reactivation.Hosting;

/// <summary>The business's day: what <c>asOf</c> is now, and on which day something happened. The zone is stated, the time is a <see cref="TimeProvider"/>'s. Thread-safe.</summary>
/// <remarks>
/// <example><code>
/// Assessment a = engine.Assess(customer, asOf: day.Today);
/// var ordered = new CustomerEvent(day.Of(order.PlacedAt), EventKind.Purchase, order.Total);
/// </code></example>
/// </remarks>
/// <param name="time">What time it is.</param>
/// <param name="zone">Where the business has its days.</param>
public sealed class BusinessDay(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>Where the business has its days.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The day it is now. A job that runs past midnight asks once and keeps the answer.</summary>
    public DateOnly Today => Of(time.GetUtcNow());

    /// <summary>The day of an instant: from midnight, inclusive, to the next, by the zone's clock.</summary>
    /// <param name="instant">The instant, with whatever offset.</param>
    /// <returns>The day in <see cref="Zone"/>.</returns>
    public DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
