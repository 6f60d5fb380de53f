using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>What an assessment decided, as facts for the rows of an <see cref="ApproachPolicy"/>: they stand beside the catalogue's own facts and <c>stage</c>.</summary>
public static class ApproachFacts
{
    /// <summary><c>cause</c>: the diagnosed cause (C); missing for who is not slipping, dormant or churned.</summary>
    public static ChoiceFact Cause { get; } = Fact.Choice("cause", [.. Enum.GetNames<Cause>().Select(n => n.ToLowerInvariant())]);

    /// <summary><c>cause_reason</c>: the finer reason of the diagnosis (C2); missing for unknown.</summary>
    public static ChoiceFact CauseReason { get; } = Fact.Choice("cause_reason", [.. LeavingReason.All]);

    /// <summary><c>tier</c>: the priority tier (P).</summary>
    public static ChoiceFact Tier { get; } = Fact.Choice("tier", [.. Enum.GetNames<PriorityTier>().Select(n => n.ToLowerInvariant())]);

    /// <summary>The names for texts of approach rows: the catalogue with the three.</summary>
    /// <param name="catalogue">The catalogue of the policy.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">The catalogue has another fact of one of these names.</exception>
    public static FactCatalogue AddTo(FactCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.With(Cause, CauseReason, Tier);
    }

    internal static Fact[] All => [Cause, CauseReason, Tier];

    /// <summary>The facts of a catalogue that bear one of these names and are others.</summary>
    internal static ImmutableArray<Problem> Taken(FactCatalogue catalogue) =>
    [
        .. All.Where(f => catalogue.Find(f.Name) is { } other && !other.Equals(f)).Select(f => new Problem
        {
            Source = $"facts.{f.Name}",
            Found = $"a fact of the policy's own of the name '{f.Name}'",
            Expected = "another name: approaches know it as what an assessment decided",
        }),
    ];

    internal static long CellOf(Fact fact, Assessment a) =>
        fact.Equals(Cause) ? a.Cause is { } found ? (long)found.Cause : Cell.Missing
        : fact.Equals(CauseReason) ? CauseReason.CellOf(a.Cause?.Reason)
        : (long)a.Priority.Tier;
}
