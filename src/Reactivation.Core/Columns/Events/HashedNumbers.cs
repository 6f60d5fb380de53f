using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Keys that lie far apart are looked up in a flat table. Customers are numbered in the order in which they first appear.</summary>
/// <param name="format">How the events are written.</param>
internal sealed class HashedNumbers<TEvent, TFormat>(TFormat format) : CustomerNumbers<TEvent>
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    private const int FewestSlots = 64;
    private const int Growth = 4;
    private const int Room = 8; // Slots a customer.

    private Slot[] _slots = new Slot[FewestSlots];
    private int _shift = 64 - BitOperations.Log2(FewestSlots);

    /// <inheritdoc/>
    internal override void Number(ReadOnlySpan<TEvent> events, Span<TEvent> numbered)
    {
        Array.Clear(_slots);
        Count = 0;
        if (Keys.Length == 0)
            MakeRoom();
        numbered = numbered[..events.Length];
        for (var done = Number(events, numbered, 0); done < events.Length; done = Number(events, numbered, done))
            Grow();
    }

    /// <summary>The same up to the first event of a customer for whom there is no room.</summary>
    /// <remarks>
    /// This loop decides how fast events are grouped: it calls nothing, so that what it needs stays in registers, and checks no bounds
    /// but for the first event of a customer. A key moved down by the shift is the place of a slot, a mark is at most the number of customers, for whom
    /// <see cref="CustomerNumbers{TEvent}.Counts"/> has as much room as <see cref="CustomerNumbers{TEvent}.Keys"/>, and there is room for all events.
    /// </remarks>
    /// <returns>Where that event stands; behind the last where there is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Number(ReadOnlySpan<TEvent> events, Span<TEvent> numbered, int first)
    {
        ref var from = ref MemoryMarshal.GetReference(events);
        ref var to = ref MemoryMarshal.GetReference(numbered);
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(Counts);
        var (own, shift, lastSlot, keys, customers) = (format, _shift, _slots.Length - 1, Keys, Count);
        var i = first;
        for (; i < events.Length; i++)
        {
            var key = own.KeyOf(Unsafe.Add(ref from, i));
            var at = (nint)(key >> shift);
            while (Unsafe.Add(ref slots, at).Key != key && Unsafe.Add(ref slots, at).Mark != 0)
                at = (at + 1) & lastSlot;
            var mark = Unsafe.Add(ref slots, at).Mark;
            if (mark == 0)
            {
                if (customers == keys.Length)
                    break;
                (keys[customers], Unsafe.Add(ref counts, customers)) = (key, 0);
                mark = ++customers;
                Unsafe.Add(ref slots, at) = new Slot { Key = key, Mark = mark };
            }

            Unsafe.Add(ref counts, mark - 1)++;
            Unsafe.Add(ref to, i) = own.Numbered(Unsafe.Add(ref from, i), mark - 1);
        }

        Count = customers;
        return i;
    }

    private void Grow()
    {
        _slots = new Slot[Growth * _slots.Length];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        MakeRoom();
        for (var customer = 0; customer < Count; customer++)
        {
            var at = (int)(Keys[customer] >> _shift); // Keys differ in their highest bits, which choose the slot.
            while (_slots[at].Mark != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new Slot { Key = Keys[customer], Mark = customer + 1 };
        }
    }

    private void MakeRoom()
    {
        var (keys, counts) = (Keys, Counts);
        Array.Resize(ref keys, _slots.Length / Room);
        Array.Resize(ref counts, _slots.Length / Room);

        // Numbers given in order of appearance are 0, 1, 2 …
        (Keys, Counts, Numbers) = (keys, counts, [.. Enumerable.Range(0, keys.Length)]);
    }

    /// <summary>A place of the flat table.</summary>
    private struct Slot
    {
        internal ulong Key;

        /// <summary>One more than the customer's number; 0 where the place is free.</summary>
        internal int Mark;
    }
}
