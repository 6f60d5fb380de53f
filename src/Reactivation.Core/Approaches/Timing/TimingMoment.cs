using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>A stretch of days in which a contact is sensible, and the earliest of them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Occasion">The day of the occasion.</param>
/// <param name="On">The earliest sensible day, not before the day of the question.</param>
/// <param name="Until">The last day of the stretch, inclusive.</param>
/// <param name="Why">The reason, for people; of a sale or release with its name.</param>
public sealed record TimingMoment(TimingRule Rule, DateOnly Occasion, DateOnly On, DateOnly Until, Wording Why)
{
    /// <summary>The moment on the earliest day by the recipient's clock; the gate still says whether it is permitted.</summary>
    /// <param name="hour">The hour, 0 to 23; where the clocks skip it, the moment of the change.</param>
    /// <param name="zone">The recipient's time zone.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The hour is not within 0 and 23.</exception>
    /// <exception cref="InvalidOperationException"><see cref="On"/> lies in the calendar's first or last year, where the clock of a zone may show no day any more.</exception>
    public DateTimeOffset At(int hour, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return hour is < 0 or > 23 ? throw new ArgumentOutOfRangeException(nameof(hour), hour, "An hour is 0 to 23.")
            : On.Year is < 2 or > 9998 ? throw new InvalidOperationException($"{On:O} lies at the calendar's end: no clock of a zone can be told there.")
            : TimeZoneInfo.ConvertTime(WallClock.FirstShowing(zone, On.ToDateTime(new TimeOnly(hour, 0))), zone);
    }
}
