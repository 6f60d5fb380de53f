using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Proofs;

/// <summary>Builds proofs from the bound form, in the shape of the rule as written.</summary>
internal sealed class ProofBuilder(BoundPolicy bound, long[] cells)
{
    private readonly ColumnBinder _columns = new(bound.Source, bound.AsOf, []);

    internal ImmutableArray<Proof> All(Assessment assessment)
    {
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        AddTable(proofs, DecisionKind.Stage, bound.Stages, bound.Policy.Stages.Otherwise, stopAtFirst: true);
        proofs.AddRange(bound.Definitions.Select(d => Row(DecisionKind.Definition, d)));
        if (assessment.Cause is null)
            return proofs.ToImmutable();
        AddTable(proofs, DecisionKind.Cause, bound.Causes, bound.Policy.Causes.Otherwise, stopAtFirst: true);
        AddTable(proofs, DecisionKind.Priority, bound.Priorities, bound.Policy.Priorities.Otherwise, stopAtFirst: false);
        return proofs.ToImmutable();
    }

    internal ImmutableArray<Proof> Segments() => [.. bound.Segments.Select(s => Row(DecisionKind.Segment, s))];

    private void AddTable<T>(ImmutableArray<Proof>.Builder proofs, DecisionKind kind, ImmutableArray<BoundRow<T>> rows, Otherwise<T> otherwise, bool stopAtFirst)
    {
        var any = false;
        foreach (var row in rows)
        {
            var proof = Row(kind, row);
            proofs.Add(proof);
            any |= proof.Outcome == ProofOutcome.Holds;
            if (any && stopAtFirst)
                return;
        }

        if (!any)
            proofs.Add(new Proof(kind, otherwise.Id, ProofOutcome.Default, otherwise.Why, null, []));
    }

    private Proof Row<T>(DecisionKind kind, BoundRow<T> row)
    {
        var outcome = row.When.IsNever ? ProofOutcome.NotApplicable : row.When.Holds(cells) ? ProofOutcome.Holds : ProofOutcome.DoesNotHold;
        return new Proof(kind, row.Row.Id, outcome, row.Row.Why, Node(row.When), row.When.Lacks());
    }

    private ProofNode Node(BoundCondition condition)
    {
        var holds = condition.Holds(cells);
        if (condition.Origin is TestCondition test)
            return new ProofNode(test, condition.IsNegated, holds, !condition.IsNever, Threshold(test), Actual(test.Fact), []) { AsOf = bound.AsOf, Lacks = condition.Lacks() };
        if (condition.Origin is CustomCondition code)
            return new ProofNode(code, condition.IsNegated, holds, !condition.IsNever, null, [.. code.Reads.Select(One)], []) { AsOf = bound.AsOf, Lacks = condition.Lacks() };
        var children = ((BoundGroup)condition).Operands.Select(Node).ToImmutableArray();
        return new ProofNode(condition.Origin, condition.IsNegated, holds, !condition.IsNever, null, [], children) { AsOf = bound.AsOf, Why = condition.Origin is ReferenceCondition reference ? Why(reference) : null };
    }

    private Wording? Why(ReferenceCondition reference) => reference.Kind switch
    {
        ReferenceKind.Definition => bound.Policy.Definitions.First(d => d.Id == reference.Id).Why,
        ReferenceKind.Segment => bound.Policy.Segments.First(s => s.Id == reference.Id).Why,
        _ => null,
    };

    private string? Threshold(TestCondition test) => test switch
    {
        WithinTest within => $"{Day(within.Span.DayNumberBefore(bound.AsOf))} to {Day(bound.AsOf.DayNumber)}",
        AgoTest ago => $"{Day(ago.Span.DayNumberBefore(bound.AsOf) - (ago.IsStrict ? 1 : 0))} or before",
        _ => null,
    };

    private ImmutableArray<ActualValue> Actual(Fact fact) => fact is LatestFact latest ? [.. latest.Of.Select(One)] : [One(fact)];

    private ActualValue One(Fact fact)
    {
        var column = bound.ColumnOf(fact);
        if (column < 0)
            return new ActualValue(fact, ActualState.NotRecorded, Cell.Missing);
        var cell = cells[column];
        var state = cell == Cell.Missing ? ActualState.None
            : fact is DayFact { Origin.MayLieAhead: false } && cell > bound.AsOf.DayNumber ? ActualState.Ahead
            : ActualState.Value;
        return new ActualValue(fact, state, cell) { Since = _columns.Since(fact) };
    }

    private static string Day(int day) => day < 0 ? "the beginning of the calendar" : Cell.DayText(day);
}
