using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation diff</c>: the same customers as of two days, or by two policies.</summary>
internal static class DiffCommand
{
    /// <summary>What stands for the default policy.</summary>
    private const string Default = "default";

    internal static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "A day such as 2026-10-22, a policy file, or 'default' for the default policy." };
        var @new = new Argument<string>("NEW") { Description = "The same sort of thing as OLD." };
        var output = new Option<FileInfo?>("--out") { Description = "CSV to write all of them into.", HelpName = "FILE" };
        var isJson = new Option<bool>("--jsonl") { Description = "Prints all of them as JSON Lines." };
        var top = CommonOptions.Top();
        var command = new ExampleCommand("diff", "Says who enters the list, leaves it or changes tier between two days, or between two policies, and why.", "reactivation diff 2026-10-22 2026-11-22 --events orders.csv", "reactivation diff default policy.json --as-of 2026-11-22 --events orders.csv") { old, @new, output, isJson, top };
        var options = new RunOptions();
        options.AddTo(command, asksOneDay: false);
        command.SetAction(parsed =>
        {
            var (before, after) = Runs(parsed, terminal, options, parsed.GetValue(old)!, parsed.GetValue(@new)!);
            before.Assess(terminal.Progress);
            after.Assess(terminal.Progress);
            var changes = VerdictChange.Between(before, after).ToList();
            var columns = DiffColumns.In(options.Language(parsed));
            if (parsed.GetValue(output) is { } file)
                OutputSet.Write(file, stream => TableWriter.Write(stream, RowFormat.Csv, columns, changes));
            if (parsed.GetValue(isJson))
                TableWriter.Write(terminal.OutputBytes, RowFormat.JsonLines, columns, changes);
            else
                new DiffView(terminal.View, options.Language(parsed)).Write(changes, parsed.GetValue(top));
            new NotesView(terminal.ErrorView, options.Language(parsed)).Write(after);
            return CommandLine.Done;
        });
        return command;
    }

    private static (AssessmentRun Old, AssessmentRun New) Runs(ParseResult parsed, Terminal terminal, RunOptions options, string old, string @new)
    {
        var isOldDay = Days.TryRead(old, out var oldDay);
        var isNewDay = Days.TryRead(@new, out var newDay);
        if (isOldDay != isNewDay)
            throw new InputException(new Problem { Found = $"{Shown.Text(old)} and {Shown.Text(@new)}", Expected = "two days, or two policies" });
        if (isOldDay)
        {
            if (options.HasDay(parsed))
                throw new InputException(new Problem { Source = "--as-of", Found = "a third day", Expected = "two days, or two policies and --as-of" });
            var policy = options.Policy(parsed, terminal);
            var (files, input) = options.ReadFiles(parsed, terminal, policy.Catalogue);
            var before = AssessmentRun.Of(files, input, policy, oldDay);

            // By the thresholds of the first day: what differs is then what happened, not where the thresholds went.
            return (before, AssessmentRun.Of(files, input, before.Policy, newDay));
        }

        if (!options.HasDay(parsed))
            throw new InputException(new Problem { Source = "--as-of", Found = "nothing", Expected = "the day as of which two policies are compared" });
        var (first, second) = (Policy(terminal, old), Policy(terminal, @new));
        var (read, customers) = options.ReadFiles(parsed, terminal, second.Catalogue);
        return (AssessmentRun.Of(read, customers, first, options.AsOf(parsed)), AssessmentRun.Of(read, customers, second, options.AsOf(parsed)));
    }

    private static ReactivationPolicy Policy(Terminal terminal, string name) => PolicyFile.Read(name == Default ? null : terminal.StandardInput.Resolve(new FileInfo(name)));
}
