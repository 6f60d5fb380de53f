using System.CommandLine;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation assess</c>.</summary>
internal static class AssessCommand
{
    internal static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out")
        {
            Description = $"Folder to write {RunFiles.CsvList}, {RunFiles.Rejected}, {RunFiles.UsedPolicy} and {SummaryFile.Name} into; - writes the list alone to standard output.",
            HelpName = "DIR",
        };
        var isExcel = new Option<bool>("--excel") { Description = "Writes CSV as Excel reads it: UTF-8 with byte order mark." };
        var isJson = new Option<bool>("--jsonl") { Description = $"Writes the list as JSON Lines ({RunFiles.JsonList})." };
        var top = CommonOptions.Top();
        var command = new ExampleCommand("assess", "Assesses the customers of CSV files as of a day.", "reactivation assess --events orders.csv --as-of 2026-11-22 --out result");
        var options = new RunOptions();
        options.AddTo(command);
        foreach (var option in new Option[] { output, isExcel, isJson, top })
            command.Add(option);
        command.Validators.Add(result => CommonOptions.RefuseBoth(result, isExcel, isJson));
        command.SetAction(parsed =>
        {
            var format = parsed.GetValue(isJson) ? RowFormat.JsonLines : parsed.GetValue(isExcel) ? RowFormat.ExcelCsv : RowFormat.Csv;
            var run = options.Read(parsed, terminal).Assess();
            if (parsed.GetValue(output) == StandardInput.Sign)
                Print(terminal, run, format, options.Language(parsed));
            else
                Run(terminal, run, parsed.GetValue(output), format, options.Language(parsed), parsed.GetValue(top));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Shows the list, and writes it where a folder is named.</summary>
    internal static void Run(Terminal terminal, AssessmentRun run, string? folder, RowFormat format, Language language, int top)
    {
        var tally = new Tally(run);
        var shown = new List<AssessedCustomer>();
        var files = new RunFiles(run, format, language);
        if (folder is null)
            files.WriteList(Stream.Null, Customers());
        else
            files.Write(folder, Customers(), tally);
        new SummaryView(terminal.View, language, run, tally).Write(shown);
        new NotesView(terminal.View, language).Write(run);
        if (folder is not null)
            terminal.Output.WriteLine($"{(language == Language.Japanese ? "書き込み先：" : "Written: ")}{Path.Combine(folder, files.ListName)}, {RunFiles.Rejected}, {RunFiles.UsedPolicy}, {SummaryFile.Name}");

        IEnumerable<AssessedCustomer> Customers()
        {
            foreach (var customer in run.List(terminal.Progress))
            {
                tally.Add(customer);
                if (shown.Count < top && customer.Assessment.Priority.Tier != Priorities.PriorityTier.None)
                    shown.Add(customer);
                yield return customer;
            }
        }
    }

    /// <summary>The list on standard output, for the next program; what its user should know on standard error.</summary>
    private static void Print(Terminal terminal, AssessmentRun run, RowFormat format, Language language)
    {
        new RunFiles(run, format, language).WriteList(terminal.OutputBytes, run.List(terminal.Progress));
        new NotesView(terminal.ErrorView, language).Write(run);
    }
}
