using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Puts the events of each customer of a part side by side. Its memory serves one part after the other.</summary>
internal sealed class EventGrouper
{
    private const int Growth = 4;

    private Slot[] _slots = new Slot[64];
    private int[] _rows = [];
    private int[] _counts = [];
    private LoggedEvent[] _unordered = [];

    /// <summary>Groups events in place: customers in the order in which they first appear, the events of each as they stood.</summary>
    /// <param name="customers">The customer of each event.</param>
    /// <param name="events">The events of all parts.</param>
    /// <param name="first">Where those of this part begin.</param>
    internal EventPart Group(ReadOnlySpan<long> customers, LoggedEvent[] events, int first)
    {
        var count = customers.Length;
        if (_rows.Length < count)
            (_rows, _unordered) = (new int[count], GC.AllocateUninitializedArray<LoggedEvent>(count));
        var ids = Number(customers);
        var starts = new int[ids.Length + 1];
        starts[0] = first;
        for (var row = 0; row < ids.Length; row++)
        {
            starts[row + 1] = starts[row] + _counts[row];
            _counts[row] = starts[row];
        }

        Array.Copy(events, first, _unordered, 0, count);
        for (var i = 0; i < count; i++)
            events[_counts[_rows[i]]++] = _unordered[i];
        return new EventPart(ids, starts, events);
    }

    /// <summary>Numbers the customers, and counts the events of each.</summary>
    private long[] Number(ReadOnlySpan<long> customers)
    {
        Array.Clear(_slots);
        Array.Clear(_counts);
        var ids = new List<long>();
        for (var i = 0; i < customers.Length; i++)
        {
            ref var slot = ref Find(_slots, customers[i]);
            if (slot.Number == 0)
            {
                ids.Add(customers[i]);
                slot = new Slot(customers[i], ids.Count);
                if (ids.Count > _counts.Length)
                    Array.Resize(ref _counts, Growth * ids.Count);
                if (2 * ids.Count >= _slots.Length)
                {
                    Grow();
                    slot = ref Find(_slots, customers[i]);
                }
            }

            _rows[i] = slot.Number - 1;
            _counts[slot.Number - 1]++;
        }

        return [.. ids];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, long id)
    {
        // The highest bits of the hash chose the part; those below choose the slot.
        var mask = (uint)slots.Length - 1;
        var at = (uint)(EventPartition.Hash(id) >> 24);
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), at & mask);
            if (slot.Id == id || slot.Number == 0)
                return ref slot;
            at++;
        }
    }

    private void Grow()
    {
        var grown = new Slot[Growth * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Number != 0)
                Find(grown, slot.Id) = slot;
        }

        _slots = grown;
    }

    /// <summary>A place of the flat table.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Number">One more than the row; zero for an empty place.</param>
    private readonly record struct Slot(long Id, int Number);
}
