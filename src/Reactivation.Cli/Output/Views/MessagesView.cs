using Reactivation.Cli.Runs;
using Reactivation.Cli.Wordings;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>How many messages there are, what stands against the others, and the first ones as they read.</summary>
internal sealed class MessagesView(IAnsiConsole view, Language language)
{
    private const int ReasonsShown = 10;

    internal void Write(MessageTally tally, IReadOnlyList<ComposedMessage> first)
    {
        if (tally.Messages > 0)
            view.Write(Tables.Counts(MessageWords.Template.In(language), MessageWords.Messages.In(language), Words.Share.In(language), tally.Messages, tally.ByTemplate));
        view.WriteLine(MessageWords.Made(tally).In(language));
        if (tally.WithoutOffer > 0)
            view.WriteLine(MessageWords.WithoutOffer(tally.WithoutOffer).In(language));
        Reasons(tally);
        foreach (var message in first)
            Write(message);
        view.Indented(0, MessageWords.Gate.In(language));
    }

    private void Reasons(MessageTally tally)
    {
        if (tally.Refused == 0)
            return;
        view.MarkupLineInterpolated($"[yellow]{MessageWords.Refused(tally.Refused).In(language)}[/]");
        foreach (var (reason, count) in tally.Reasons.Take(ReasonsShown))
            view.Indented(2, $"{Tables.Number(count)} × {Told.Line(reason, language)}");
        if (tally.Reasons.Skip(ReasonsShown).Sum(r => r.Count) + tally.OtherReasons is > 0 and var more)
            view.Indented(2, MessageWords.More(more).In(language));
    }

    private void Write(ComposedMessage composed)
    {
        var message = composed.Message!;
        view.WriteLine();
        view.MarkupLineInterpolated($"[bold]{composed.CustomerId}[/]  {message.Template}, {Codes.Of(message.Form)}");
        view.Indented(2, $"{MessageWords.To.In(language)}: {Input.Shown.Line(composed.To!)}");
        if (message.Subject is { } subject)
            view.Indented(2, $"{MessageWords.Subject.In(language)}: {subject}");
        if (message.Sms is { } sms)
            view.Indented(2, MessageWords.Parts(sms).In(language));
        view.WriteLine();
        view.Whole(2, message.Text);
        view.WriteLine();
    }
}
