using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Segments;

namespace Reactivation.Policies;

/// <summary>What is wrong with the values of a policy made in code: out of their bounds, or names that mean two things. What passes can be written and read back.</summary>
internal static class PolicyData
{
    internal static IEnumerable<Problem> Problems(ReactivationPolicy policy) => Values(policy).Concat(PolicyVocabulary.Of(policy).Problems);

    /// <summary>What is expected of the bounds of a fitted scale; null where they are so.</summary>
    internal static string? ProblemWithBounds(Scale scale)
    {
        var bounds = scale.Bounds ?? [];
        if (bounds.Length >= scale.Steps)
            return FormattableString.Invariant($"at most {scale.Steps - 1}, one less than steps");
        if (scale.Of.Shape == FactShape.Day)
            return bounds.SequenceEqual(bounds.OrderDescending()) && bounds.All(b => b is >= 0 and <= CalendarSpan.MaxYears * 366) ? null : "days before the day of the question, descending";
        return bounds.SequenceEqual(bounds.Order()) ? null : "values in ascending order";
    }

    private static IEnumerable<Problem> Values(ReactivationPolicy policy)
    {
        if (policy.Name is not null && !Texts.IsLabel(policy.Name))
            yield return Wrong("name", "a name that is blank or too long", $"at most {Texts.MaxLabel} characters");
        foreach (var row in Outcomes(policy.Causes))
        {
            if (row.Then.ConfidencePercent is < 0 or > 100)
                yield return Wrong($"causes.{row.Id}", FormattableString.Invariant($"a confidence of {row.Then.ConfidencePercent} percent"), "0 to 100");
            if (row.Then.Reason is { } reason && !LeavingReason.All.Contains(reason))
                yield return Wrong($"causes.{row.Id}", $"the reason '{reason}'", "a reason code", Reading.DidYouMean(reason, LeavingReason.All));
        }

        foreach (var (source, found) in Undefined(policy))
            yield return Wrong(source, found, "a value of its enumeration");
        foreach (var segment in policy.Segments.Where(s => !Texts.IsLabel(s.Then)))
            yield return Wrong($"segments.{segment.Id}", "a dimension that is blank or too long", $"at most {Texts.MaxLabel} characters");
        foreach (var segment in policy.Segments.Where(s => Dimension.OfDecisions.Contains(s.Then)))
            yield return Wrong($"segments.{segment.Id}", $"the dimension {segment.Then}", "a dimension of your own; this one counts what is decided");
        foreach (var segment in policy.Segments.Where(s => s.Id == CrossTable.None))
            yield return Wrong($"segments.{segment.Id}", $"the id {segment.Id}", "another id; cross-tables count under this one who is in no segment");
        foreach (var scale in policy.Scales)
        {
            if (ProblemWithBounds(scale) is { } expected)
                yield return Wrong($"scales.{scale.Name}", "its bounds", expected);
        }

        foreach (var id in policy.Scorecard.Characteristics.Select(c => c.Id).Where(id => !Identifier.IsId(id)))
            yield return Wrong("scorecard", $"the id '{id}'", $"letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}");
        foreach (var (list, count) in Lists(policy).Where(l => l.Count > RowForms.MaxRows))
            yield return Wrong(list, FormattableString.Invariant($"{count} rows"), FormattableString.Invariant($"at most {RowForms.MaxRows}"));
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

    private static Problem Wrong(string source, string found, string expected, string? fix = null) => new() { Source = source, Found = found, Expected = expected, Fix = fix };
}
