using System.Numerics;
using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;

namespace Reactivation.Columns.Kernels;

/// <summary>Compares the cells of a derived fact with thresholds: a bit plane for each.</summary>
internal sealed class CompareCellsKernel<T, TLanes>(int place, T[] least, int[] planes) : CellKernel
    where T : unmanaged, IBinaryInteger<T>
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work, int start, int rows)
    {
        ref var cells = ref Unsafe.As<byte, T>(ref work.Block(place));
        for (var i = 0; i < least.Length; i++)
        {
            ref var plane = ref Unsafe.Add(ref work.Plane(planes[i]), start / 64);
            for (var word = 0; word * 64 < rows; word++)
                Unsafe.Add(ref plane, word) = TLanes.AtLeast(in Unsafe.Add(ref cells, word * 64), least[i]);
        }
    }
}
