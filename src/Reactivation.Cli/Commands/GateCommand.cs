using System.CommandLine;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation gate</c>: whether one customer may be contacted, and every reason why not.</summary>
internal static class GateCommand
{
    /// <summary>Nothing may be sent now, and something later.</summary>
    internal const int Wait = 4;

    /// <summary>Nothing may be sent.</summary>
    internal const int Refuse = 5;

    internal static Command Create(Terminal terminal)
    {
        var id = new Option<string>("--id") { Description = "The customer's id, or an alias of it.", HelpName = "ID", Required = true };
        var channel = new Option<string[]>("--channel") { Description = "The channel; all channels where none is named. May be given several times.", HelpName = "CHANNEL", AllowMultipleArgumentsPerToken = true };
        channel.CompletionSources.Add([.. Channel.All.Select(c => c.Name)]);
        var purpose = new Option<string?>("--purpose") { Description = $"The purpose, such as {ContactPurpose.News} or {ContactPurpose.Discount}; without it, that of the measure that leads for this customer.", HelpName = "PURPOSE" };
        var command = new ExampleCommand(
            "gate", $"Says whether one customer may be contacted, by which channel, from when on, and every reason why not. Ends with 0 where a channel that is asked for is open, with {Wait} where all of those left have to wait, with {Refuse} where all are refused.",
            "reactivation gate --id C-10 --channel email --events orders.csv --contacts contacts.csv --contact-log log.csv --zone Asia/Tokyo --as-of 2026-11-22") { id, channel, purpose };
        var contacts = new ContactOptions();
        var (options, planning) = (new RunOptions(contacts), new PlanningOptions());
        options.AddTo(command);
        planning.AddTo(command);
        command.SetAction(parsed =>
        {
            var policy = options.Policy(parsed, terminal);
            var problems = new ProblemList();
            var terms = problems.Try(() => planning.Read(parsed, terminal, policy, options.AsOf(parsed), contacts.Zone(parsed)));
            var known = (terms?.Approaches ?? ApproachPolicy.Default).Channels.Select(c => c.Channel).ToList();
            var asked = problems.Try(() => Asked(parsed.GetValue(channel) ?? [], known));
            problems.ThrowIfAny();
            var run = options.Read(parsed, terminal, policy, [.. known], terms!.At);
            var assessment = run.Assess(parsed.GetValue(id)!) ?? throw ExplainCommand.Unknown(parsed.GetValue(id)!, run.AsOf);
            var cases = new ContactCases(run, terms);
            var one = cases.Of(assessment);
            var answers = cases.Answers(one, asked!, parsed.GetValue(purpose));
            new GateView(terminal.View, options.Language(parsed)).Write(one, terms, answers);
            new NotesView(terminal.ErrorView, options.Language(parsed)).Write(run);
            return answers.Any(a => a.Answer.IsAllowed) ? CommandLine.Done : answers.Any(a => a.Answer.Verdict == GateVerdict.Wait) ? Wait : Refuse;
        });
        return command;
    }

    private static List<Channel> Asked(string[] names, List<Channel> known)
    {
        InputException.ThrowIfAny([.. names.Where(n => !known.Any(c => c.Name == n)).Select(n => new Problem { Source = "--channel", Found = Shown.Text(n), Expected = $"one of {string.Join(", ", known)}", Fix = Shown.Near(n, known.Select(c => c.Name)) })]);
        return names.Length == 0 ? known : [.. known.Where(c => names.Contains(c.Name))];
    }
}
