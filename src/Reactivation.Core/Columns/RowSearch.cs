using System.Numerics;

namespace Reactivation.Columns;

/// <summary>Finds the row of an id.</summary>
internal abstract class RowSearch
{
    internal const int None = -1;

    /// <summary>Lets a row be found.</summary>
    /// <returns>The row itself; where its id stands in one before, that one.</returns>
    internal abstract int Add(int row);

    /// <summary>The row of a customer of another table, or <see cref="None"/>.</summary>
    internal abstract int Find(TableIds others, int other);
}

/// <summary>By text.</summary>
internal sealed class RowsByText(TableIds ids) : RowSearch
{
    private readonly Dictionary<string, int> _rows = new(ids.Count, StringComparer.Ordinal);

    internal override int Add(int row)
    {
        var text = ids.TextOf(row);
        return _rows.TryAdd(text, row) ? row : _rows[text];
    }

    internal override int Find(TableIds others, int other) => _rows.TryGetValue(others.TextOf(other), out var row) ? row : None;
}

/// <summary>By number, in a flat table of rows.</summary>
internal sealed class HashedRows : RowSearch
{
    private const int Room = 2; // Slots a row.
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;

    private readonly ReadOnlyMemory<long> _ids;
    private readonly int[] _slots; // One more than the row; 0 where the place is free.
    private readonly int _shift;

    internal HashedRows(ReadOnlyMemory<long> ids)
    {
        _ids = ids;
        _slots = new int[(int)Math.Min(1 << 30, BitOperations.RoundUpToPowerOf2(((ulong)ids.Length * Room) + Room))];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
    }

    internal override int Add(int row)
    {
        ref var slot = ref SlotOf(_ids.Span[row]);
        if (slot == 0)
            slot = row + 1;
        return slot - 1;
    }

    /// <remarks>A free place holds 0, one more than none.</remarks>
    internal override int Find(TableIds others, int other) => SlotOf(others.NumberOf(other)!.Value) - 1;

    /// <summary>The place of an id, or the free one where it would stand.</summary>
    private ref int SlotOf(long id)
    {
        var ids = _ids.Span;
        var at = (int)((ulong)id * GoldenRatio >> _shift);
        while (_slots[at] != 0 && ids[_slots[at] - 1] != id)
            at = (at + 1) & (_slots.Length - 1);
        return ref _slots[at];
    }
}

/// <summary>Rows that are the ids.</summary>
internal sealed class RowsAsNumbers(int count) : RowSearch
{
    internal override int Add(int row) => row;

    internal override int Find(TableIds others, int other) => others.NumberOf(other) is >= 0 and var id && id < count ? (int)id : None;
}
