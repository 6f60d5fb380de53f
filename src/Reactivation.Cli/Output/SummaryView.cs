using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Cli.Input;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Spectre.Console;

namespace Reactivation.Cli.Output;

/// <summary>What a person wants to see after an assessment.</summary>
internal sealed class SummaryView(IAnsiConsole console)
{
    private const int RejectedShown = 10;

    internal void Write(CustomerInput input, ImmutableArray<Assessment> list, DateOnly asOf, int top)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list.Length:N0} customers with {input.EventCount:N0} events, as of {asOf:yyyy-MM-dd}"));
        console.WriteLine();
        WriteCounts("Stage", Enum.GetValues<Stage>().Select(s => (AssessmentFile.Code(s), list.Count(a => a.Stage == s))));
        WriteCounts("Priority", Enum.GetValues<PriorityTier>().Reverse().Select(t => (AssessmentFile.Code(t), list.Count(a => a.Priority.Tier == t))));
        if (!list.IsEmpty)
            WriteDefinitions(list);
        WriteTop(list, top);
        WriteNotes(input);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private void WriteDefinitions(ImmutableArray<Assessment> list)
    {
        var lacking = list[0].NotApplicable.ToDictionary(n => n.Id, n => $"not applicable: {string.Join(", ", n.Lacks)}");
        var table = Plain("Definition", "Customers", "");
        foreach (var id in ReactivationPolicy.Default.Definitions.Select(d => d.Id))
            table.AddRow(Markup.Escape(id), lacking.ContainsKey(id) ? "–" : Number(list.Count(a => a.Definitions.Contains(id))), Markup.Escape(lacking.GetValueOrDefault(id, "")));
        console.Write(table);
    }

    private void WriteCounts(string title, IEnumerable<(string Name, int Count)> counts)
    {
        var table = Plain(title, "Customers");
        foreach (var (name, count) in counts)
            table.AddRow(name, Number(count));
        console.Write(table);
    }

    private void WriteTop(ImmutableArray<Assessment> list, int top)
    {
        var shown = list.Where(a => a.Priority.Tier != PriorityTier.None).Take(top).ToList();
        if (shown.Count == 0)
            return;
        console.WriteLine($"The first {shown.Count} of the list");
        foreach (var a in shown)
        {
            console.MarkupLineInterpolated($"[bold]{a.CustomerId}[/]  {AssessmentFile.Code(a.Priority.Tier)}, score {a.Priority.Score}, {AssessmentFile.Code(a.Stage)}, silent for {a.SilentDays} days");
            foreach (var reason in a.Reasons.Where(r => r.Kind == Decisions.DecisionKind.Priority))
                console.Write(new Padder(new Text(AssessmentFile.Reason(reason)), new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
    }

    private void WriteNotes(CustomerInput input)
    {
        if (input.IgnoredColumns.Count > 0)
            console.WriteLine($"Columns that hold no fact and were not used: {Shown.Names(input.IgnoredColumns.Distinct())}");
        foreach (var note in input.Notes)
            console.WriteLine(note);
        if (input.Rejected.IsEmpty)
            return;
        console.WriteLine($"{Number(input.Rejected.Length)} rows could not be read and were left out:");
        foreach (var problem in input.Rejected.Take(RejectedShown))
            console.Write(new Padder(new Text(problem.ToString()), new Padding(2, 0, 0, 0)));
        if (input.Rejected.Length > RejectedShown)
            console.WriteLine($"  … and {Number(input.Rejected.Length - RejectedShown)} more (all of them in {RejectedFile.Name} with --out)");
    }

    private static Table Plain(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < columns.Length; i++)
            table.AddColumn(i == 1 ? new TableColumn(columns[i]).RightAligned() : new TableColumn(columns[i]));
        return table;
    }
}
