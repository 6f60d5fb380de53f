using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Keys that lie close together are numbers themselves.</summary>
/// <param name="format">How the events are written.</param>
/// <param name="keyBits">How many of the highest bits of a key inside its part tell the customer.</param>
internal sealed class KeysAsNumbers<TEvent, TFormat>(TFormat format, int keyBits) : CustomerNumbers<TEvent>
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    private const int MostKeyBits = 22;
    private const int MostKeysAnEvent = 8;

    private int _customers;

    /// <summary>Whether keys lie close enough together.</summary>
    /// <param name="keyBits">How many of the highest bits of a key inside its part tell the customer.</param>
    /// <param name="events">How many events the part has.</param>
    internal static bool Suit(int keyBits, int events) => keyBits <= MostKeyBits && 1 << keyBits <= (long)MostKeysAnEvent * events;

    /// <inheritdoc/>
    internal override int Number(ReadOnlySpan<TEvent> events, Span<TEvent> numbered)
    {
        foreach (var number in Numbers.AsSpan(0, _customers))
            Counts[number] = 0;
        if (Counts.Length == 0)
            Counts = new int[1 << keyBits];
        if (Numbers.Length < events.Length)
            (Keys, Numbers) = (GC.AllocateUninitializedArray<ulong>(events.Length), GC.AllocateUninitializedArray<int>(events.Length));
        events.CopyTo(numbered);
        return _customers = Count(numbered[..events.Length]);
    }

    /// <summary>Counts the events of each customer. A number has as many bits as there are places to count: no bounds are checked.</summary>
    private int Count(ReadOnlySpan<TEvent> events)
    {
        ref var counts = ref MemoryMarshal.GetArrayDataReference(Counts);
        var (own, shift, keys, numbers, customers) = (format, 64 - keyBits, Keys, Numbers, 0);
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
