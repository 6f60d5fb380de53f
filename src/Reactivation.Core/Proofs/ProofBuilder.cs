using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Decisions;

namespace Reactivation.Proofs;

/// <summary>Builds the proofs of an assessment, decision by decision.</summary>
internal sealed class ProofBuilder(BoundPolicy bound, long[] cells)
{
    private readonly RowProof _rows = new(bound.Policy, bound.Source, bound.AsOf, bound.ColumnOf, cells);

    /// <summary>The proof of every row that was asked.</summary>
    internal ImmutableArray<Proof> All(Assessment assessment) => Of(assessment, _ => true);

    /// <summary>The proofs of the rows that hold, and of what a table says otherwise.</summary>
    internal ImmutableArray<Proof> Deciding(Assessment assessment) => Of(assessment, when => when.Holds(cells));

    private ImmutableArray<Proof> Of(Assessment assessment, Func<BoundCondition, bool> isTold)
    {
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        AddTable(proofs, DecisionKind.Stage, bound.Stages, bound.Policy.Stages.Otherwise, isTold, stopAtFirst: true);
        proofs.AddRange(bound.Definitions.Where(d => isTold(d.When)).Select(d => _rows.Of(DecisionKind.Definition, d)));
        if (assessment.Cause is null)
            return proofs.ToImmutable();
        AddTable(proofs, DecisionKind.Cause, bound.Causes, bound.Policy.Causes.Otherwise, isTold, stopAtFirst: true);
        AddTable(proofs, DecisionKind.Priority, bound.Priorities, bound.Policy.Priorities.Otherwise, isTold, stopAtFirst: false);
        return proofs.ToImmutable();
    }

    internal ImmutableArray<Proof> Segments() => [.. bound.Segments.Select(s => _rows.Of(DecisionKind.Segment, s))];

    private void AddTable<T>(ImmutableArray<Proof>.Builder proofs, DecisionKind kind, ImmutableArray<BoundRow<T>> rows, Otherwise<T> otherwise, Func<BoundCondition, bool> isTold, bool stopAtFirst)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (isTold(row.When))
                proofs.Add(_rows.Of(kind, row));
            any |= row.When.Holds(cells);
            if (any && stopAtFirst)
                return;
        }

        if (!any)
            proofs.Add(new Proof(kind, otherwise.Id, ProofOutcome.Default, otherwise.Why, null, []));
    }
}
