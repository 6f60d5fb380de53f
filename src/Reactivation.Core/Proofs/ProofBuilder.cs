using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Decisions;

namespace Reactivation.Proofs;

/// <summary>Builds the proofs of an assessment, decision by decision.</summary>
internal sealed class ProofBuilder(BoundPolicy bound, long[] cells)
{
    private readonly RowProof _rows = new(bound.Policy, bound.Source, bound.AsOf, bound.ColumnOf, cells);

    internal ImmutableArray<Proof> All(Assessment assessment)
    {
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        AddTable(proofs, DecisionKind.Stage, bound.Stages, bound.Policy.Stages.Otherwise, stopAtFirst: true);
        proofs.AddRange(bound.Definitions.Select(d => _rows.Of(DecisionKind.Definition, d)));
        if (assessment.Cause is null)
            return proofs.ToImmutable();
        AddTable(proofs, DecisionKind.Cause, bound.Causes, bound.Policy.Causes.Otherwise, stopAtFirst: true);
        AddTable(proofs, DecisionKind.Priority, bound.Priorities, bound.Policy.Priorities.Otherwise, stopAtFirst: false);
        return proofs.ToImmutable();
    }

    internal ImmutableArray<Proof> Segments() => [.. bound.Segments.Select(s => _rows.Of(DecisionKind.Segment, s))];

    private void AddTable<T>(ImmutableArray<Proof>.Builder proofs, DecisionKind kind, ImmutableArray<BoundRow<T>> rows, Otherwise<T> otherwise, bool stopAtFirst)
    {
        var any = false;
        foreach (var row in rows)
        {
            var proof = _rows.Of(kind, row);
            proofs.Add(proof);
            any |= proof.Outcome == ProofOutcome.Holds;
            if (any && stopAtFirst)
                return;
        }

        if (!any)
            proofs.Add(new Proof(kind, otherwise.Id, ProofOutcome.Default, otherwise.Why, null, []));
    }
}
