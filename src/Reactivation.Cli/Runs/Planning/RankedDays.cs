using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>Gives contacts their days by rank alone, as far as capacities go: what is done where nobody told what contacts cost (N1).</summary>
/// <param name="terms">The capacities.</param>
/// <param name="taken">What is given already.</param>
internal sealed class RankedDays(PlanTerms terms, IEnumerable<(Channel Channel, int Day)> taken)
{
    private readonly Dictionary<(Channel, int), int> _taken = taken.GroupBy(t => t).ToDictionary(t => t.Key, t => t.Count());

    /// <summary>The best channel of a customer that has room, on its first day with room; null where none has.</summary>
    /// <param name="options">The channels, the best first, each with the first day on which it may be used.</param>
    internal (Channel Channel, int Day)? Take(IEnumerable<(Channel Channel, int FirstDay)> options)
    {
        foreach (var (channel, first) in options)
        {
            for (var day = first; day < terms.Days; day++)
            {
                var taken = _taken.GetValueOrDefault((channel, day));
                if (taken >= terms.Capacity(channel, day))
                    continue;
                _taken[(channel, day)] = taken + 1;
                return (channel, day);
            }
        }

        return null;
    }
}
