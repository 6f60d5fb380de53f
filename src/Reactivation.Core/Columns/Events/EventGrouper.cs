using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Numbers the customers of a part. Its memory serves one part after the other.</summary>
internal sealed class EventGrouper
{
    private const int Growth = 4;
    private const int Room = 8;

    private readonly List<long> _ids = [];
    private Slot[] _slots = new Slot[64];

    /// <summary>Tells the events of a part the number of their customer, in the order in which customers first appear.</summary>
    /// <param name="events">The events, which know the key of their customer.</param>
    /// <param name="leastId">What the ids are more than the keys.</param>
    internal EventPart Group<TEvent>(Memory<TEvent> events, long leastId)
        where TEvent : struct, IFiledEvent<TEvent>
    {
        Array.Clear(_slots);
        _ids.Clear();
        foreach (ref var e in events.Span)
        {
            ref var slot = ref Find(_slots, e.Customer);
            if (slot.Events == 0)
                slot = ref Add(e.Customer, leastId);
            slot.Events++;
            e.Customer = slot.Number;
        }

        var starts = new int[_ids.Count + 1];
        for (var customer = 0; customer < _ids.Count; customer++)
            starts[customer + 1] = starts[customer] + Find(_slots, _ids[customer] - leastId).Events;
        return new FiledPart<TEvent>([.. _ids], starts, events);
    }

    private ref Slot Add(long key, long leastId)
    {
        if (Room * (_ids.Count + 1) > _slots.Length)
            Grow();
        ref var slot = ref Find(_slots, key);
        (slot.Key, slot.Number) = (key, _ids.Count);
        _ids.Add(key + leastId);
        return ref slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, long key)
    {
        // The highest bits of the hash chose the part; those below choose the slot.
        var mask = (uint)slots.Length - 1;
        var at = (uint)(EventPartition.Hash(key) >> 24);
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), at & mask);
            if (slot.Key == key || slot.Events == 0)
                return ref slot;
            at++;
        }
    }

    private void Grow()
    {
        var grown = new Slot[Growth * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Events != 0)
                Find(grown, slot.Key) = slot;
        }

        _slots = grown;
    }

    /// <summary>A place of the flat table; without events it is empty.</summary>
    private struct Slot
    {
        internal long Key;
        internal int Number;
        internal int Events;
    }
}
