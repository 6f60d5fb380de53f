using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Cli.Runs;

/// <summary>How many customers a segment has.</summary>
/// <param name="Row">The segment.</param>
/// <param name="Customers">How many are in it.</param>
internal sealed record SegmentSize(Row<string> Row, int Customers)
{
    /// <summary>The sizes, in the policy's order.</summary>
    internal static ImmutableArray<SegmentSize> Of(AssessmentRun run)
    {
        var counts = run.Policy.Segments.ToDictionary(s => s.Id, _ => 0);
        foreach (var id in run.List.SelectMany(a => a.Segments))
            counts[id]++;
        return [.. run.Policy.Segments.Select(s => new SegmentSize(s, counts[s.Id]))];
    }
}
