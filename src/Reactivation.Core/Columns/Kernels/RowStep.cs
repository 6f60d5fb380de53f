using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Binding;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Kernels;

/// <summary>The slower path, customer by customer, for what no kernel knows: derived facts, conditions in code, very large characteristics.</summary>
internal sealed class RowStep(RowWork row, int asOf) : Step
{
    private const int BlockRows = 256;

    internal override void Run(Workspace work)
    {
        foreach (var code in row.Codes)
            MemoryMarshal.CreateSpan(ref work.Plane(code.Plane), work.Words).Clear();
        for (var start = 0; start < work.Rows; start += BlockRows)
            Run(work, start, Math.Min(BlockRows, work.Rows - start));
    }

    private void Run(Workspace work, int start, int rows)
    {
        var inputs = work.Inputs.AsSpan();
        for (var i = 0; i < row.Stored.Length; i++)
            row.Stored[i].Values.Decode(work.First + start, inputs.Slice(i * BlockRows, rows));
        var cells = work.Row.AsSpan();
        Span<long> scratch = stackalloc long[RowCells.MaxInputs];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < row.Stored.Length; i++)
                cells[row.Stored[i].Column] = inputs[(i * BlockRows) + r];
            foreach (var column in row.Computed)
                cells[column.Index] = RowCells.Compute(column, cells, scratch, asOf);
            foreach (var (column, slot) in row.Kept)
                work.Cells(slot)[start + r] = cells[column];
            foreach (var (code, plane) in row.Codes)
                Unsafe.Add(ref work.Plane(plane), (start + r) / 64) |= (code.Holds(cells) ? 1UL : 0UL) << ((start + r) % 64);
            foreach (var (characteristic, slot) in row.Points)
                work.Cells(slot)[start + r] = characteristic.Points(cells);
        }
    }

    /// <summary>The cells that a workspace holds for this.</summary>
    internal static int InputCells(RowWork? row) => (row?.Stored.Length ?? 0) * BlockRows;
}

/// <summary>What is worked out customer by customer.</summary>
/// <param name="Stored">The stored columns that are read.</param>
/// <param name="Computed">The columns that follow from them, each after those that it reads.</param>
/// <param name="Kept">The computed columns that kernels read, each with its cells in the workspace.</param>
/// <param name="Codes">The conditions in code, each with its bit plane.</param>
/// <param name="Points">The characteristics that are too large for a look-up, each with its cells in the workspace.</param>
internal sealed record RowWork(
    (int Column, TableColumn Values)[] Stored, BoundColumn[] Computed, (int Column, int Slot)[] Kept, (BoundCode Code, int Plane)[] Codes, (BoundCharacteristic Characteristic, int Slot)[] Points);
