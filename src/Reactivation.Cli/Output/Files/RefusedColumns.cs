using System.Collections.Immutable;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of <c>refused.csv</c>: a row for everything that stands against a message.</summary>
internal static class RefusedColumns
{
    internal static ImmutableArray<TableColumn<(ComposedMessage Message, Problem Problem)>> All { get; } =
    [
        new("customer_id", r => r.Message.CustomerId),
        new("template", r => r.Message.TemplateId),
        new("form", r => Codes.Of(r.Message.Form)),
        new("language", r => r.Message.Language is { } language ? Codes.Of(language) : null),
        new("value", r => r.Problem.Field ?? r.Problem.Member),
        new("found", r => r.Problem.Found),
        new("problem", r => $"expected {r.Problem.Expected}"),
        new("fix", r => r.Problem.Fix),
    ];
}
