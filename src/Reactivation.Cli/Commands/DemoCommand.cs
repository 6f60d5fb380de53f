using System.CommandLine;
using System.Globalization;
using Reactivation.Cli.Demo;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation demo</c>: generates a customer base, writes it as CSV files, and assesses those files and plans by them.</summary>
internal static class DemoCommand
{
    internal const int DefaultCustomers = 10_000;
    internal const int DefaultSeed = 1;

    /// <summary>What contacts cost in the demo's plan.</summary>
    private static readonly string[] Costs = ["email=2", "sms=12", "letter=120", "phone=400", "webinar=2", "online_meeting=800"];

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
            Description = "Folder to write customers.csv, events.csv, contacts.csv, contact-log.csv, assessments.csv and plan.csv into, and sender.json and values.json for messages.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("reactivation-demo"),
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replaces files that the demo did not write, or that were changed since." };
        var top = CommonOptions.Top();
        var language = CommonOptions.Language();
        var command = new ExampleCommand("demo", "Generates a customer base, writes it as CSV files, assesses them and plans contacts: try this first.", "reactivation demo --customers 500 --out demo") { asOf, customers, seed, output, overwrite, top, language };
        command.SetAction(parsed =>
        {
            var day = parsed.GetResult(asOf) is null ? DefaultAsOf : parsed.GetValue(asOf);
            var folder = parsed.GetValue(output)!.ToString();
            var set = new OutputSet(folder);
            DemoFiles.Write(set, DemoBase.Generate(parsed.GetValue(customers), parsed.GetValue(seed), day));
            DemoMessages.Write(set, day);
            if (!parsed.GetValue(overwrite))
                DemoMarker.Check(set, folder);
            DemoMarker.Write(set);
            set.Commit(DemoMarker.Name, RunFiles.Lists);
            var files = new InputFiles { Events = [new(Path.Combine(folder, DemoFiles.Events))], Customers = new(Path.Combine(folder, DemoFiles.Customers)) };
            var run = AssessmentRun.Of(files, InputReader.Read(files, terminal.Progress), ReactivationPolicy.Default, day).Assess();
            AssessCommand.Run(terminal, run, folder, RowFormat.Csv, parsed.GetValue(language), parsed.GetValue(top));
            return DemoBase.HasContacts(day) ? Plan(terminal, folder, day, parsed.GetValue(language), parsed.GetValue(top)) : CommandLine.Done;
        });
        return command;
    }

    /// <summary>Plans as a user would, and says how; the costs are made up, as everything here.</summary>
    private static int Plan(Terminal terminal, string folder, DateOnly asOf, Language language, int top)
    {
        string[] options =
        [
            "--events", Path.Combine(folder, DemoFiles.Events), "--customers", Path.Combine(folder, DemoFiles.Customers),
            "--contacts", Path.Combine(folder, DemoFiles.Contacts), "--contact-log", Path.Combine(folder, DemoFiles.ContactLog),
            "--as-of", asOf.Text(), "--zone", "Asia/Tokyo", "--days", "5", "--budget", "100000", .. Costs.SelectMany(c => new[] { "--cost", c }), "--capacity", "phone=40",
        ];
        terminal.Output.WriteLine();
        terminal.View.Indented(0, $"reactivation plan {string.Join(' ', options)} --out {folder}");
        terminal.Output.WriteLine();
        var exit = PlanCommand.Create(terminal).Parse([.. options, "--out", folder, "--top", top.ToString(CultureInfo.InvariantCulture), "--lang", language == Language.Japanese ? "ja" : "en"]).Invoke(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        terminal.Output.WriteLine();
        terminal.View.Indented(0, Messages(folder, asOf));
        return exit;
    }

    /// <summary>What can be tried next.</summary>
    private static string Messages(string folder, DateOnly asOf) =>
        $"reactivation messages --events {Path.Combine(folder, DemoFiles.Events)} --customers {Path.Combine(folder, DemoFiles.Customers)} --contacts {Path.Combine(folder, DemoFiles.Contacts)} --sender {Path.Combine(folder, DemoMessages.Sender)} --values {Path.Combine(folder, DemoMessages.Values)} --plan {Path.Combine(folder, "plan.csv")} --as-of {asOf.Text()} --out {folder}";
}
