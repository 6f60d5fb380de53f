using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Adds up the points of a scorecard: the bits of the bin that each characteristic falls into are bit planes, and a table says its points.</summary>
internal sealed class ScoreStep<TLanes>(ScoredBins[] characteristics, int computed) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        var scores = work.Result.ScoreColumn.Slice(work.First, work.Words * 64);
        scores.Clear();
        Span<byte> codes = stackalloc byte[64];
        foreach (var (bits, points) in characteristics)
        {
            PlaneSource.Interleave(bits, work);
            for (var word = 0; word < work.Words; word++)
            {
                TLanes.Pack(in Unsafe.Add(ref work.CodeBits, word * PlaneSource.MaxBits), bits.Length, ref codes[0]);
                TLanes.Add(in codes[0], points, ref scores[word * 64]);
            }
        }

        for (var i = 0; i < computed; i++)
        {
            var points = work.Points(i);
            for (var row = 0; row < points.Length; row++)
                scores[row] += points[row];
        }
    }
}

/// <summary>A characteristic as the kernels see it.</summary>
/// <param name="Bits">The bits of the bin, from the lowest.</param>
/// <param name="Points">The points of each bin.</param>
internal sealed record ScoredBins(PlaneSource[] Bits, PointTable Points);
