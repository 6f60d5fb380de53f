using System.Collections.Immutable;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of the list of messages.</summary>
internal static class MessageColumns
{
    /// <summary>The columns.</summary>
    /// <param name="isSpreadsheet">Whether a spreadsheet reads it, which must not run a text as a formula; else texts are as they are to be sent.</param>
    /// <param name="hasFiles">Whether each message has a file of its own, which the list names instead of telling text and HTML.</param>
    internal static ImmutableArray<TableColumn<ComposedMessage>> For(bool isSpreadsheet, bool hasFiles)
    {
        TableColumn<ComposedMessage>[] said = hasFiles
            ? [new("file", m => m.File)]
            : [new("subject", m => m.Message!.Subject), new("text", m => m.Message!.Text), new("html", m => m.Message!.Html), new("headers", m => m.Message!.Headers.Select(h => $"{h.Name}: {h.Value}"), "\n")];
        TableColumn<ComposedMessage>[] all =
        [
            new("customer_id", m => m.CustomerId),
            new("template", m => m.TemplateId),
            new("form", m => Codes.Of(m.Form)),
            new("language", m => Codes.Of(m.Message!.Language)),
            new("to", m => m.To),
            .. said,
            new("sms_parts", m => m.Message!.Sms?.Parts.Length),
            new("sms_encoding", m => m.Message!.Sms is { } sms ? Codes.Of(sms.Encoding) : null),
            new("sms_cost", m => m.Message!.Sms?.Cost),
        ];
        return [.. all.Select(c => c with { IsVerbatim = !isSpreadsheet })];
    }
}
