using System.Numerics;
using System.Runtime.InteropServices;
using Reactivation.Customers;

namespace Reactivation.Columns.Storage;

/// <summary>Takes the cells of a fact one by one and stores them as narrowly as they allow, exactly.</summary>
internal sealed class ColumnBuilder(FactShape shape)
{
    private static readonly long[] AmountUnits = [Cell.AmountScale, 100];

    private readonly List<long> _cells = [];

    internal void Add(long cell) => _cells.Add(cell);

    internal TableColumn Build() => Build(shape, CollectionsMarshal.AsSpan(_cells));

    internal static TableColumn Build(FactShape shape, ReadOnlySpan<long> cells)
    {
        var (min, max) = (long.MaxValue, long.MinValue);
        foreach (var cell in cells)
        {
            if (cell != Cell.Missing)
                (min, max) = (Math.Min(min, cell), Math.Max(max, cell));
        }

        if (min > max)
            (min, max) = (0, 0);
        var unit = Unit(shape, cells);
        return (TableColumn?)Fits<sbyte>(cells, min, max, unit) ?? (TableColumn?)Fits<short>(cells, min, max, unit) ?? (TableColumn?)Fits<int>(cells, min, max, unit) ?? Encode<long>(cells, 0, 1);
    }

    /// <summary>Whole amounts need no room for decimals.</summary>
    private static long Unit(FactShape shape, ReadOnlySpan<long> cells)
    {
        if (shape != FactShape.Amount)
            return 1;
        foreach (var unit in AmountUnits)
        {
            var fits = true;
            foreach (var cell in cells)
                fits &= cell == Cell.Missing || cell % unit == 0;
            if (fits)
                return unit;
        }

        return 1;
    }

    private static TableColumn<T>? Fits<T>(ReadOnlySpan<long> cells, long min, long max, long unit)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (least, most) = (long.CreateChecked(T.MinValue) + 1, long.CreateChecked(T.MaxValue));
        if (min / unit >= least && max / unit <= most)
            return Encode<T>(cells, 0, unit);
        if (((Int128)max - min) / unit > (Int128)most - least)
            return null;

        // The least cell becomes the least value; where that origin would not fit into 64 bits, the next type is wide enough.
        var origin = (Int128)min - ((Int128)least * unit);
        return origin >= long.MinValue && origin <= long.MaxValue ? Encode<T>(cells, (long)origin, unit) : null;
    }

    private static TableColumn<T> Encode<T>(ReadOnlySpan<long> cells, long origin, long unit)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var values = Aligned.Allocate<T>(cells.Length)[..cells.Length];
        var span = values.Span;
        for (var i = 0; i < cells.Length; i++)
            span[i] = cells[i] == Cell.Missing ? T.MinValue : T.CreateChecked((cells[i] - origin) / unit);
        return new TableColumn<T>(values, origin, unit);
    }
}
