using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Storage;

/// <summary>One fact of every customer as narrow integers: cell = origin + unit × value; the least value of the type is missing.</summary>
internal abstract class TableColumn(long origin, long unit)
{
    internal long Origin { get; } = origin;

    internal long Unit { get; } = unit;

    internal abstract int Count { get; }

    /// <summary>The bytes of one value.</summary>
    internal abstract int Width { get; }

    internal abstract long CellAt(int row);

    /// <summary>The cells of some rows.</summary>
    internal abstract void Decode(int first, Span<long> cells);

    /// <summary>The cells of all rows.</summary>
    internal long[] Cells()
    {
        var cells = new long[Count];
        Decode(0, cells);
        return cells;
    }

    /// <summary>The least stored value that stands for a cell of at least this; <see cref="Never"/> where no stored one does, <see cref="Always"/> where every one does.</summary>
    internal abstract long Encode(long cell);

    /// <summary>The step that compares this column with stored values.</summary>
    internal abstract Step Compare<TLanes>(long[] least, int[] planes)
        where TLanes : struct, Kernels.ILanes;

    internal const long Never = long.MaxValue;

    internal const long Always = long.MinValue;
}
