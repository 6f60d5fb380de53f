using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Columns.Driver;

namespace Reactivation.Columns.Kernels;

/// <summary>The slower path, customer by customer, for what no kernel knows: conditions in code and very large characteristics.</summary>
/// <param name="read">The columns whose cells the block holds, each with its place.</param>
/// <param name="decided">The stage and the steps of scales, where code reads them.</param>
/// <param name="codes">The conditions in code, each with its bit plane.</param>
/// <param name="characteristics">The characteristics that are too large for a look-up.</param>
/// <param name="asOf">The day of the question.</param>
internal sealed class RowKernel((int Column, int Place)[] read, BoundColumn[] decided, (BoundCode Code, int Plane)[] codes, BoundCharacteristic[] characteristics, int asOf) : CellKernel
{
    internal override void Run(Workspace work, int start, int rows)
    {
        var cells = work.Row.AsSpan();
        for (var row = start; row < start + rows; row++)
        {
            foreach (var (column, place) in read)
                cells[column] = Unsafe.Add(ref Unsafe.As<byte, long>(ref work.Block(place)), row - start);
            Decide(work, cells, row);
            for (var i = 0; i < characteristics.Length; i++)
                work.Points(i)[row] = (ushort)characteristics[i].Points(cells);
        }
    }

    private void Decide(Workspace work, Span<long> cells, int row)
    {
        try
        {
            foreach (var column in decided)
                cells[column.Index] = RowCells.Compute(column, cells, asOf);
            foreach (var (code, plane) in codes)
                Put(ref Unsafe.Add(ref work.Plane(plane), row / 64), row % 64, code.Holds(cells));
        }
        catch (InvalidOperationException failed)
        {
            throw new InvalidOperationException($"Row {work.First + row}: {failed.Message}", failed.InnerException);
        }
    }

    /// <summary>The first row of a word clears what it held before.</summary>
    private static void Put(ref ulong word, int bit, bool holds) => word = (bit == 0 ? 0 : word) | ((holds ? 1UL : 0UL) << bit);
}
