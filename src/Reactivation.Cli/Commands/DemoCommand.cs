using System.CommandLine;
using Reactivation.Cli.Demo;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation demo</c>: generates a customer base, writes it as CSV files, and assesses those files.</summary>
internal static class DemoCommand
{
    internal const int DefaultCustomers = 10_000;
    internal const int DefaultSeed = 1;

    /// <summary>A fixed day, so that the demo shows everyone the same.</summary>
    internal static readonly DateOnly DefaultAsOf = new(2026, 11, 22);

    internal static Command Create(Terminal terminal)
    {
        var asOf = CommonOptions.AsOf();
        asOf.Description += $" Without it, {DefaultAsOf.Text()}.";
        var customers = new Option<int>("--customers")
        {
            Description = $"How many customers to generate.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultCustomers,
            CustomParser = result => CommonOptions.Number(result, 1, 10_000_000),
        };
        var seed = new Option<int>("--seed")
        {
            Description = $"The seed; the same seed gives the same customers.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSeed,
            CustomParser = result => CommonOptions.Number(result, 0, int.MaxValue),
        };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder to write customers.csv, events.csv and assessments.csv into, and sender.json and values.json for messages.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("reactivation-demo"),
        };
        var top = CommonOptions.Top();
        var language = CommonOptions.Language();
        var command = new ExampleCommand("demo", "Generates a customer base, writes it as CSV files and assesses them: try this first.", "reactivation demo --customers 500 --out demo") { asOf, customers, seed, output, top, language };
        command.SetAction(parsed =>
        {
            var day = parsed.GetResult(asOf) is null ? DefaultAsOf : parsed.GetValue(asOf);
            var folder = parsed.GetValue(output)!.ToString();
            var set = new OutputSet(folder);
            DemoFiles.Write(set, [.. DemoBase.Generate(parsed.GetValue(customers), parsed.GetValue(seed), day)]);
            DemoMessages.Write(set, day);
            set.Commit(DemoFiles.Events, RunFiles.Lists);
            var files = new InputFiles { Events = [new(Path.Combine(folder, DemoFiles.Events))], Customers = new(Path.Combine(folder, DemoFiles.Customers)) };
            var run = AssessmentRun.Of(files, InputReader.Read(files, terminal.Progress), ReactivationPolicy.Default, day).Assess();
            AssessCommand.Run(terminal, run, folder, RowFormat.Csv, parsed.GetValue(language), parsed.GetValue(top));
            return CommandLine.Done;
        });
        return command;
    }
}
