using System.Globalization;

namespace Reactivation.Testing;

/// <summary>Compares what the engines say of one customer.</summary>
internal static class Answers
{
    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What differs; nothing where they agree.</summary>
    internal static List<string> Differences(Assessment row, AssessmentTable table, int number)
    {
        List<string> differences = [];
        var policy = row.Policy;
        Compare("stage", row.Stage, (Dormancy.Stage)table.Stages[number]);
        Compare("tier", row.Priority.Tier, (Priorities.PriorityTier)table.Tiers[number]);
        Compare("cause", row.Cause is { } cause ? 1 + (int)cause.Cause : 0, table.Causes[number]);
        Compare("score", row.Priority.Score.Points, table.Scores[number]);
        foreach (var definition in policy.Definitions)
            Compare($"definition {definition.Id}", row.Definitions.Contains(definition.Id), table.Definition(definition.Id)[number]);
        foreach (var priority in policy.Priorities.Rows)
            Compare($"row {priority.Id}", row.Priority.Rows.Contains(priority.Id), table.PriorityRow(priority.Id)[number]);
        foreach (var segment in policy.Segments)
            Compare($"segment {segment.Id}", row.Segments.Contains(segment.Id), table.Segment(segment.Id)[number]);
        return differences;

        void Compare<T>(string what, T one, T other)
        {
            if (!EqualityComparer<T>.Default.Equals(one, other))
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {one} by the row engine, {other} by the table engine"));
        }
    }

    /// <summary>What differs between the whole assessment and the short decision.</summary>
    internal static List<string> Differences(Assessment row, CustomerVerdict decided) =>
        row.Stage == decided.Stage && row.Priority.Tier == decided.Tier && row.Priority.Score.Points == decided.Points && row.Definitions.SequenceEqual(decided.Definitions)
            ? []
            : [$"Assess says {row}, Decide {decided.Stage}; {decided.Tier}, score {Priorities.Score.Text(decided.Points)}"];

    /// <summary>Everything that an assessment says, to be compared as text.</summary>
    internal static string Whole(Assessment a) => string.Join('\n',
        [$"{a}", $"definitions {string.Join(", ", a.Definitions)}", $"rows {string.Join(", ", a.Priority.Rows)}", $"segments {string.Join(", ", a.Segments)}", $"cause {a.Cause}", $"silent days {a.SilentDays}", $"next change {a.NextChange}"]);
}
