using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>Counts the lists of a plan while they go by.</summary>
internal sealed class PlanTally
{
    /// <summary>Contacts with their costs and expected values, by channel.</summary>
    internal Dictionary<Channel, (int Contacts, decimal Cost, decimal Value)> Channels { get; } = [];

    /// <summary>Contacts by the row of their measure.</summary>
    internal Dictionary<string, (PlannedMeasure Measure, int Contacts)> Measures { get; } = new(StringComparer.Ordinal);

    /// <summary>Contacts by day, of each customer's own calendar.</summary>
    internal SortedDictionary<DateOnly, int> Days { get; } = [];

    /// <summary>Refused customers by reason; one with two reasons counts for both.</summary>
    internal Dictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    internal decimal Cost => Channels.Values.Sum(c => c.Cost);

    internal decimal ExpectedValue => Channels.Values.Sum(c => c.Value);

    internal IEnumerable<PlannedRow> Counted(IEnumerable<PlannedRow> rows)
    {
        foreach (var row in rows)
        {
            var (contacts, cost, value) = Channels.GetValueOrDefault(row.Option.Channel);
            Channels[row.Option.Channel] = (contacts + 1, cost + (row.Cost ?? 0), value + (row.ExpectedValue ?? 0));
            Measures[row.Measure.Id] = (row.Measure, Measures.GetValueOrDefault(row.Measure.Id).Contacts + 1);
            Add(Days, DateOnly.FromDateTime(row.When.DateTime));
            yield return row;
        }
    }

    internal IEnumerable<ContactCase> Counted(IEnumerable<ContactCase> refused, Func<ContactCase, IEnumerable<string>> codes)
    {
        foreach (var one in refused)
        {
            foreach (var code in codes(one))
                Add(Refusals, code);
            yield return one;
        }
    }

    /// <summary>How far the plan is from the best possible at most, in percent of the bound.</summary>
    internal decimal GapPercent(decimal upperBound) => ExpectedValue - Cost is var net && upperBound <= net ? 0 : (upperBound - net) / upperBound * 100;

    private static void Add<T>(IDictionary<T, int> counts, T key)
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
    }
}
