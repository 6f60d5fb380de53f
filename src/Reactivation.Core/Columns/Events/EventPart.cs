using System.Numerics;

namespace Reactivation.Columns.Events;

/// <summary>The events of a part of the customers, few enough for the cache: a flat table gives each id a row.</summary>
internal sealed class EventPart
{
    private readonly FiledEvent[] _events;
    private readonly int _first;
    private readonly int _count;
    private readonly List<long> _ids = [];

    /// <summary>Numbers the customers of events that were put side by side.</summary>
    internal EventPart(FiledEvent[] events, int first, int count)
    {
        (_events, _first, _count) = (events, first, count);
        var slots = new (long Id, int Row)[16];
        foreach (ref var e in Events)
        {
            if (2 * _ids.Count >= slots.Length)
                slots = Grown(slots);
            ref var slot = ref Find(slots, e.Customer);
            if (slot.Row == 0)
            {
                _ids.Add(e.Customer);
                slot = (e.Customer, _ids.Count);
            }

            e.Customer = slot.Row - 1;
        }
    }

    /// <summary>The row of its first customer in the table.</summary>
    internal int FirstRow { get; set; }

    internal IReadOnlyList<long> Ids => _ids;

    internal Span<FiledEvent> Events => _events.AsSpan(_first, _count);

    internal void CopyIds(long[] table) => _ids.CopyTo(table, FirstRow);

    /// <summary>Spreads ids that lie close together: multiplication by an odd constant with no pattern in its bits.</summary>
    internal static ulong Hash(long id) => (ulong)id * 0x9E37_79B9_7F4A_7C15;

    private static ref (long Id, int Row) Find((long Id, int Row)[] slots, long id)
    {
        // The highest bits chose the part; those below choose the slot.
        var at = (uint)(Hash(id) << 8 >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[at].Row != 0 && slots[at].Id != id)
            at = (at + 1) & (uint)(slots.Length - 1);
        return ref slots[at];
    }

    private static (long Id, int Row)[] Grown((long Id, int Row)[] slots)
    {
        var grown = new (long Id, int Row)[slots.Length * 4];
        foreach (var slot in slots)
        {
            if (slot.Row != 0)
                Find(grown, slot.Id) = slot;
        }

        return grown;
    }
}
