using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Changes;

/// <summary>What is decided of a customer, without the reasons: the part whose changes are foreseen (5.9).</summary>
internal sealed class Verdict
{
    private const int MaxOnStack = 64;

    internal Verdict(BoundPolicy bound, ReadOnlySpan<long> cells)
    {
        Stage = (Stage)cells[bound.ColumnOf(Facts.Stage)];
        Definitions = Holding(bound.Definitions, cells);
        if (!IsAsked(Stage))
            return;
        (CauseRow, Finding) = First(bound.Causes, bound.Policy.Causes.Otherwise, cells);
        var rows = Holding(bound.Priorities, cells);
        Rows = rows.IsEmpty ? [bound.Policy.Priorities.Otherwise.Id] : rows;
        (_, Tier) = First(bound.Priorities, bound.Policy.Priorities.Otherwise, cells);
    }

    internal Stage Stage { get; }

    internal ImmutableArray<string> Definitions { get; }

    /// <summary>The priority rows that hold; empty where the table was not asked.</summary>
    internal ImmutableArray<string> Rows { get; } = [];

    internal PriorityTier Tier { get; }

    /// <summary>The row that decided the cause; null where the table was not asked.</summary>
    internal string? CauseRow { get; }

    internal Finding? Finding { get; }

    /// <summary>What has become different in a later verdict, in the order stage, definitions, rows, tier, cause.</summary>
    internal ImmutableArray<Change> ChangesTo(Verdict later, ReactivationPolicy policy)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        if (later.Stage != Stage)
            changes.Add(new Change(ChangeKind.Stage, Code(later.Stage)));
        Differences(changes, ChangeKind.Definition, policy.Definitions.Select(d => d.Id), Definitions, later.Definitions);
        Differences(changes, ChangeKind.Row, policy.Priorities.Rows.Select(r => r.Id).Append(policy.Priorities.Otherwise.Id), Rows, later.Rows);
        if (later.Tier != Tier)
            changes.Add(new Change(ChangeKind.Tier, Code(later.Tier)));
        if (later.Finding?.Cause != Finding?.Cause)
            changes.Add(new Change(ChangeKind.Cause, later.Finding is { } found ? Code(found.Cause) : "none"));
        return changes.ToImmutable();
    }

    private static void Differences(ImmutableArray<Change>.Builder changes, ChangeKind kind, IEnumerable<string> order, ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (before.SequenceEqual(after))
            return;
        foreach (var id in order)
        {
            if (before.Contains(id) != after.Contains(id))
                changes.Add(new Change(kind, id, after.Contains(id)));
        }
    }

    /// <summary>Whether cause and priority are asked for: of slipping, dormant and churned customers (P).</summary>
    internal static bool IsAsked(Stage stage) => stage is Stage.Slipping or Stage.Dormant or Stage.Churned;

    /// <summary>The ids of the rows that hold.</summary>
    internal static ImmutableArray<string> Holding<T>(ImmutableArray<BoundRow<T>> rows, ReadOnlySpan<long> cells)
    {
        Span<int> holding = rows.Length <= MaxOnStack ? stackalloc int[MaxOnStack] : new int[rows.Length];
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].When.Holds(cells))
                holding[count++] = i;
        }

        if (count == 0)
            return [];
        var ids = new string[count];
        for (var i = 0; i < count; i++)
            ids[i] = rows[holding[i]].Row.Id;
        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }

    internal static (string Id, T Then) First<T>(ImmutableArray<BoundRow<T>> rows, Otherwise<T> otherwise, ReadOnlySpan<long> cells)
    {
        foreach (var row in rows)
        {
            if (row.When.Holds(cells))
                return (row.Row.Id, row.Row.Then);
        }

        return (otherwise.Id, otherwise.Then);
    }

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
