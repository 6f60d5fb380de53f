using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output;
using Spectre.Console;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation assess</c>.</summary>
internal static class AssessCommand
{
    internal static Command Create(IAnsiConsole console)
    {
        var asOf = CommonOptions.AsOf();
        asOf.Required = true;
        var input = new InputOptions();
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder to write assessments.csv (and rejected.csv) into.", HelpName = "DIR" };
        var top = CommonOptions.Top();
        var command = new Command("assess", "Assesses the customers of CSV files as of a day.\n\nExample: reactivation assess --events orders.csv --as-of 2026-11-22 --out result") { asOf };
        input.AddTo(command);
        command.Add(output);
        command.Add(top);
        command.SetAction(parsed =>
        {
            Run(console, InputReader.Read(input.Parse(parsed)), parsed.GetValue(asOf), parsed.GetValue(output)?.FullName, parsed.GetValue(top));
            return CommandLine.Done;
        });
        return command;
    }

    internal static void Run(IAnsiConsole console, CustomerInput input, DateOnly asOf, string? folder, int top)
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var list = engine.AssessAll(input.KnownBy(asOf), input.Map, asOf);
        new SummaryView(console).Write(input, list, asOf, top);
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        RejectedFile.Write(folder, input.Rejected);
        AssessmentFile.Write(folder, list);
        console.MarkupLineInterpolated($"Written: {Path.Combine(folder, AssessmentFile.Name)}");
        if (!input.Rejected.IsEmpty)
            console.MarkupLineInterpolated($"Rejected rows: {Path.Combine(folder, RejectedFile.Name)}");
    }
}
