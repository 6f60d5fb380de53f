using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Hours of the day, by the recipient's clock, in which nothing is sent (A6), and days of the week that are quiet as a whole.</summary>
/// <param name="Id">What the rule is called in reasons.</param>
/// <param name="From">Begins; inclusive. Later than <paramref name="To"/> for hours that run over midnight; equal for none.</param>
/// <param name="To">Ends; exclusive: at this moment sending is allowed again.</param>
public sealed record QuietHours(string Id, TimeOnly From, TimeOnly To)
{
    /// <summary>The channels; empty for all.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>Days that are quiet from midnight to midnight.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    internal bool Concerns(Channel channel) => Channels.IsEmpty || Channels.Contains(channel);

    /// <summary>The first time of the wall clock at which this quiet ends; null where <paramref name="local"/> is not quiet by this rule.</summary>
    internal DateTime? EndOf(DateTime local)
    {
        if (Days.Contains(local.DayOfWeek))
            return local.Date.AddDays(1);
        var time = TimeOnly.FromDateTime(local);
        if (!(From < To ? From <= time && time < To : From > To && (From <= time || time < To)))
            return null;
        return local.Date.AddDays(From <= time && From > To ? 1 : 0) + To.ToTimeSpan();
    }

    internal IEnumerable<Problem> Problems()
    {
        foreach (var undefined in Days.Select(d => ApproachCheck.Undefined($"quiet_hours.{Id}", d)).OfType<Problem>())
            yield return undefined;
        if (Days.Distinct().Count(Enum.IsDefined) == 7)
            yield return new Problem { Source = $"quiet_hours.{Id}", Found = "all seven days quiet", Expected = "at least one day for sending" };
    }
}
