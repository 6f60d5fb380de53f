using System.Globalization;
using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation.Cli.Output;

/// <summary><c>assessments.csv</c>: one customer a line, in the order of the list.</summary>
internal static class AssessmentFile
{
    internal const string Name = "assessments.csv";

    private static readonly string[] Header =
    [
        "customer_id", "stage", "definitions", "silent_days", "segments", "cause", "cause_confidence", "priority", "score", "reasons", "next_change_on", "next_change",
    ];

    internal static void Write(string folder, IEnumerable<Assessment> list) => AtomicFile.WriteCsv(Path.Combine(folder, Name), csv =>
    {
        csv.WriteRow(Header);
        foreach (var a in list)
        {
            var next = a.NextChange;
            csv.WriteRow(
                a.CustomerId,
                Code(a.Stage),
                string.Join(';', a.Definitions),
                a.SilentDays?.ToString(CultureInfo.InvariantCulture),
                string.Join(';', a.Segments),
                a.Cause is { } cause ? Code(cause.Cause) : "",
                a.Cause?.ConfidencePercent.ToString(CultureInfo.InvariantCulture),
                Code(a.Priority.Tier),
                Score.Text(a.Priority.Score.Points),
                Reasons(a),
                next?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                next is null ? "" : string.Join(';', next.Changes));
        }
    });

    internal static string Code(Stage stage) => stage.ToString().ToLowerInvariant();

    internal static string Code(Cause cause) => cause.ToString().ToLowerInvariant();

    internal static string Code(PriorityTier tier) => tier.ToString().ToLowerInvariant();

    /// <summary>One row with its sentence.</summary>
    internal static string Reason(Proof proof) => $"{proof.Id}: {proof.Sentence(Language.English)}";

    /// <summary>Why the priority is what it is: every row of the table that holds.</summary>
    internal static string Reasons(Assessment a) => string.Join(" | ", a.Reasons.Where(r => r.Kind == DecisionKind.Priority).Select(Reason));
}
