using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>How the events of a log fall into up to 512 parts, by the key of the customer's id (radix partition): what is kept about the customers of a part fits the second-level cache.</summary>
/// <remarks>Inside a part, events are filed as they stand in the log, whatever the number of threads.</remarks>
internal sealed class EventPartition
{
    private const int FewestEvents = 16_384;
    private const int BlockEvents = 1_024;

    private readonly int _threads;
    private readonly int[] _firsts;
    private readonly List<List<EventSlice>> _shares;
    private readonly int[][] _next;

    internal EventPartition(EventLog log, int threads)
    {
        var count = log.Count;
        if (count > Array.MaxLength)
            throw new ArgumentException($"The log has {count} events, and a table takes at most {Array.MaxLength}.", nameof(log));
        (Keys, _threads) = (new EventKeys(log.Ranges.Ids, count), threads);

        // Counted first, so that each thread knows where its share of each part begins.
        _shares = Shares(log, Math.Max(FewestEvents, (count + threads - 1) / threads));
        _next = new int[_shares.Count][];
        InParallel.For(_shares.Count, threads, s => _next[s] = Counts(_shares[s]));
        _firsts = new int[Keys.Parts + 1];
        for (var part = 0; part < Keys.Parts; part++)
        {
            var at = _firsts[part];
            foreach (var share in _next)
                (share[part], at) = (at, checked(at + share[part]));
            _firsts[part + 1] = at;
        }
    }

    /// <summary>The keys of the customers.</summary>
    internal EventKeys Keys { get; }

    /// <summary>Where the events of a part lie among those of all parts.</summary>
    internal Range Of(int part) => _firsts[part].._firsts[part + 1];

    /// <summary>Files the events of the log, once, part by part.</summary>
    /// <param name="format">How they are written.</param>
    internal TEvent[] File<TEvent, TFormat>(TFormat format)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        var events = GC.AllocateUninitializedArray<TEvent>(_firsts[^1]);
        InParallel.For(_shares.Count, _threads, s => _shares[s].ForEach(slice => File(slice, format, _next[s], events)));
        return events;
    }

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
        var (counts, keys) = (new int[Keys.Parts], Keys);
        foreach (var slice in share)
        {
            foreach (var id in slice.Customers.Span)
                counts[keys.PartOf(keys.Of(id))]++;
        }

        return counts;
    }

    /// <summary>Files a slice in blocks; what it has no column for is the same in all blocks.</summary>
    private void File<TEvent, TFormat>(EventSlice slice, TFormat format, int[] next, TEvent[] events)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        var length = Math.Min(BlockEvents, slice.Count);
        var sameLabel = slice.Labels.IsEmpty ? new int[length] : [];
        var noAmount = slice.Amounts.IsEmpty ? new long[length] : [];
        sameLabel.AsSpan().Fill(slice.Label);
        noAmount.AsSpan().Fill(Cell.Missing);
        for (var first = 0; first < slice.Count; first += BlockEvents)
        {
            var block = slice.Part(first, Math.Min(BlockEvents, slice.Count - first));
            File(block.Customers.Span, block.Days.Span, block.Labels.IsEmpty ? sameLabel.AsSpan(0, block.Count) : block.Labels.Span, block.Amounts.IsEmpty ? noAmount.AsSpan(0, block.Count) : block.Amounts.Span, format, next, events);
        }
    }

    private void File<TEvent, TFormat>(ReadOnlySpan<long> ids, ReadOnlySpan<int> days, ReadOnlySpan<int> labels, ReadOnlySpan<long> amounts, TFormat format, int[] next, TEvent[] events)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        var keys = Keys;
        days = days[..ids.Length];
        labels = labels[..ids.Length];
        amounts = amounts[..ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var key = keys.Of(ids[i]);
            events[next[keys.PartOf(key)]++] = format.Of(keys.InPart(key), days[i], labels[i], amounts[i]);
        }
    }
}
