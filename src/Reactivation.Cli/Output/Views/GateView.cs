using Reactivation.Approaches;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs.Planning;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What the gate says of one customer: a verdict for each channel, with every reason and what it rests on.</summary>
internal sealed class GateView(IAnsiConsole view, Language language)
{
    internal void Write(ContactCase one, PlanTerms terms, IReadOnlyList<ChannelAnswer> answers)
    {
        var zone = one.Person?.Zone;
        view.MarkupLineInterpolated($"[bold]{one.Assessment.CustomerId}[/]  {(zone is null ? terms.At : TimeZoneInfo.ConvertTime(terms.At, zone)).Short()}{(zone is null ? "" : $" {zone.Id}")}");
        view.Indented(2, Headline.Of(one.Assessment, language));
        if (one.Plan.Leading is { } leading)
            view.Indented(2, $"{PlanWords.Measure.In(language)}: {leading.Id}, {leading.Measure.What.In(language)} ({leading.Measure.Purpose})");
        if (one.Person is null)
        {
            view.WriteLine();
            foreach (var line in GateReasons.Refusals(one, language))
                view.Indented(0, $"✗ {line}");
        }

        foreach (var (channel, purpose, answer) in answers)
        {
            view.WriteLine();
            view.MarkupLineInterpolated($"[bold]{Mark(answer)} {channel}[/]  {PlanWords.Of(answer.Verdict).In(language)}{(answer.WaitUntil is { } until ? $" → {until.Short()}" : "")}  ({purpose})");
            foreach (var reason in answer.Reasons)
                view.Indented(2, GateReasons.Line(reason, language));
        }
    }

    private static string Mark(GateAnswer answer) => answer.Verdict switch { GateVerdict.Allow => "✓", GateVerdict.Wait => "…", _ => "✗" };
}
