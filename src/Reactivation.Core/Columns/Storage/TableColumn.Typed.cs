using System.Numerics;
using System.Runtime.CompilerServices;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Storage;

/// <summary>A column of one integer type, over memory of our own or the caller's.</summary>
internal sealed class TableColumn<T> : TableColumn
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly ReadOnlyMemory<T> _values;
    private readonly T _min;
    private readonly T _max;
    private readonly bool _hasMissing;

    internal TableColumn(ReadOnlyMemory<T> values, long origin = 0, long unit = 1)
        : base(origin, unit)
    {
        _values = values;
        (_min, _max, _hasMissing) = Extent(values.Span);
    }

    internal override int Count => _values.Length;

    internal override bool FitsInt32 => Unsafe.SizeOf<T>() <= sizeof(int) && Fits(Origin) && Fits(Unit) && (HasNone || (Fits(Cell(_min)) && Fits(Cell(_max))));

    /// <summary>Whether all are missing.</summary>
    private bool HasNone => _min > _max;

    internal override long CellAt(int row) => Cell(_values.Span[row]);

    internal override long[] Cells()
    {
        var cells = new long[Count];
        for (var row = 0; row < cells.Length; row++)
            cells[row] = CellAt(row);
        return cells;
    }

    internal override void Mark(long least, long most, Span<ulong> rows)
    {
        var values = _values.Span;
        for (var row = 0; row < values.Length; row++)
        {
            var cell = Cell(values[row]);
            rows[row / 64] |= (cell != Customers.Cell.Missing & cell >= least & cell <= most ? 1UL : 0UL) << (row % 64);
        }
    }

    internal override int Take(ReadOnlySpan<ulong> rows, long most, Span<long> cells)
    {
        var values = _values.Span;
        var taken = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var cell = Cell(values[row]);
            cells[taken] = cell;
            taken += (int)((rows[row / 64] >> (row % 64)) & (cell != Customers.Cell.Missing & cell <= most ? 1UL : 0UL));
        }

        return taken;
    }

    /// <remarks>What the values of the column already decide is no comparison at all.</remarks>
    internal override long Encode(long cell)
    {
        var distance = (Int128)cell - Origin;
        var value = distance > 0 ? (distance + Unit - 1) / Unit : distance / Unit;
        if (HasNone || value > Int128.CreateChecked(_max))
            return Never;
        if (value > Int128.CreateChecked(_min))
            return (long)value;
        return _hasMissing ? long.CreateChecked(T.MinValue) + 1 : Always;
    }

    internal override CellKernel Decode<TCells>(int place) => new DecodeKernel<T, TCells>(this, place);

    internal override Step Compare<TLanes>(long[] least, int[] planes) => new CompareStep<T, TLanes>(this, [.. least.Select(T.CreateChecked)], planes);

    /// <summary>The first value whose cell is not within the bounds, both included, in the words of who gave the column; null where there is none.</summary>
    internal string? Problem(long least, long most)
    {
        // Bounds are whole units away from the origin.
        var from = T.CreateSaturating(((Int128)least - Origin) / Unit);
        var to = T.CreateSaturating(((Int128)most - Origin) / Unit);
        if (from == T.MinValue)
            from++;
        if (HasNone || (_min >= from && _max <= to))
            return null;
        var values = _values.Span;
        var row = 0;
        while (values[row] == T.MinValue || (values[row] >= from && values[row] <= to))
            row++;
        return $"row {row} is {values[row]}, expected {from} to {to}, or {T.MinValue} for none";
    }

    internal ReadOnlySpan<T> Slice(int first, int count) => _values.Span.Slice(first, count);

    private long Cell(T value) => value == T.MinValue ? Customers.Cell.Missing : Origin + (Unit * long.CreateTruncating(value));

    /// <summary>The least is missing.</summary>
    private static bool Fits(long cell) => cell is > int.MinValue and <= int.MaxValue;

    private static (T Min, T Max, bool HasMissing) Extent(ReadOnlySpan<T> values)
    {
        var (min, max, hasMissing) = (T.MaxValue, T.MinValue, false);
        foreach (var value in values)
        {
            hasMissing |= value == T.MinValue;
            max = T.Max(max, value);
            min = T.Min(min, value == T.MinValue ? T.MaxValue : value);
        }

        return (min, max, hasMissing);
    }
}
