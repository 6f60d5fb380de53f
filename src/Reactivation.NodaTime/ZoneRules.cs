using NodaTime;
using NodaTime.TimeZones;
using AdjustmentRule = System.TimeZoneInfo.AdjustmentRule;
using TransitionTime = System.TimeZoneInfo.TransitionTime;

namespace Reactivation.Time;

/// <summary>A NodaTime zone as the <see cref="TimeZoneInfo"/> that the gate and the timing of the core ask.</summary>
/// <remarks>
/// It is made of the zone's own intervals, never looked up by name: the machine may have another edition of the time zone database, or
/// none. From <see cref="FirstYear"/> to <see cref="LastYear"/> both give the same offset at every moment; that is checked at each change of
/// the clocks when it is made. Earlier moments have the first offset, later ones the last. Making one takes a fraction of a millisecond: keep it, one for each zone.
/// </remarks>
public static class ZoneRules
{
    /// <summary>The first year (UTC) in which both agree, inclusive.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year (UTC) in which both agree, inclusive.</summary>
    public const int LastYear = 2199;

    private static readonly Instant Begin = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(LastYear + 1, 1, 1, 0, 0);

    /// <summary>Makes the same zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>A zone with the same id and the same offsets.</returns>
    /// <exception cref="NotSupportedException">
    /// A <see cref="TimeZoneInfo"/> cannot express the zone: an offset that is no whole minute or beyond 14 hours, or changes of the clocks that it does not know.
    /// No zone of the time zone database is such a one.
    /// </exception>
    public static TimeZoneInfo ToTimeZoneInfo(this DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var changes = Changes(zone);
        foreach (var offset in changes.Select(c => c.After).Append(OffsetAt(zone, Begin)))
        {
            if (offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() > TimeSpan.FromHours(14))
                throw Unsayable(zone, $"found the offset {offset}, expected whole minutes within 14 hours");
        }

        var made = Make(zone, changes);
        foreach (var change in changes)
        {
            if (made.GetUtcOffset(change.At) != change.After || made.GetUtcOffset(change.At.AddTicks(-1)) != change.Before)
                throw Unsayable(zone, change);
        }

        return made;
    }

    /// <summary>A rule holds for whole days of the base offset. So a day in which the clocks change gets a rule of its own, which begins summer time; the days between two such get one without.</summary>
    private static TimeZoneInfo Make(DateTimeZone zone, List<Change> changes)
    {
        // At the turn of a year the framework takes a change for the mere end of a rule, and it knows none by more than 14 hours (the date line).
        // With the offset before it as the base, such a change falls on the midnight between two rules and needs no summer time.
        var awkward = changes.Find(c => c.IsLarge || c.Local is { DayOfYear: 1, TimeOfDay.Ticks: 0 });
        var standard = awkward?.Before ?? OffsetAt(zone, Begin);
        var rules = new List<AdjustmentRule>();
        var (day, offset) = (DateTime.MinValue, OffsetAt(zone, Begin));
        foreach (var change in changes)
        {
            var at = DateTime.SpecifyKind(change.At + standard, DateTimeKind.Unspecified);
            if (at.Date < day || (at.TimeOfDay != TimeSpan.Zero && change.IsLarge))
                throw Unsayable(zone, change);
            Steady(at.Date.AddDays(-1));
            day = at.Date;
            if (at.TimeOfDay != TimeSpan.Zero)
            {
                rules.Add(AdjustmentRule.CreateAdjustmentRule(day, day, change.After - change.Before, Date(change.Local), Date(FarFrom(change.Local)), change.Before - standard));
                day = day.AddDays(1);
            }

            offset = change.After;
        }

        Steady(DateTime.MaxValue.Date);
        return TimeZoneInfo.CreateCustomTimeZone(zone.Id, standard, zone.Id, zone.Id, zone.Id, [.. rules]);

        void Steady(DateTime last)
        {
            if (day <= last)
                rules.Add(AdjustmentRule.CreateAdjustmentRule(day, last, TimeSpan.Zero, Date(DateTime.MinValue), Date(DateTime.MinValue.AddMilliseconds(1)), offset - standard));
        }
    }

    private static TransitionTime Date(DateTime local) => TransitionTime.CreateFixedDateRule(DateTime.MinValue + local.TimeOfDay, local.Month, local.Day);

    /// <summary>Where the summer time of a rule of one day would end, were the rule longer.</summary>
    private static DateTime FarFrom(DateTime local) => new(local.Year, local.Month <= 6 ? 9 : 3, 15);

    private static List<Change> Changes(DateTimeZone zone)
    {
        var changes = new List<Change>();
        ZoneInterval? last = null;
        foreach (var interval in zone.GetZoneIntervals(new Interval(Begin, End), ZoneEqualityComparer.Options.OnlyMatchWallOffset))
        {
            if (last is not null)
                changes.Add(new(interval.Start.ToDateTimeUtc(), last.WallOffset.ToTimeSpan(), interval.WallOffset.ToTimeSpan()));
            last = interval;
        }

        return changes;
    }

    private static TimeSpan OffsetAt(DateTimeZone zone, Instant at) => zone.GetUtcOffset(at).ToTimeSpan();

    private static NotSupportedException Unsayable(DateTimeZone zone, string why) => new($"The zone {zone.Id} cannot be expressed as a TimeZoneInfo: {why}.");

    private static NotSupportedException Unsayable(DateTimeZone zone, Change change) =>
        Unsayable(zone, FormattableString.Invariant($"found a change of the clocks at {change.At:yyyy-MM-dd'T'HH:mm:ss'Z'} by {change.After - change.Before}, expected one a day by at most 14 hours"));

    /// <summary>A change of the clocks: the moment (UTC), and the offsets before and from then on.</summary>
    private sealed record Change(DateTime At, TimeSpan Before, TimeSpan After)
    {
        /// <summary>What the clock would show at that moment, had it not been changed.</summary>
        internal DateTime Local { get; } = DateTime.SpecifyKind(At + Before, DateTimeKind.Unspecified);

        internal bool IsLarge => (After - Before).Duration() > TimeSpan.FromHours(14);
    }
}
