using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Writes a bit plane to the result; bits behind the last customer stay zero.</summary>
internal sealed class PlaneStep<TLanes>(PlaneSource source, int output) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        ref var from = ref work.Plane(source.Plane);
        var to = work.Result.Planes[output].AsSpan(work.First / 64, work.Words);
        if (source.Flip == 0)
            MemoryMarshal.CreateReadOnlySpan(ref from, to.Length).CopyTo(to);
        else
            Not(ref from, to);
        if (work.Rows % 64 is > 0 and var rows)
            to[^1] &= (1UL << rows) - 1;
    }

    private static void Not(ref ulong from, Span<ulong> to)
    {
        var word = 0;
        for (; word + TLanes.Words <= to.Length; word += TLanes.Words)
            TLanes.Nor(in Unsafe.Add(ref from, word), in Unsafe.Add(ref from, word), ref to[word]);
        for (; word < to.Length; word++)
            to[word] = ~Unsafe.Add(ref from, word);
    }
}
