using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Finds the guard rails that hold for an assessed customer. Thread-safe.</summary>
/// <param name="rows">The guard rails.</param>
internal sealed class GuardRailFinder(ImmutableArray<Row<Closure>> rows)
{
    private readonly ConditionalWeakTable<BoundPolicy, Bound> _bound = [];

    /// <exception cref="PolicyException">The rows cannot be used with the policy of the assessment.</exception>
    internal ImmutableArray<GuardRail> Holding(Assessment assessment)
    {
        if (rows.IsEmpty)
            return [];
        var bound = _bound.GetValue(assessment.Bound, Bind);
        return Holding(bound.Rows, bound.Columns.Cells(assessment));
    }

    internal static ImmutableArray<GuardRail> Holding(ImmutableArray<BoundRow<Closure>> rows, long[] cells) =>
        [.. rows.Where(r => r.When.Holds(cells)).Select(r => new GuardRail(r.Row.Id, r.Row.Why, r.Row.Then))];

    private Bound Bind(BoundPolicy policy)
    {
        var problems = ApproachPolicy.CheckGuardRails(policy.Policy, rows).ToImmutableArray();
        if (!problems.IsEmpty)
            throw new PolicyException(problems);
        var columns = new ApproachColumns(policy);
        return new Bound(columns, columns.Bind(rows));
    }

    private sealed record Bound(ApproachColumns Columns, ImmutableArray<BoundRow<Closure>> Rows);
}
