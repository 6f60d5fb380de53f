using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Keys that lie close together are numbers themselves.</summary>
/// <param name="format">How the events are written.</param>
internal sealed class KeysAsNumbers<TEvent, TFormat>(TFormat format) : CustomerNumbers<TEvent>
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    /// <summary>A mebibyte of counts, which the second-level cache of today's processors still holds.</summary>
    private const int MostKeyBits = 18;

    /// <summary>Beyond it, the counts are so far between that looking keys up is as fast.</summary>
    private const int MostKeysAnEvent = 8;

    /// <summary>Whether the keys of a part with so many events lie close enough together.</summary>
    internal bool Suit(int events) => format.KeyBits <= MostKeyBits && 1 << format.KeyBits <= (long)MostKeysAnEvent * events;

    /// <inheritdoc/>
    internal override void Number(ReadOnlySpan<TEvent> events, Span<TEvent> numbered)
    {
        foreach (var number in Numbers.AsSpan(0, Count))
            Counts[number] = 0;
        if (Counts.Length == 0)
            Counts = new int[1 << format.KeyBits];
        var most = Math.Min(events.Length, Counts.Length);
        if (Numbers.Length < most)
            (Keys, Numbers) = (GC.AllocateUninitializedArray<ulong>(most), GC.AllocateUninitializedArray<int>(most));
        events.CopyTo(numbered);
        Count = Customers(numbered[..events.Length]);
    }

    /// <summary>Counts the events of each customer, and the customers. A number has as many bits as there are places to count: no bounds are checked.</summary>
    private int Customers(ReadOnlySpan<TEvent> events)
    {
        ref var counts = ref MemoryMarshal.GetArrayDataReference(Counts);
        var (own, shift, keys, numbers, customers) = (format, 64 - format.KeyBits, Keys, Numbers, 0);
        foreach (ref readonly var e in events)
        {
            var number = own.NumberOf(e);
            if (Unsafe.Add(ref counts, number)++ == 0)
            {
                (keys[customers], numbers[customers]) = ((ulong)number << shift, number);
                customers++;
            }
        }

        return customers;
    }
}
