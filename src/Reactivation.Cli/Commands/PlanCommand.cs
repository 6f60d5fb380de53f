using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation plan</c>: whom to contact by which channel on which day, who waits, who is refused, and why.</summary>
internal static class PlanCommand
{
    internal static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out")
        {
            Description = $"Folder to write plan.csv, waiting.csv, refused.csv, {PlanFiles.Rejected}, {PlanFiles.UsedPolicy} and {PlanFiles.Summary} into; - writes the contacts alone to standard output.",
            HelpName = "DIR",
        };
        var isExcel = new Option<bool>("--excel") { Description = "Writes CSV as Excel reads it: UTF-8 with byte order mark." };
        var isJson = new Option<bool>("--jsonl") { Description = "Writes the lists as JSON Lines." };
        var top = CommonOptions.Top();
        var command = new ExampleCommand(
            "plan", "Plans whom to contact by which channel and when, within budget and capacities; says who waits until when, and who must not be contacted, each with every reason. Sends nothing.",
            "reactivation plan --events orders.csv --contacts contacts.csv --contact-log log.csv --zone Asia/Tokyo --as-of 2026-11-22 --out plan",
            "reactivation plan --events orders.csv --contacts contacts.csv --zone Asia/Tokyo --as-of 2026-11-22 --cost email=2 --cost letter=120 --budget 100000 --days 5");
        var contacts = new ContactOptions();
        var (options, planning, spending) = (new RunOptions(contacts), new PlanningOptions(), new SpendingOptions());
        options.AddTo(command);
        planning.AddTo(command);
        spending.AddTo(command);
        foreach (var option in new Option[] { output, isExcel, isJson, top })
            command.Add(option);
        command.Validators.Add(result => CommonOptions.RefuseBoth(result, isExcel, isJson));
        command.SetAction(parsed =>
        {
            var format = parsed.GetValue(isJson) ? RowFormat.JsonLines : parsed.GetValue(isExcel) ? RowFormat.ExcelCsv : RowFormat.Csv;
            var policy = options.Policy(parsed, terminal);
            var problems = new ProblemList();
            var planned = problems.Try(() => planning.Read(parsed, terminal, policy, options.AsOf(parsed), contacts.Zone(parsed)));
            var terms = problems.Try(() => spending.AddTo(planned ?? new PlanTerms { At = default }, parsed));
            problems.ThrowIfAny();
            var run = options.Read(parsed, terminal, policy, [.. terms!.Approaches.Channels.Select(c => c.Channel)], terms.At);
            SpendingOptions.CheckCosts(terms, run.Input.Contacts.Channels);
            var plan = ContactPlan.Of(run.Assess(), terms, terminal.Progress);
            if (parsed.GetValue(output) == StandardInput.Sign)
                Print(terminal, plan, format, options.Language(parsed));
            else
                Run(terminal, plan, parsed.GetValue(output), format, options.Language(parsed), parsed.GetValue(top));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Shows the plan, and writes it where a folder is named.</summary>
    internal static void Run(Terminal terminal, ContactPlan plan, string? folder, RowFormat format, Language language, int top)
    {
        var (tally, shown, files) = (new PlanTally(), new List<PlannedRow>(), new PlanFiles(plan, format, language));
        if (folder is null)
        {
            files.WritePlanned(Stream.Null, Contacts());
            files.WriteRefused(Stream.Null, tally);
        }
        else
        {
            files.Write(folder, Contacts(), tally);
        }

        new PlanView(terminal.View, language, plan, tally).Write(shown);
        new NotesView(terminal.View, language).Write(plan.Run);
        if (folder is not null)
            terminal.Output.WriteLine($"{(language == Language.Japanese ? "書き込み先：" : "Written: ")}{Path.Combine(folder, files.Planned)}, {files.Waiting}, {files.Refused}, {PlanFiles.Rejected}, {PlanFiles.UsedPolicy}, {PlanFiles.Summary}");

        IEnumerable<PlannedRow> Contacts()
        {
            foreach (var row in terminal.Progress.Of("Writing", tally.Counted(plan.Planned()), plan.Count(PlanVerdict.Planned)))
            {
                if (shown.Count < top)
                    shown.Add(row);
                yield return row;
            }
        }
    }

    /// <summary>The contacts on standard output, for the next program; what its user should know on standard error.</summary>
    private static void Print(Terminal terminal, ContactPlan plan, RowFormat format, Language language)
    {
        new PlanFiles(plan, format, language).WritePlanned(terminal.OutputBytes, plan.Planned());
        new NotesView(terminal.ErrorView, language).Write(plan.Run);
    }
}
