using System.Globalization;

namespace Reactivation.Testing;

/// <summary>A clock that stands still until the test moves it, for a host that asks a <see cref="TimeProvider"/> what day it is.</summary>
/// <remarks>It stands at noon of its day unless told otherwise. Timers run by the real time: only the instant and the zone are the test's. One thread may move it while others read.</remarks>
public sealed class MovingClock : TimeProvider
{
    private static readonly TimeOnly Noon = new(12, 0);

    private long _utcTicks;

    /// <summary>Makes a clock.</summary>
    /// <param name="day">The day, in the zone.</param>
    /// <param name="zone">The business's time zone, which is the clock's local one.</param>
    /// <param name="at">The time of day in the zone; null for noon.</param>
    /// <exception cref="ArgumentException">The zone left that time out.</exception>
    public MovingClock(DateOnly day, TimeZoneInfo zone, TimeOnly? at = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        LocalTimeZone = zone;
        MoveTo(day, at);
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; }

    /// <summary>The day on which it stands, in its zone.</summary>
    public Today Today => new(DateOnly.FromDateTime(GetLocalNow().DateTime));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _utcTicks), TimeSpan.Zero);

    /// <summary>Moves to a day.</summary>
    /// <param name="day">The day, in the zone; before the present one too.</param>
    /// <param name="at">The time of day in the zone, the earlier one where it comes twice; null for noon.</param>
    /// <exception cref="ArgumentException">The zone left that time out.</exception>
    public void MoveTo(DateOnly day, TimeOnly? at = null)
    {
        var local = day.ToDateTime(at ?? Noon);
        var offset = LocalTimeZone.IsAmbiguousTime(local) ? LocalTimeZone.GetAmbiguousTimeOffsets(local).Max() : LocalTimeZone.GetUtcOffset(local);
        var utc = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);

        // A zone that moves across the date line leaves out a day that it does not call invalid.
        if (TimeZoneInfo.ConvertTimeFromUtc(utc, LocalTimeZone) != local)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd HH:mm} does not exist in {LocalTimeZone.Id}: the clocks skipped it."), nameof(day));
        Volatile.Write(ref _utcTicks, utc.Ticks);
    }

    /// <summary>Moves so many days on, to the same time of day; back where negative.</summary>
    /// <param name="days">How many.</param>
    /// <exception cref="ArgumentException">The zone left that time out.</exception>
    public void MoveDays(int days)
    {
        var local = GetLocalNow().DateTime;
        MoveTo(DateOnly.FromDateTime(local).AddDays(days), TimeOnly.FromDateTime(local));
    }
}
