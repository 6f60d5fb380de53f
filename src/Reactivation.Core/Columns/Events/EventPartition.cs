using System.Numerics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>The events of a log in up to 256 parts, by the hash of the customer's id (radix partition): what is kept about the customers of a part fits the second-level cache.</summary>
/// <remarks>Inside a part, events stand as in the log, whatever the number of threads.</remarks>
internal sealed class EventPartition
{
    private const int EventsAPart = 32_768;
    private const int MostBits = 8;

    private readonly int _bits;
    private readonly int[] _firsts;
    private readonly long[] _customers;
    private readonly LoggedEvent[] _events;

    internal EventPartition(EventLog log, int threads)
    {
        var count = log.Count;
        _bits = Math.Min(MostBits, BitOperations.Log2((ulong)(count / EventsAPart) + 1));

        // Counted first, so that each thread knows where its share of each part begins.
        var shares = Shares(log, Math.Max(EventsAPart, (count + threads - 1) / threads));
        var next = new int[shares.Count][];
        InParallel.For(shares.Count, threads, s => next[s] = Counts(shares[s]));
        _firsts = new int[Count + 1];
        for (var part = 0; part < Count; part++)
        {
            var at = _firsts[part];
            foreach (var share in next)
                (share[part], at) = (at, checked(at + share[part]));
            _firsts[part + 1] = at;
        }

        (_customers, _events) = (GC.AllocateUninitializedArray<long>(_firsts[Count]), GC.AllocateUninitializedArray<LoggedEvent>(_firsts[Count]));
        InParallel.For(shares.Count, threads, s => shares[s].ForEach(slice => Scatter(slice, next[s])));
    }

    /// <summary>The number of parts.</summary>
    internal int Count => 1 << _bits;

    /// <summary>The customer of each event of a part.</summary>
    internal ReadOnlySpan<long> CustomersOf(int part) => _customers.AsSpan(_firsts[part].._firsts[part + 1]);

    /// <summary>The events of all parts.</summary>
    internal LoggedEvent[] Events => _events;

    /// <summary>Where the events of a part begin.</summary>
    internal int FirstOf(int part) => _firsts[part];

    /// <summary>Spreads ids that lie close together: multiplication by an odd constant with no pattern in its bits. The highest bits choose the part.</summary>
    internal static ulong Hash(long id) => (ulong)id * 0x9E37_79B9_7F4A_7C15;

    /// <summary>The log in shares of about equal length, in its order.</summary>
    private static List<List<EventSlice>> Shares(EventLog log, long length)
    {
        var shares = new List<List<EventSlice>>();
        var room = 0L;
        foreach (var slice in log.Slices)
        {
            for (int first = 0, count; first < slice.Count; first += count, room -= count)
            {
                if (room == 0)
                {
                    shares.Add([]);
                    room = length;
                }

                count = (int)Math.Min(room, slice.Count - first);
                shares[^1].Add(slice.Part(first, count));
            }
        }

        return shares;
    }

    private int[] Counts(List<EventSlice> share)
    {
        var counts = new int[Count];
        foreach (var slice in share)
        {
            foreach (var id in slice.Customers.Span)
                counts[PartOf(id)]++;
        }

        return counts;
    }

    private void Scatter(EventSlice slice, int[] next)
    {
        var ids = slice.Customers.Span;
        var days = slice.Days.Span;
        var amounts = slice.Amounts.Span;
        var labels = slice.Labels.Span;
        for (var i = 0; i < ids.Length; i++)
        {
            var at = next[PartOf(ids[i])]++;
            _customers[at] = ids[i];
            ref var e = ref _events[at];
            e.Amount = amounts.IsEmpty ? Cell.Missing : amounts[i];
            e.Day = days[i];
            e.Label = labels.IsEmpty ? slice.Label : labels[i];
        }
    }

    private int PartOf(long id) => _bits == 0 ? 0 : (int)(Hash(id) >> (64 - _bits));
}
