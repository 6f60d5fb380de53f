using System.Globalization;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>The hour at which a customer usually opens mail, by the own clock (A6).</summary>
/// <remarks>
/// Opens are counted by hour, round the clock; each counts two for its hour and one for each neighbour, so that 8:58 and 9:02 come together.
/// The hour with the most wins; of equals the one with more opens in the hour itself, then the earlier.
/// </remarks>
/// <param name="Hour">The hour, 0 to 23: the customer's own, or the default where too little is known.</param>
/// <param name="Opens">The opened mails that it rests on.</param>
/// <param name="IsKnown">Whether it is the customer's own; false for too few opens.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record OpeningHour(int Hour, int Opens, bool IsKnown, Wording Why)
{
    /// <summary>Reads the hour off opened mails.</summary>
    /// <param name="opens">When mails were opened.</param>
    /// <param name="zone">The customer's time zone.</param>
    /// <param name="leastOpens">Opens below which the default is told.</param>
    /// <param name="otherwise">The default hour, 0 to 23.</param>
    /// <returns>The hour.</returns>
    public static OpeningHour Of(IEnumerable<DateTimeOffset> opens, TimeZoneInfo zone, int leastOpens = TimingDefaults.LeastOpens, int otherwise = TimingDefaults.Hour)
    {
        ArgumentNullException.ThrowIfNull(opens);
        ArgumentNullException.ThrowIfNull(zone);
        var counts = new int[24];
        foreach (var open in opens)
            counts[WallClock.HourOf(zone, open)]++;
        var all = counts.Sum();
        var text = all.ToString(CultureInfo.InvariantCulture);
        if (all < Math.Max(1, leastOpens))
            return new(otherwise, all, false, new($"too few opened mails ({text}) to tell the own hour", $"開封履歴が少なく（{text}件）、時間帯を判断できません"));
        var best = Enumerable.Range(0, 24).MaxBy(h => ((2 * counts[h]) + counts[(h + 23) % 24] + counts[(h + 1) % 24], counts[h], -h));
        return new(best, all, true, new($"usually opens mail around {best}:00 ({text} opened mails)", $"{best}時ごろに開封することが多い（開封{text}件）"));
    }
}
