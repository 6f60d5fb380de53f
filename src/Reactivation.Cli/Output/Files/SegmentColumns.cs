using System.Collections.Immutable;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of the sizes of segments.</summary>
internal static class SegmentColumns
{
    internal static ImmutableArray<TableColumn<SegmentSize>> All { get; } =
    [
        new("dimension", s => s.Row.Then),
        new("segment", s => s.Row.Id),
        new("customers", s => s.Customers),
    ];
}
