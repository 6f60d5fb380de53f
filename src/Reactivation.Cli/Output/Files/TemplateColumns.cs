using System.Collections.Immutable;
using Reactivation.Cli.Input.Templates;
using Reactivation.Messages;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of the list of templates.</summary>
internal static class TemplateColumns
{
    internal static ImmutableArray<TableColumn<MessageTemplate>> With(TemplateFolder own) =>
    [
        new("id", t => t.Id),
        new("language", t => Codes.Of(t.Language)),
        new("purpose", t => Codes.Of(t.Purpose)),
        new("cause", t => t.Cause is { } cause ? Codes.Of(cause) : null),
        new("reasons", t => t.Reasons),
        new("forms", t => t.Forms.Select(Codes.Of)),
        new("title", t => t.Title),
        new("origin", t => Codes.Of(own.OriginOf(t))),
    ];
}
