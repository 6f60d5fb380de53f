using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Changes;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Cli.Runs;

/// <summary>Counts a list while it goes by.</summary>
internal sealed class Tally
{
    private const int Days = 7;

    private readonly DateOnly _asOf;

    internal Tally(AssessmentRun run)
    {
        _asOf = run.AsOf;
        Stages = Of(Enum.GetValues<Stage>());
        Tiers = Of(Enum.GetValues<PriorityTier>().Reverse());
        Causes = Of(Enum.GetValues<Cause>());
        Definitions = Of(run.Policy.Definitions.Select(d => d.Id));
        Segments = Of(run.Policy.Segments.Select(s => s.Id));
    }

    internal int Customers { get; private set; }

    internal Dictionary<Stage, int> Stages { get; }

    internal Dictionary<PriorityTier, int> Tiers { get; }

    /// <summary>The causes of those who have one; nobody asks for the others'.</summary>
    internal Dictionary<Cause, int> Causes { get; }

    internal Dictionary<string, int> Definitions { get; }

    internal Dictionary<string, int> Segments { get; }

    /// <summary>What will change within the next seven days if nothing happens: for how many customers, by kind and what it becomes.</summary>
    internal Dictionary<Change, int> NextWeek { get; } = [];

    /// <summary>How many customers will change within the next seven days.</summary>
    internal int ChangingNextWeek { get; private set; }

    internal void Add(AssessedCustomer customer)
    {
        var a = customer.Assessment;
        Customers++;
        Stages[a.Stage]++;
        Tiers[a.Priority.Tier]++;
        if (a.Cause is { } found)
            Causes[found.Cause]++;
        Count(Definitions, a.Definitions);
        Count(Segments, customer.Segments);
        if (customer.Next is not { } next || next.On.DayNumber - _asOf.DayNumber > Days)
            return;
        ChangingNextWeek++;
        foreach (var change in next.Changes)
            NextWeek[change] = NextWeek.GetValueOrDefault(change) + 1;
    }

    private static void Count(Dictionary<string, int> counts, ImmutableArray<string> ids)
    {
        foreach (var id in ids)
            counts[id]++;
    }

    private static Dictionary<T, int> Of<T>(IEnumerable<T> all)
        where T : notnull => all.ToDictionary(a => a, _ => 0);
}
