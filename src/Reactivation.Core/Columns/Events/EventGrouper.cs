using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Puts the events of each customer of a part side by side, and among them those of each label unless labels are as many as events. Its memory serves one part after the other and so stays in the second-level cache.</summary>
/// <param name="format">How the events are written.</param>
/// <param name="labels">How many labels there are.</param>
internal sealed class EventGrouper<TEvent, TFormat>(TFormat format, int labels)
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    private const int FewestSlots = 64;
    private const int Growth = 4;
    private const int Room = 8; // Slots a customer.

    private Slot[] _slots = new Slot[FewestSlots];
    private int _shift = 64 - BitOperations.Log2(FewestSlots);
    private ulong[] _keys = new ulong[FewestSlots / Room];
    private int[] _next = new int[FewestSlots / Room]; // At first how many events a customer has, then where the next one goes.
    private int _customers;
    private TEvent[] _numbered = [];
    private TEvent[] _byLabel = [];

    /// <summary>Orders the events of a part by customer, in the order in which customers first appear.</summary>
    /// <param name="events">The events, which know the key of their customer.</param>
    /// <param name="starts">Where the events of each customer begin; at last how many events there are.</param>
    /// <returns>The keys of the customers; good until the next part.</returns>
    internal ReadOnlySpan<ulong> Group(Span<TEvent> events, out int[] starts)
    {
        Number(events);
        starts = new int[_customers + 1];
        for (var customer = 0; customer < _customers; customer++)
            (starts[customer + 1], _next[customer]) = (starts[customer] + _next[customer], starts[customer]);
        Order(labels > 1 && labels < events.Length ? ByLabel(_numbered.AsSpan(0, events.Length)) : _numbered.AsSpan(0, events.Length), events);
        return _keys.AsSpan(0, _customers);
    }

    /// <summary>Gives each event the number of its customer, and counts the events of each.</summary>
    private void Number(ReadOnlySpan<TEvent> events)
    {
        if (_numbered.Length < events.Length)
            _numbered = GC.AllocateUninitializedArray<TEvent>(events.Length);
        Array.Clear(_slots);
        _customers = 0;
        for (var done = Number(events, 0); done < events.Length; done = Number(events, done))
            Grow();
    }

    /// <summary>The same up to the first event of a customer for whom there is no room.</summary>
    /// <remarks>
    /// This loop decides how fast events are grouped: it calls nothing, so that what it needs stays in registers, and checks no bounds.
    /// A key moved down by the shift is the place of a slot, a mark is at most the number of customers, for whom
    /// <see cref="_next"/> has as much room as <see cref="_keys"/>, and there is room for all events.
    /// </remarks>
    /// <returns>Where that event stands; behind the last where there is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Number(ReadOnlySpan<TEvent> events, int first)
    {
        ref var from = ref MemoryMarshal.GetReference(events);
        ref var to = ref MemoryMarshal.GetArrayDataReference(_numbered);
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_next);
        var (own, shift, lastSlot, keys, customers) = (format, _shift, _slots.Length - 1, _keys, _customers);
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

        _customers = customers;
        return i;
    }

    private Span<TEvent> ByLabel(ReadOnlySpan<TEvent> numbered)
    {
        if (_byLabel.Length < numbered.Length)
            _byLabel = GC.AllocateUninitializedArray<TEvent>(numbered.Length);
        var (own, next) = (format, new int[labels + 1]);
        foreach (ref readonly var e in numbered)
            next[own.LabelOf(e) + 1]++;
        for (var label = 0; label < labels; label++)
            next[label + 1] += next[label];
        foreach (ref readonly var e in numbered)
            _byLabel[next[own.LabelOf(e)]++] = e;
        return _byLabel.AsSpan(0, numbered.Length);
    }

    private void Order(ReadOnlySpan<TEvent> numbered, Span<TEvent> events)
    {
        var (own, next) = (format, _next);
        foreach (ref readonly var e in numbered)
            events[next[own.NumberOf(e)]++] = e;
    }

    private void Grow()
    {
        _slots = new Slot[Growth * _slots.Length];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        Array.Resize(ref _keys, _slots.Length / Room);
        Array.Resize(ref _next, _slots.Length / Room);
        for (var customer = 0; customer < _customers; customer++)
        {
            var at = (int)(_keys[customer] >> _shift); // Keys differ in their highest bits, which choose the slot.
            while (_slots[at].Mark != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new Slot { Key = _keys[customer], Mark = customer + 1 };
        }
    }

    /// <summary>A place of the flat table.</summary>
    private struct Slot
    {
        internal ulong Key;
        /// <summary>One more than the customer's number; 0 where the place is free.</summary>
        internal int Mark;
    }
}
