using System.Collections.Immutable;
using Reactivation.Changes;
using Reactivation.Decisions;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation.Cli.Runs;

/// <summary>How two runs differ over one customer.</summary>
/// <param name="Move">What that means for the list.</param>
/// <param name="Old">The first verdict; null where the customer was not known yet.</param>
/// <param name="New">The second; null where the customer is not known then.</param>
internal sealed record VerdictChange(ListMove Move, Assessment? Old, Assessment? New)
{
    internal string CustomerId => (New ?? Old)!.CustomerId;

    /// <summary>What differs, in the order stage, definitions, rows, tier, cause.</summary>
    internal ImmutableArray<Change> Changes { get; } = Differences(Old, New);

    /// <summary>All customers whose place on the list differs, in the order of the new list, then those who are on it no more.</summary>
    internal static IEnumerable<VerdictChange> Between(AssessmentRun old, AssessmentRun @new)
    {
        var before = old.List.ToDictionary(a => a.CustomerId);
        foreach (var now in @new.List)
        {
            before.Remove(now.CustomerId, out var then);
            if (MoveOf(then, now) is { } move)
                yield return new VerdictChange(move, then, now);
        }

        foreach (var then in old.List.Where(a => before.ContainsKey(a.CustomerId) && IsListed(a)))
            yield return new VerdictChange(ListMove.Left, then, null);
    }

    /// <summary>Why: the proofs of what differs — as it is now, or as it was where the new policy does not ask any more.</summary>
    internal IEnumerable<Proof> Why()
    {
        var (then, now) = (Proofs(Old), Proofs(New));
        foreach (var change in Changes)
        {
            var proof = change.Kind switch
            {
                ChangeKind.Stage => (New ?? Old)!.Reasons.FirstOrDefault(r => r.Kind == DecisionKind.Stage),
                ChangeKind.Definition => now.GetValueOrDefault((DecisionKind.Definition, change.Id)) ?? then.GetValueOrDefault((DecisionKind.Definition, change.Id)),
                ChangeKind.Row when change.Appears => now.GetValueOrDefault((DecisionKind.Priority, change.Id)),
                _ => null,
            };
            if (proof is not null)
                yield return proof;
        }
    }

    private static ListMove? MoveOf(Assessment? old, Assessment now) =>
        old is null || !IsListed(old) ? (IsListed(now) ? ListMove.Entered : null)
        : !IsListed(now) ? ListMove.Left
        : old.Priority.Tier != now.Priority.Tier ? ListMove.ChangedTier
        : old.Stage != now.Stage ? ListMove.ChangedStage
        : null;

    /// <summary>The list is of those whom the priority table was asked for: slipping, dormant and churned customers.</summary>
    private static bool IsListed(Assessment assessment) => assessment.Priority.Tier != PriorityTier.None;

    private static ImmutableArray<Change> Differences(Assessment? old, Assessment? now)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        if (now is not null && old?.Stage != now.Stage)
            changes.Add(new(ChangeKind.Stage, Codes.Of(now.Stage)));
        AddIds(ChangeKind.Definition, old?.Definitions ?? [], now?.Definitions ?? []);
        AddIds(ChangeKind.Row, old?.Priority.Rows ?? [], now?.Priority.Rows ?? []);
        if (old?.Priority.Tier != now?.Priority.Tier)
            changes.Add(new(ChangeKind.Tier, Codes.Of(now?.Priority.Tier ?? PriorityTier.None)));
        if (old?.Cause?.Cause != now?.Cause?.Cause)
            changes.Add(new(ChangeKind.Cause, now?.Cause is { } cause ? Codes.Of(cause.Cause) : "none"));
        return changes.ToImmutable();

        void AddIds(ChangeKind kind, ImmutableArray<string> before, ImmutableArray<string> after)
        {
            changes.AddRange(after.Except(before).Select(id => new Change(kind, id)));
            changes.AddRange(before.Except(after).Select(id => new Change(kind, id, Appears: false)));
        }
    }

    private static Dictionary<(DecisionKind, string), Proof> Proofs(Assessment? assessment) =>
        assessment?.Proofs().Where(p => p.Kind is DecisionKind.Definition or DecisionKind.Priority).ToDictionary(p => (p.Kind, p.Id)) ?? [];
}
