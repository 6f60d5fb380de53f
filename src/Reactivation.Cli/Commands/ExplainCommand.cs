using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Views;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation explain</c>: the proof of one customer.</summary>
internal static class ExplainCommand
{
    internal static Command Create(Terminal terminal)
    {
        var id = new Option<string>("--id") { Description = "The customer's id, or an alias of it.", HelpName = "ID", Required = true };
        var all = new Option<bool>("--all") { Description = "Shows the rows that do not hold too, and parts of a rule that did not decide." };
        var command = new ExampleCommand("explain", "Says why one customer is where they are, with the proof of every decision, and when that changes.", "reactivation explain --id C-1042 --events orders.csv --as-of 2026-11-22") { id, all };
        var options = new RunOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var run = options.Read(parsed, terminal);
            var assessment = run.Assess(parsed.GetValue(id)!) ?? throw Unknown(parsed.GetValue(id)!, run.AsOf);
            new ExplainView(terminal.View, options.Language(parsed), parsed.GetValue(all)).Write(assessment);
            new NotesView(terminal.ErrorView, options.Language(parsed)).Write(run);
            return CommandLine.Done;
        });
        return command;
    }

    internal static InputException Unknown(string id, DateOnly asOf) =>
        new(new Problem { Source = "--id", Found = Shown.Text(id), Expected = $"the id of a customer who is known by {asOf.Text()}", Fix = "ids are compared as they are written" });
}
