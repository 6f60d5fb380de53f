using System.Collections.Immutable;
using Reactivation.Binding;

namespace Reactivation.Linting;

/// <summary>One row of any list of a policy, whatever follows from it.</summary>
/// <param name="List">The list.</param>
/// <param name="Index">Its place there.</param>
/// <param name="Id">Its id.</param>
/// <param name="When">Its condition.</param>
/// <param name="Dimension">The dimension of a segment; else null.</param>
internal sealed record PolicyRow(PolicyList List, int Index, string Id, Condition When, string? Dimension = null)
{
    /// <summary>All rows with a condition, list by list.</summary>
    internal static ImmutableArray<PolicyRow> Of(ReactivationPolicy policy) =>
    [
        .. policy.Definitions.Select((r, i) => new PolicyRow(PolicyList.Definitions, i, r.Id, r.When)),
        .. policy.Conditions.Select((r, i) => new PolicyRow(PolicyList.Conditions, i, r.Id, r.When)),
        .. policy.Stages.Rows.Select((r, i) => new PolicyRow(PolicyList.Stages, i, r.Id, r.When)),
        .. policy.Causes.Rows.Select((r, i) => new PolicyRow(PolicyList.Causes, i, r.Id, r.When)),
        .. policy.Priorities.Rows.Select((r, i) => new PolicyRow(PolicyList.Priorities, i, r.Id, r.When)),
        .. policy.Segments.Select((r, i) => new PolicyRow(PolicyList.Segments, i, r.Id, r.When, r.Then)),
    ];

    /// <summary>Rows are told apart by their place; conditions can be large.</summary>
    public bool Equals(PolicyRow? other) => other is not null && (List, Index) == (other.List, other.Index);

    public override int GetHashCode() => HashCode.Combine(List, Index);

    /// <summary>Its condition as of a day. Named conditions stand behind the segments there, see <see cref="WithNamedConditions"/>.</summary>
    internal BoundCondition In(BoundPolicy bound) => List switch
    {
        PolicyList.Definitions => bound.Definitions[Index].When,
        PolicyList.Stages => bound.Stages[Index].When,
        PolicyList.Causes => bound.Causes[Index].When,
        PolicyList.Priorities => bound.Priorities[Index].When,
        PolicyList.Segments => bound.Segments[Index].When,
        _ => bound.Segments[bound.Segments.Length - bound.Policy.Conditions.Length + Index].When,
    };

    /// <summary>The policy with its named conditions as segments too: a bound policy has no list for them, and references to them are written out.</summary>
    internal static ReactivationPolicy WithNamedConditions(ReactivationPolicy policy) =>
        policy with { Segments = policy.Segments.AddRange(policy.Conditions.Select(c => new Decisions.Row<string>(c.Id, c.When, "", default))) };
}
