using System.Collections.Immutable;
using Reactivation.Cli.Wordings;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of <c>rejected.csv</c>: every row that could not be read.</summary>
internal static class RejectedColumns
{
    internal static ImmutableArray<TableColumn<Problem>> In(Language language) =>
    [
        new("source", p => p.Source),
        new("line", p => p.Line),
        new("column", p => p.Field),
        new("found", p => Told.Parts(p, language).Found),
        new("problem", p => Told.Expectation(p, language)),
        new("fix", p => Told.Parts(p, language).Fix),
    ];
}
