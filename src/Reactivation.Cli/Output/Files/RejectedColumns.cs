using System.Collections.Immutable;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of <c>rejected.csv</c>: every row that could not be read.</summary>
internal static class RejectedColumns
{
    internal static ImmutableArray<TableColumn<Problem>> All { get; } =
    [
        new("source", p => p.Source),
        new("line", p => p.Line),
        new("column", p => p.Field),
        new("found", p => p.Found),
        new("problem", p => $"expected {p.Expected}"),
        new("fix", p => p.Fix),
    ];
}
