using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Proofs;

/// <summary>Builds the proof of a row from the bound form, in the shape of the rule as written.</summary>
internal sealed class RowProof(ReactivationPolicy policy, Source source, DateOnly asOf, Func<Fact, int> columnOf, long[] cells)
{
    private readonly ColumnBinder _columns = new(source, asOf, []);

    internal Proof Of<T>(DecisionKind kind, BoundRow<T> row)
    {
        var outcome = row.When.IsNever ? ProofOutcome.NotApplicable : row.When.Holds(cells) ? ProofOutcome.Holds : ProofOutcome.DoesNotHold;
        return new Proof(kind, row.Row.Id, outcome, row.Row.Why, Node(row.When), row.When.Lacks());
    }

    private ProofNode Node(BoundCondition condition)
    {
        var holds = condition.Holds(cells);
        if (condition.Origin is TestCondition test)
            return new ProofNode(test, condition.IsNegated, holds, !condition.IsNever, Actual(test.Fact), []) { AsOf = asOf, Lacks = condition.Lacks() };
        if (condition.Origin is CustomCondition code)
            return new ProofNode(code, condition.IsNegated, holds, !condition.IsNever, [.. code.Reads.Select(One)], []) { AsOf = asOf, Lacks = condition.Lacks() };
        var children = ((BoundGroup)condition).Operands.Select(Node).ToImmutableArray();
        return new ProofNode(condition.Origin, condition.IsNegated, holds, !condition.IsNever, [], children) { AsOf = asOf, Why = condition.Origin is ReferenceCondition reference ? policy.WhyOf(reference) : null };
    }

    private ImmutableArray<ActualValue> Actual(Fact fact) => fact is LatestFact latest ? [.. latest.Of.Select(One)] : [One(fact)];

    private ActualValue One(Fact fact)
    {
        var column = columnOf(fact);
        if (column < 0)
            return new ActualValue(fact, ActualState.NotRecorded, Cell.Missing);
        var cell = cells[column];
        var state = cell == Cell.Missing ? ActualState.None
            : fact is DayFact { Origin.MayLieAhead: false } && cell > asOf.DayNumber ? ActualState.Ahead
            : ActualState.Value;
        return new ActualValue(fact, state, cell) { Since = _columns.Since(fact) };
    }
}
