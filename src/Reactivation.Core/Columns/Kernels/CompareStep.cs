using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Kernels;

/// <summary>Compares a column with thresholds: a bit plane for each.</summary>
internal sealed class CompareStep<T, TLanes>(TableColumn<T> column, T[] least, int[] planes) : Step
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        var values = column.Slice(work.First, work.Rows);

        // The first comparison, which brings a chunk's memory, asks for the next one's: so many columns in short pieces are more than processors foresee.
        for (var i = 0; i < least.Length; i++)
            Compare(values, least[i], ref work.Plane(planes[i]), i == 0 ? Workspace.ChunkRows : 0);
    }

    internal static void Compare(ReadOnlySpan<T> values, T least, ref ulong plane, int rowsAhead = 0)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var whole = values.Length / 64;
        for (var word = 0; word < whole; word++)
        {
            if (rowsAhead != 0)
                Ahead.Fetch(in Unsafe.Add(ref first, word * 64), rowsAhead);
            Unsafe.Add(ref plane, word) = TLanes.AtLeast(in Unsafe.Add(ref first, word * 64), least);
        }

        if (values.Length % 64 == 0)
            return;

        // The last rows, where the memory ends before the block does.
        Span<T> last = stackalloc T[64];
        last.Clear();
        values[(whole * 64)..].CopyTo(last);
        Unsafe.Add(ref plane, whole) = TLanes.AtLeast(in last[0], least);
    }
}
