using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Storage;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Turns the narrow integers of a stored column into cells.</summary>
internal sealed class DecodeKernel<T, TCells>(TableColumn<T> column, int place) : CellKernel
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TCells : struct, ICells<TCells>
{
    internal override void Run(Workspace work, int start, int rows)
    {
        var values = column.Slice(work.First + start, rows);
        Ahead.Fetch(values, Workspace.ChunkRows);
        ref var cells = ref work.Block(place);
        var whole = rows / TCells.Count;
        Decode(in MemoryMarshal.GetReference(values), ref cells, whole);
        if (rows % TCells.Count > 0)
            DecodeLast(values[(whole * TCells.Count)..], ref Unsafe.AddByteOffset(ref cells, whole * Unsafe.SizeOf<TCells>()));
    }

    /// <summary>The last rows, where the memory ends before the register does.</summary>
    private void DecodeLast(ReadOnlySpan<T> values, ref byte cells)
    {
        Span<T> last = stackalloc T[TCells.Count];
        values.CopyTo(last);
        Decode(in last[0], ref cells, registers: 1);
    }

    /// <remarks>By itself, so that nothing but the loop asks for registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decode(ref readonly T values, ref byte cells, int registers)
    {
        var (origin, unit, none) = (TCells.All(column.Origin), TCells.All(column.Unit), TCells.All(long.CreateTruncating(T.MinValue)));
        for (var i = 0; i < registers; i++)
        {
            var wide = TCells.Widen(in Unsafe.Add(ref Unsafe.AsRef(in values), i * TCells.Count));
            TCells.Choose(TCells.Equal(wide, none), TCells.Missing, (wide * unit) + origin).Store(ref Unsafe.AddByteOffset(ref cells, i * Unsafe.SizeOf<TCells>()));
        }
    }
}
