using System.Text;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The files of an assessment: rejected rows, the policy used, the summary, and the list.</summary>
internal sealed class RunFiles(AssessmentRun run, RowFormat format, Language language)
{
    internal const string CsvList = "assessments.csv";
    internal const string JsonList = "assessments.jsonl";
    internal const string Rejected = "rejected.csv";
    internal const string UsedPolicy = "policy.used.json";

    /// <summary>The list by name of its format.</summary>
    internal string ListName => format == RowFormat.JsonLines ? JsonList : CsvList;

    /// <summary>Every name that a list may have in a folder.</summary>
    internal static string[] Lists => [CsvList, JsonList];

    /// <summary>Writes the whole set.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="customers">The list; it is gone through once.</param>
    /// <param name="tally">The counts, whole when the list has gone by.</param>
    internal void Write(string folder, IEnumerable<AssessedCustomer> customers, Tally tally)
    {
        var set = new OutputSet(folder);
        set.Write(ListName, stream => WriteList(stream, customers));
        set.Write(Rejected, stream => TableWriter.Write(stream, format == RowFormat.ExcelCsv ? format : RowFormat.Csv, RejectedColumns.In(language), run.Input.Rejected));
        set.Write(UsedPolicy, stream => stream.Write(Encoding.UTF8.GetBytes(run.Policy.ToJson())));
        set.Write(SummaryFile.Name, stream => SummaryFile.Write(stream, run, tally, set.Written));
        set.Commit(ListName, Lists);
    }

    /// <summary>Writes the list alone.</summary>
    internal void WriteList(Stream stream, IEnumerable<AssessedCustomer> customers) => TableWriter.Write(stream, format, AssessmentColumns.In(language), customers);
}
