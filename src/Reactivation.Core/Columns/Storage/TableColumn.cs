using Reactivation.Columns.Kernels;
using Reactivation.Columns.Plans;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Storage;

/// <summary>One fact of every customer as narrow integers: cell = origin + unit × value; the least value of the type is missing.</summary>
internal abstract class TableColumn(long origin, long unit)
{
    /// <summary>No stored value is so great.</summary>
    internal const long Never = long.MaxValue;

    /// <summary>Every stored value is so great.</summary>
    internal const long Always = long.MinValue;

    internal long Origin { get; } = origin;

    internal long Unit { get; } = unit;

    internal abstract int Count { get; }

    /// <summary>Whether 32 bits hold every cell, on the way there too.</summary>
    internal abstract bool FitsInt32 { get; }

    internal abstract long CellAt(int row);

    /// <summary>The cells of all rows.</summary>
    internal abstract long[] Cells();

    /// <summary>Marks the rows whose cell is within bounds, both included; a missing one is not.</summary>
    internal abstract void Mark(long least, long most, Span<ulong> rows);

    /// <summary>Takes the cells of the marked rows that are neither missing nor greater; how many there are. There is room for one more than that.</summary>
    internal abstract int Take(ReadOnlySpan<ulong> rows, long most, Span<long> cells);

    /// <summary>The least stored value that stands for a cell of at least this; <see cref="Never"/> or <see cref="Always"/> where no comparison is needed.</summary>
    internal abstract long Encode(long cell);

    /// <summary>The kernel that turns this column into cells of a block.</summary>
    internal abstract CellKernel Decode<TCells>(int place)
        where TCells : struct, ICells<TCells>;

    /// <summary>The step that compares this column with stored values.</summary>
    internal abstract Step Compare<TLanes>(long[] least, int[] planes)
        where TLanes : struct, ILanes;
}
