using System.Numerics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>How the events of a log fall into up to 512 parts, by the hash of the customer's id (radix partition): what is kept about the customers of a part fits the second-level cache.</summary>
/// <remarks>Inside a part, events stand as in the log, whatever the number of threads.</remarks>
internal sealed class EventPartition
{
    private const int EventsAPart = 16_384;
    private const int MostBits = 9;

    private readonly int _bits;
    private readonly int _threads;
    private readonly int[] _firsts;
    private readonly List<List<EventSlice>> _shares;
    private readonly int[][] _next;

    internal EventPartition(EventLog log, int threads)
    {
        var count = log.Count;
        (_bits, _threads) = (Math.Min(MostBits, BitOperations.Log2((ulong)(count / EventsAPart) + 1)), threads);

        // Counted first, so that each thread knows where its share of each part begins.
        _shares = Shares(log, Math.Max(EventsAPart, (count + threads - 1) / threads));
        _next = new int[_shares.Count][];
        var ids = new IdRange[_shares.Count];
        InParallel.For(_shares.Count, threads, s => (_next[s], ids[s]) = Counts(_shares[s]));
        Ids = ids.Aggregate(IdRange.Empty, (all, some) => all.With(some));
        _firsts = new int[Count + 1];
        for (var part = 0; part < Count; part++)
        {
            var at = _firsts[part];
            foreach (var share in _next)
                (share[part], at) = (at, checked(at + share[part]));
            _firsts[part + 1] = at;
        }
    }

    /// <summary>The number of parts.</summary>
    internal int Count => 1 << _bits;

    /// <summary>Where the ids lie.</summary>
    internal IdRange Ids { get; }

    /// <summary>Where the events of a part lie among those of all parts.</summary>
    internal Range Of(int part) => _firsts[part].._firsts[part + 1];

    /// <summary>Files the events of the log, once, part by part.</summary>
    /// <param name="leastId">What the ids are more than the keys.</param>
    internal TEvent[] File<TEvent>(long leastId)
        where TEvent : struct, IFiledEvent<TEvent>
    {
        var events = GC.AllocateUninitializedArray<TEvent>(_firsts[Count]);
        InParallel.For(_shares.Count, _threads, s => _shares[s].ForEach(slice => File(slice, leastId, _next[s], events)));
        return events;
    }

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

    private (int[] Events, IdRange Ids) Counts(List<EventSlice> share)
    {
        var counts = new int[Count];
        var (least, most) = IdRange.Empty;
        foreach (var slice in share)
        {
            foreach (var id in slice.Customers.Span)
            {
                counts[PartOf(id)]++;
                (least, most) = (Math.Min(least, id), Math.Max(most, id));
            }
        }

        return (counts, new IdRange(least, most));
    }

    private void File<TEvent>(EventSlice slice, long leastId, int[] next, TEvent[] events)
        where TEvent : struct, IFiledEvent<TEvent>
    {
        var ids = slice.Customers.Span;
        var days = slice.Days.Span;
        var amounts = slice.Amounts.Span;
        var labels = slice.Labels.Span;
        for (var i = 0; i < ids.Length; i++)
            events[next[PartOf(ids[i])]++] = TEvent.Of(ids[i] - leastId, days[i], labels.IsEmpty ? slice.Label : labels[i], amounts.IsEmpty ? Cell.Missing : amounts[i]);
    }

    private int PartOf(long id) => _bits == 0 ? 0 : (int)(Hash(id) >> (64 - _bits));
}
