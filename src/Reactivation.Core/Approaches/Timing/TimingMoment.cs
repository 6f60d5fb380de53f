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
    public DateTimeOffset At(int hour, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(WallClock.FirstShowing(zone, On.ToDateTime(new TimeOnly(hour, 0))), zone);
}
