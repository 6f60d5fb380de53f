using System.Collections.Immutable;
using Reactivation.Priorities;

namespace Reactivation.Policies;

/// <summary>The points of a characteristic as JSON writes them: one list, or a list of lists.</summary>
internal sealed record PointTable(ImmutableArray<ImmutableArray<int>> Rows, bool IsNested)
{
    internal string Shown => IsNested ? FormattableString.Invariant($"{Rows.Length} lists of {string.Join(", ", Rows.Select(r => r.Length).Distinct())} points") : FormattableString.Invariant($"{Rows[0].Length} points");

    internal static PointTable Of(Characteristic characteristic) => characteristic.Columns is { } columns
        ? new([.. characteristic.Points.Chunk(columns.Count).Select(c => c.ToImmutableArray())], IsNested: true)
        : new([characteristic.Points], IsNested: false);

    /// <summary>What is expected for so many bins; null where that is what stands here.</summary>
    internal string? ProblemWith(int rows, int? columns) => columns is { } width
        ? IsNested && Rows.Length == rows && Rows.All(r => r.Length == width) ? null : FormattableString.Invariant($"{rows} lists, one for each bin of 'rows', of {width} points, one for each bin of 'columns'")
        : !IsNested && Rows[0].Length == rows ? null : FormattableString.Invariant($"{rows} points, one for each bin of 'rows'");
}
