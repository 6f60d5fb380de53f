using System.Collections.Immutable;
using Reactivation.Problems;

namespace Reactivation.Decisions;

/// <summary>Finds what a policy made in code lacks altogether: lists and rows that are not there.</summary>
internal static class PolicyParts
{
    internal static IEnumerable<Problem> Missing(ReactivationPolicy policy) =>
    [
        .. Rows("definitions", policy.Definitions),
        .. List("conditions", policy.Conditions.IsDefault),
        .. policy.Conditions.IsDefault ? [] : policy.Conditions.SelectMany(c => Row("conditions", c?.Id, c?.When)),
        .. Table("stages", policy.Stages),
        .. Table("causes", policy.Causes),
        .. Table("priorities", policy.Priorities),
        .. Rows("segments", policy.Segments),
        .. List("scales", policy.Scales.IsDefault),
        .. policy.Scales.IsDefault || policy.Scales.All(s => s is not null) ? [] : One("scales", "policy.no_scale"),
        .. policy.Scorecard is null ? One("scorecard", "policy.no_scorecard") : [],
        .. policy.Catalogue is null ? One("catalogue", "policy.no_catalogue") : [],
    ];

    private static Problem[] Table<T>(string list, Decision<T>? table) =>
        table is null ? One(list, "policy.no_table")
        : [.. Rows(list, table.Rows), .. table.Otherwise is null || table.Otherwise.Then is null ? One(list, "policy.no_otherwise") : []];

    internal static Problem[] Rows<T>(string list, ImmutableArray<Row<T>> rows) =>
        rows.IsDefault ? List(list, true) : [.. rows.SelectMany(r => r is { Then: null } ? One($"{list}.{r.Id}", "policy.no_outcome") : Row(list, r?.Id, r?.When))];

    internal static Problem[] List(string list, bool isMissing) => isMissing ? One(list, "policy.no_list") : [];

    private static Problem[] Row(string list, string? id, Condition? when) =>
        id is null ? One(list, "policy.no_id") : when is null ? One($"{list}.{id}", "policy.no_condition") : [];

    private static Problem[] One(string source, string code) => [ProblemText.Of(code) with { Source = source }];
}
