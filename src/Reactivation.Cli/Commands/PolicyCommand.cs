using System.CommandLine;
using System.Text;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;
using Reactivation.Cli.Wordings;
using Reactivation.Linting;
using Reactivation.Segments;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation policy</c>: shows, checks, describes and fits policies.</summary>
internal static class PolicyCommand
{
    internal static Command Create(Terminal terminal) => new("policy", "Policies as JSON: the rules, thresholds and wordings by which customers are assessed.")
    {
        Show(terminal), Check(terminal), Schema(terminal), Fit(terminal),
    };

    private static ExampleCommand Show(Terminal terminal)
    {
        var policy = CommonOptions.Policy();
        var command = new ExampleCommand("show", "Prints a policy as JSON with everything in it; the default policy, to begin one's own with.", "reactivation policy show > policy.json") { policy };
        command.SetAction(parsed => Print(terminal, PolicyFile.Read(parsed.GetValue(policy) is { } file ? terminal.StandardInput.Resolve(file) : null).ToJson()));
        return command;
    }

    private static ExampleCommand Check(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The policy." };
        var language = CommonOptions.Language();
        var all = new Option<bool>("--all") { Description = "Also what the default policy is told as well." };
        var command = new ExampleCommand("check", "Says everything that is wrong with a policy, each with line, column and path; exit code 2 where something is. Of a good one, what its rules will never do.", "reactivation policy check policy.json") { file, all, language };
        command.SetAction(parsed =>
        {
            var policy = PolicyFile.TryRead(terminal.StandardInput.Resolve(parsed.GetValue(file)!), out var problems);
            foreach (var problem in problems)
                terminal.Error.WriteLine(Told.CheckLine(problem, parsed.GetValue(language)));
            if (policy is null)
                return CommandLine.Unusable;
            terminal.Output.WriteLine(Words.Usable(policy).In(parsed.GetValue(language)));
            var remarks = policy.Lint();
            IReadOnlyList<PolicyRemark> shown = parsed.GetValue(all) ? remarks : remarks.ExceptBy(ReactivationPolicy.Default.Lint().Select(r => r.Text), r => r.Text).ToList();
            foreach (var remark in shown.OrderByDescending(r => r.IsWarning))
                terminal.Output.WriteLine(Words.Of(remark).In(parsed.GetValue(language)));
            if (remarks.Length > shown.Count)
                terminal.Output.WriteLine(Words.OfTheDefaultToo(remarks.Length - shown.Count).In(parsed.GetValue(language)));
            return CommandLine.Done;
        });
        return command;
    }

    private static ExampleCommand Schema(Terminal terminal)
    {
        var command = new ExampleCommand("schema", "Prints the JSON schema of policies, with which editors complete and check them.", "reactivation policy schema > policy.schema.json");
        command.SetAction(_ => Print(terminal, ReactivationPolicy.JsonSchema()));
        return command;
    }

    private static ExampleCommand Fit(Terminal terminal)
    {
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; without it, the policy is printed.", HelpName = "FILE" };
        var command = new ExampleCommand("fit", "Puts numbers from your own customers where a policy has shares of them: RFM quintiles, deciles, quantiles.", "reactivation policy fit --events orders.csv --as-of 2026-11-22 --out policy.json");
        var options = new RunOptions();
        options.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var run = options.Read(parsed, terminal);
            var json = run.Given.Fit(Population.Of(run.Input.KnownBy(run.AsOf), run.Input.Map, run.AsOf)).ToJson();
            new NotesView(terminal.ErrorView, options.Language(parsed)).Write(run);
            if (parsed.GetValue(output) is not { } file)
                return Print(terminal, json);
            OutputSet.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(json)));
            return CommandLine.Done;
        });
        return command;
    }

    private static int Print(Terminal terminal, string text)
    {
        terminal.Output.Write(text);
        return CommandLine.Done;
    }
}
