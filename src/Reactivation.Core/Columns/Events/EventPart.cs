using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        var slots = new Slot[64];
        foreach (ref var e in Events)
        {
            ref var slot = ref Find(slots, e.Customer);
            if (slot.Row == 0)
            {
                _ids.Add(e.Customer);
                slot = new Slot(e.Customer, _ids.Count);
                e.Customer = _ids.Count - 1;
                if (2 * _ids.Count >= slots.Length)
                    slots = Grown(slots);
                continue;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, long id)
    {
        // The highest bits chose the part; those below choose the slot.
        var mask = (uint)slots.Length - 1;
        var at = (uint)(Hash(id) >> 24) & mask;
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), at & mask);
            if (slot.Id == id || slot.Row == 0)
                return ref slot;
            at++;
        }
    }

    private static Slot[] Grown(Slot[] slots)
    {
        var grown = new Slot[slots.Length * 4];
        foreach (var slot in slots)
        {
            if (slot.Row != 0)
                Find(grown, slot.Id) = slot;
        }

        return grown;
    }

    /// <summary>A place of the flat table.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Row">One more than its row; zero for an empty place.</param>
    private readonly record struct Slot(long Id, int Row);
}
