using System.Globalization;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Problems;
using Reactivation.Segments;

namespace Reactivation.Policies;

/// <summary>What is wrong with the values of a policy made in code: out of their bounds, or names that mean two things. What passes can be written and read back.</summary>
internal static class PolicyData
{
    internal static IEnumerable<Problem> Problems(ReactivationPolicy policy) => Values(policy).Concat(PolicyVocabulary.Of(policy).Problems);

    /// <summary>What is wrong with the bounds of a fitted scale; null for good ones.</summary>
    internal static Problem? ProblemWithBounds(Scale scale)
    {
        var bounds = scale.Bounds ?? [];
        if (bounds.Length >= scale.Steps)
            return ProblemText.Of("policy.bounds_count", ("most", Text(scale.Steps - 1)));
        if (scale.Of.Shape == FactShape.Day)
            return bounds.SequenceEqual(bounds.OrderDescending()) && bounds.All(b => b is >= 0 and <= CalendarSpan.MaxYears * 366) ? null : ProblemText.Of("policy.bounds_days");
        return bounds.SequenceEqual(bounds.Order()) ? null : ProblemText.Of("policy.bounds_order");
    }

    private static IEnumerable<Problem> Values(ReactivationPolicy policy)
    {
        if (policy.Name is not null && !Texts.IsLabel(policy.Name))
            yield return ProblemText.Of("policy.name", ("most", Text(Texts.MaxLabel))) with { Source = "name" };
        foreach (var row in Outcomes(policy.Causes))
        {
            if (row.Then.ConfidencePercent is < 0 or > 100)
                yield return ProblemText.Of("policy.confidence", ("percent", Text(row.Then.ConfidencePercent))) with { Source = $"causes.{row.Id}" };
            if (row.Then.Reason is { } reason && !LeavingReason.All.Contains(reason))
                yield return ProblemText.Of("policy.reason", ("reason", reason)).WithNear(Nearest.To(reason, LeavingReason.All)) with { Source = $"causes.{row.Id}" };
        }

        foreach (var (source, found) in Undefined(policy))
            yield return ProblemText.Of("policy.enumeration", ("value", found)) with { Source = source };
        foreach (var segment in policy.Segments.Where(s => !Texts.IsLabel(s.Then)))
            yield return ProblemText.Of("policy.dimension", ("most", Text(Texts.MaxLabel))) with { Source = $"segments.{segment.Id}" };
        foreach (var segment in policy.Segments.Where(s => Dimension.OfDecisions.Contains(s.Then)))
            yield return ProblemText.Of("policy.dimension_taken", ("dimension", segment.Then)) with { Source = $"segments.{segment.Id}" };
        foreach (var segment in policy.Segments.Where(s => s.Id == CrossTable.None))
            yield return ProblemText.Of("policy.segment_none", ("id", segment.Id)) with { Source = $"segments.{segment.Id}" };
        foreach (var definition in policy.Definitions.Where(d => d.Id == CrossTable.None))
            yield return ProblemText.Of("policy.definition_none", ("id", definition.Id)) with { Source = $"definitions.{definition.Id}" };
        foreach (var scale in policy.Scales)
        {
            if (ProblemWithBounds(scale) is { } problem)
                yield return problem with { Source = $"scales.{scale.Name}" };
        }

        foreach (var id in policy.Scorecard.Characteristics.Select(c => c.Id).Where(id => !Identifier.IsId(id)))
            yield return ProblemText.Of("policy.id", ("id", id), ("most", Text(Identifier.MaxLength))) with { Source = "scorecard" };
        foreach (var (list, count) in Lists(policy).Where(l => l.Count > RowForms.MaxRows))
            yield return ProblemText.Of("policy.rows", ("count", Text(count)), ("most", Text(RowForms.MaxRows))) with { Source = list };
    }

    private static IEnumerable<(string Source, string Found)> Undefined(ReactivationPolicy policy) =>
        policy.Definitions.Where(r => !Enum.IsDefined(r.Then)).Select(r => ($"definitions.{r.Id}", $"{r.Then}"))
            .Concat(Outcomes(policy.Stages).Where(r => !Enum.IsDefined(r.Then)).Select(r => ($"stages.{r.Id}", $"{r.Then}")))
            .Concat(Outcomes(policy.Causes).Where(r => !Enum.IsDefined(r.Then.Cause) || !Enum.IsDefined(r.Then.Evidence)).Select(r => ($"causes.{r.Id}", $"{r.Then.Cause}, {r.Then.Evidence}")))
            .Concat(Outcomes(policy.Priorities).Where(r => !Enum.IsDefined(r.Then)).Select(r => ($"priorities.{r.Id}", $"{r.Then}")));

    private static IEnumerable<(string Id, T Then)> Outcomes<T>(Decision<T> table) => table.Rows.Select(r => (r.Id, r.Then)).Append((table.Otherwise.Id, table.Otherwise.Then));

    private static (string List, int Count)[] Lists(ReactivationPolicy policy) =>
    [
        ("definitions", policy.Definitions.Length), ("conditions", policy.Conditions.Length), ("stages", policy.Stages.Rows.Length), ("causes", policy.Causes.Rows.Length),
        ("priorities", policy.Priorities.Rows.Length), ("segments", policy.Segments.Length), ("scales", policy.Scales.Length),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
