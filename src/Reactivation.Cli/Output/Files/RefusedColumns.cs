using System.Collections.Immutable;
using Reactivation.Cli.Runs;
using Reactivation.Cli.Wordings;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of <c>refused.csv</c>: a row for everything that stands against a message.</summary>
internal static class RefusedColumns
{
    internal static ImmutableArray<TableColumn<(ComposedMessage Message, Problem Problem)>> In(Language language) =>
    [
        new("customer_id", r => r.Message.CustomerId),
        new("template", r => r.Message.TemplateId),
        new("form", r => Codes.Of(r.Message.Form)),
        new("language", r => r.Message.Language is { } known ? Codes.Of(known) : null),
        new("value", r => r.Problem.Field ?? r.Problem.Member),
        new("found", r => Told.Parts(r.Problem, language).Found),
        new("problem", r => Told.Expectation(r.Problem, language)),
        new("fix", r => Told.Parts(r.Problem, language).Fix),
    ];
}
