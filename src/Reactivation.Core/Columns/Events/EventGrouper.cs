using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Puts the events of each customer of a part side by side. Its memory serves one part after the other and so stays in the second-level cache.</summary>
/// <param name="format">How the events are written.</param>
internal sealed class EventGrouper<TEvent, TFormat>(TFormat format)
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    private const int FewestSlots = 64;
    private const int Growth = 4;
    private const int Room = 8;

    private readonly List<ulong> _keys = [];
    private Slot[] _slots = new Slot[FewestSlots];
    private int _shift = 64 - BitOperations.Log2(FewestSlots);
    private TEvent[] _ordered = [];

    /// <summary>Orders the events of a part by customer, in the order in which customers first appear.</summary>
    /// <param name="events">The events, which know the key of their customer.</param>
    /// <returns>The keys of the customers, and where the events of each begin; at last how many events there are.</returns>
    internal (ulong[] Keys, int[] Starts) Group(Span<TEvent> events)
    {
        Number(events);
        var starts = new int[_keys.Count + 1];
        for (var customer = 0; customer < _keys.Count; customer++)
            starts[customer + 1] = starts[customer] + Find(_slots, _shift, _keys[customer]).Events;
        Order(events, [.. starts]);
        return ([.. _keys], starts);
    }

    private void Number(Span<TEvent> events)
    {
        Array.Clear(_slots);
        _keys.Clear();
        var own = format;
        foreach (ref var e in events)
        {
            var key = own.KeyOf(e);
            ref var slot = ref Find(_slots, _shift, key);
            if (slot.Mark == 0)
                slot = ref Add(key);
            slot.Events++;
            e = own.Numbered(e, slot.Mark - 1);
        }
    }

    private void Order(Span<TEvent> events, int[] next)
    {
        if (_ordered.Length < events.Length)
            _ordered = GC.AllocateUninitializedArray<TEvent>(events.Length);
        var (own, ordered) = (format, _ordered);
        foreach (ref readonly var e in events)
            ordered[next[own.NumberOf(e)]++] = e;
        ordered.AsSpan(0, events.Length).CopyTo(events);
    }

    /// <remarks>By itself, so that nothing but the loop over the events asks for registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref Slot Add(ulong key)
    {
        if (Room * (_keys.Count + 1) > _slots.Length)
            Grow();
        ref var slot = ref Find(_slots, _shift, key);
        _keys.Add(key);
        (slot.Key, slot.Mark) = (key, _keys.Count);
        return ref slot;
    }

    /// <summary>Keys differ in their highest bits, which choose the slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Find(Slot[] slots, int shift, ulong key)
    {
        var (mask, at) = ((uint)slots.Length - 1, (uint)(key >> shift));
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), at & mask);
            if (slot.Key == key || slot.Mark == 0)
                return ref slot;
            at++;
        }
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[Growth * old.Length];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        foreach (var slot in old)
        {
            if (slot.Mark != 0)
                Find(_slots, _shift, slot.Key) = slot;
        }
    }

    /// <summary>A place of the flat table.</summary>
    private struct Slot
    {
        internal ulong Key;
        /// <summary>One more than the customer's number; 0 where the place is free.</summary>
        internal int Mark;
        internal int Events;
    }
}
