using System.Text;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Output.Files;

/// <summary>The files of a plan; their names are none of an assessment's, so that both may stand in one folder.</summary>
internal sealed class PlanFiles(ContactPlan plan, RowFormat format, Language language)
{
    internal const string Rejected = "plan.rejected.csv";
    internal const string UsedPolicy = "plan.policy.used.json";
    internal const string Summary = "plan.summary.json";

    /// <summary>The list of contacts, by name of its format.</summary>
    internal string Planned => Name("plan");

    internal string Waiting => Name("waiting");

    internal string Refused => Name("refused");

    /// <summary>Writes the whole set.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="contacts">The contacts; they are gone through once.</param>
    /// <param name="tally">Takes the counts.</param>
    internal void Write(string folder, IEnumerable<PlannedRow> contacts, PlanTally tally)
    {
        var set = new OutputSet(folder);
        set.Write(Planned, stream => WritePlanned(stream, contacts));
        set.Write(Waiting, stream => TableWriter.Write(stream, format, PlanColumns.Waiting(language), plan.Waiting()));
        set.Write(Refused, stream => WriteRefused(stream, tally));
        set.Write(Rejected, stream => TableWriter.Write(stream, format == RowFormat.ExcelCsv ? format : RowFormat.Csv, RejectedColumns.In(language), plan.Run.Input.Rejected));
        set.Write(UsedPolicy, stream => stream.Write(Encoding.UTF8.GetBytes(plan.Run.Policy.ToJson())));
        set.Write(Summary, stream => PlanSummaryFile.Write(stream, plan, tally, set.Written));
        string[] lists = ["plan", "waiting", "refused"];
        set.Commit(Planned, lists.SelectMany(l => new[] { $"{l}.csv", $"{l}.jsonl" }));
    }

    /// <summary>Writes the list of contacts alone.</summary>
    internal void WritePlanned(Stream stream, IEnumerable<PlannedRow> contacts) => TableWriter.Write(stream, format, PlanColumns.Planned(language), contacts);

    /// <summary>Writes the list of those refused alone.</summary>
    internal void WriteRefused(Stream stream, PlanTally tally) => TableWriter.Write(stream, format, PlanColumns.Refused(language), tally.Counted(plan.Refused(), GateReasons.Codes));

    private string Name(string list) => format == RowFormat.JsonLines ? $"{list}.jsonl" : $"{list}.csv";
}
