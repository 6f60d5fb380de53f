using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>At most so many contacts in any window of a length (A8), counted over all its channels together and over all campaigns.</summary>
/// <remarks>The window is half-open: of contacts exactly <paramref name="Within"/> apart, only one lies in it. It is elapsed time, so a change of clocks does not move it.</remarks>
/// <param name="Id">What the cap is called in reasons.</param>
/// <param name="Most">The most contacts, inclusive; at least 1.</param>
/// <param name="Within">The length of the window; more than 0, at most 3,660 days.</param>
public sealed record FrequencyCap(string Id, int Most, TimeSpan Within)
{
    /// <summary>The channels that count and that the cap holds for; empty for all.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    internal bool Concerns(Channel channel) => Channels.IsEmpty || Channels.Contains(channel);

    internal IEnumerable<Problem> Problems()
    {
        if (Most < 1)
            yield return new Problem { Source = $"caps.{Id}", Found = $"at most {Most} contacts", Expected = "1 or more", Fix = "take the channel out of the plan to send nothing on it" };
        if (Within <= TimeSpan.Zero || Within > TimeSpan.FromDays(3_660))
            yield return new Problem { Source = $"caps.{Id}", Found = $"a window of {Within}", Expected = "more than 0, at most 3,660 days" };
    }
}
