using System.Collections.Immutable;

namespace Reactivation.Decisions;

/// <summary>Names the member of a policy that a problem is about: <c>definitions.r181</c> is <c>Definitions[0]</c>.</summary>
internal static class PolicyMembers
{
    internal static ImmutableArray<Problem> Named(IEnumerable<Problem> problems, ReactivationPolicy policy) => [.. problems.Select(p => p with { Member = Of(p.Source, policy) })];

    /// <summary>The member that a list, or a list and a row, stands for; null for none.</summary>
    internal static string? Of(string? source, ReactivationPolicy policy)
    {
        var (list, id) = source?.Split('.', 2) is [var first, .. var rest] ? (first, rest is [var row] ? row : null) : (null, null);
        return list switch
        {
            "name" => nameof(policy.Name),
            "catalogue" => nameof(policy.Catalogue),
            "definitions" => Row(nameof(policy.Definitions), policy.Definitions, r => r?.Id, id),
            "conditions" => Row(nameof(policy.Conditions), policy.Conditions, r => r?.Id, id),
            "stages" => Table(nameof(policy.Stages), policy.Stages, id),
            "causes" => Table(nameof(policy.Causes), policy.Causes, id),
            "priorities" => Table(nameof(policy.Priorities), policy.Priorities, id),
            "segments" => Row(nameof(policy.Segments), policy.Segments, r => r?.Id, id),
            "scales" => Row(nameof(policy.Scales), policy.Scales, r => r?.Name, id),
            "scorecard" when id is not null && policy.Scorecard is { } scorecard => Row($"{nameof(policy.Scorecard)}.{nameof(scorecard.Characteristics)}", scorecard.Characteristics, c => c.Id, id),
            "scorecard" => nameof(policy.Scorecard),
            _ => null,
        };
    }

    private static string Table<T>(string name, Decision<T>? table, string? id) =>
        id is null || table is null ? name
        : table.Otherwise?.Id == id ? $"{name}.{nameof(table.Otherwise)}"
        : Row($"{name}.{nameof(table.Rows)}", table.Rows, r => r?.Id, id);

    private static string Row<T>(string list, ImmutableArray<T> rows, Func<T, string?> idOf, string? id)
    {
        for (var i = 0; id is not null && !rows.IsDefault && i < rows.Length; i++)
        {
            if (idOf(rows[i]) == id)
                return FormattableString.Invariant($"{list}[{i}]");
        }

        return list;
    }
}
