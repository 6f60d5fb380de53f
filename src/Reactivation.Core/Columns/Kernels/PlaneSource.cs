using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;

namespace Reactivation.Columns.Kernels;

/// <summary>A bit plane of the workspace, or its opposite.</summary>
/// <param name="Plane">The plane.</param>
/// <param name="Flip">All ones for the opposite, else zero.</param>
internal readonly record struct PlaneSource(int Plane, ulong Flip)
{
    /// <summary>The most planes that make one code.</summary>
    internal const int MaxBits = 8;

    /// <summary>Lays the words of some planes side by side, eight for each block of 64 rows, so that a block is one load. Words beyond the last plane hold anything.</summary>
    internal static void Interleave(ReadOnlySpan<PlaneSource> sources, Workspace work)
    {
        ref var to = ref work.CodeBits;
        var words = work.Words;
        for (var bit = 0; bit < sources.Length; bit++)
        {
            var flip = sources[bit].Flip;
            ref var from = ref work.Plane(sources[bit].Plane);
            for (var word = 0; word < words; word++)
                Unsafe.Add(ref to, (word * MaxBits) + bit) = Unsafe.Add(ref from, word) ^ flip;
        }
    }
}
