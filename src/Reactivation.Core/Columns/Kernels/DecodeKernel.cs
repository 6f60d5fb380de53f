using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Storage;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Turns the narrow integers of a stored column into cells.</summary>
internal sealed class DecodeKernel<T, TCells>(TableColumn<T> column, int slot) : CellKernel
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TCells : struct, ICells<TCells>
{
    internal override void Run(Workspace work, int start, int rows)
    {
        ref var values = ref MemoryMarshal.GetReference(column.Slice(work.First + start, rows));
        ref var cells = ref work.Block(slot);
        var row = 0;
        for (; row + TCells.Count <= rows; row += TCells.Count)
            Decode<TCells>(ref Unsafe.Add(ref values, row)).Store(ref Unsafe.Add(ref cells, row));
        for (; row < rows; row++)
            Decode<OneCell>(ref Unsafe.Add(ref values, row)).Store(ref Unsafe.Add(ref cells, row));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TSome Decode<TSome>(ref T values)
        where TSome : struct, ICells<TSome>
    {
        var wide = TSome.Widen(in values);
        var scaled = column.Unit == 1 ? wide : wide * TSome.All(column.Unit);
        return TSome.Choose(TSome.Equal(wide, TSome.All(long.CreateTruncating(T.MinValue))), TSome.Missing, scaled + TSome.All(column.Origin));
    }
}
