namespace Reactivation.Approaches;

/// <summary>Arithmetic between instants and a zone's wall clock, exact over changes of the clocks.</summary>
internal static class WallClock
{
    /// <summary>No zone changes its clocks there and back within such a step.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    /// <summary>The first moment from <paramref name="at"/> on at which a rule is not quiet.</summary>
    internal static DateTimeOffset FirstAwake(QuietHours rule, TimeZoneInfo zone, DateTimeOffset at)
    {
        var t = at.ToUniversalTime();
        while (Local(zone, t) is var local && rule.EndOf(local) is { } end)
        {
            // Until the clocks change, the wall clock runs as the instants do; from the change on, look again.
            var then = t + (end - local);
            t = FirstChange(zone, t, then) ?? then;
        }

        return t;
    }

    /// <summary>What the zone's clock shows.</summary>
    internal static DateTime Local(TimeZoneInfo zone, DateTimeOffset at) => DateTime.SpecifyKind(at.UtcDateTime + zone.GetUtcOffset(at.UtcDateTime), DateTimeKind.Unspecified);

    /// <summary>The hour that the zone's clock shows; by ticks, so that no moment is too early or too late.</summary>
    internal static int HourOf(TimeZoneInfo zone, DateTimeOffset at) => (int)((at.UtcTicks + zone.GetUtcOffset(at.UtcDateTime).Ticks + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay / TimeSpan.TicksPerHour);

    /// <summary>The first moment at or after which a zone's clock shows a time; where the clock skips it, the moment of the change.</summary>
    internal static DateTimeOffset FirstShowing(TimeZoneInfo zone, DateTime local)
    {
        var day = TimeSpan.FromDays(1);
        var t = new DateTimeOffset(local, TimeSpan.Zero) - day; // No offset is that large: still before.
        while (true)
        {
            var shown = Local(zone, t);
            if (shown >= local)
                return t;
            var then = t + (local - shown);
            t = FirstChange(zone, t, then) ?? then;
        }
    }

    /// <summary>The first moment after one, up to another inclusive, at which the zone's offset changes; null where it does not.</summary>
    private static DateTimeOffset? FirstChange(TimeZoneInfo zone, DateTimeOffset after, DateTimeOffset upTo)
    {
        var offset = zone.GetUtcOffset(after.UtcDateTime);
        while (after < upTo)
        {
            var next = upTo - after < Step ? upTo : after + Step;
            if (zone.GetUtcOffset(next.UtcDateTime) != offset)
                return Bisect(after.UtcTicks, next.UtcTicks);
            after = next;
        }

        return null;

        DateTimeOffset Bisect(long same, long changed)
        {
            while (changed - same > 1)
            {
                var middle = same + ((changed - same) / 2);
                (same, changed) = zone.GetUtcOffset(new DateTime(middle, DateTimeKind.Utc)) == offset ? (middle, changed) : (same, middle);
            }

            return new DateTimeOffset(changed, TimeSpan.Zero);
        }
    }
}
