using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>How the events of a log fall into up to 512 parts, by the key of the customer's id (radix partition): what is kept about the customers of a part fits the second-level cache.</summary>
/// <remarks>Inside a part, events are filed as they stand in the log, whatever the number of threads.</remarks>
internal sealed class EventPartition
{
    private const int FewestEvents = 16_384;
    private const int MostEventsAtOnce = 1 << 20; // Between two looks at whether the work is cancelled.

    private readonly Workers _workers;
    private readonly int[] _firsts;
    private readonly List<List<EventSlice>> _shares;
    private readonly int[][] _next;

    internal EventPartition(EventLog log, Workers workers)
    {
        var count = log.Count;
        if (count > Array.MaxLength)
            throw new ArgumentException($"The log has {count} events, and a table takes at most {Array.MaxLength}.", nameof(log));
        (Keys, _workers) = (new EventKeys(log.Ranges.Ids, count), workers);

        // Counted first, so that each thread knows where its share of each part begins.
        _shares = Shares(log, Math.Max(FewestEvents, (count + workers.Threads - 1) / workers.Threads));
        _next = new int[_shares.Count][];
        workers.For(_shares.Count, s => _next[s] = Counts(_shares[s]));
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
        _workers.For(_shares.Count, s =>
        {
            foreach (var slice in _shares[s])
            {
                _workers.Cancellation.ThrowIfCancellationRequested();
                File(slice, format, _next[s], events);
            }
        });
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

                count = (int)Math.Min(Math.Min(room, MostEventsAtOnce), slice.Count - first);
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
            _workers.Cancellation.ThrowIfCancellationRequested();
            foreach (var id in slice.Customers.Span)
                counts[keys.PartOf(keys.Of(id))]++;
        }

        return counts;
    }

    private void File<TEvent, TFormat>(EventSlice slice, TFormat format, int[] next, TEvent[] events)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        switch (slice.Labels.IsEmpty, slice.Amounts.IsEmpty)
        {
            case (true, false):
                File<TEvent, TFormat, No, Yes>(slice, format, next, events);
                break;
            case (true, true):
                File<TEvent, TFormat, No, No>(slice, format, next, events);
                break;
            case (false, false):
                File<TEvent, TFormat, Yes, Yes>(slice, format, next, events);
                break;
            default:
                File<TEvent, TFormat, Yes, No>(slice, format, next, events);
                break;
        }
    }

    private void File<TEvent, TFormat, TLabels, TAmounts>(EventSlice slice, TFormat format, int[] next, TEvent[] events)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
        where TLabels : struct, IWhether
        where TAmounts : struct, IWhether
    {
        var count = slice.Count;
        FileEach<TEvent, TFormat, TLabels, TAmounts>(slice.Customers.Span, slice.Days.Span[..count], TLabels.Is ? slice.Labels.Span[..count] : [], TAmounts.Is ? slice.Amounts.Span[..count] : [], slice.Label, format, next, events);
    }

    /// <remarks>
    /// This loop decides how fast events are filed: it calls nothing, and checks bounds only where columns that are not left as they were
    /// would reach beyond memory. The columns that there are, are as long as that of the ids, and a key of any id has its part.
    /// One call goes through millions of events: it is compiled for speed at once, for what replaces slow code in mid-loop is slower.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FileEach<TEvent, TFormat, TLabels, TAmounts>(ReadOnlySpan<long> ids, ReadOnlySpan<int> days, ReadOnlySpan<int> labels, ReadOnlySpan<long> amounts, int sameLabel, TFormat format, int[] next, TEvent[] events)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
        where TLabels : struct, IWhether
        where TAmounts : struct, IWhether
    {
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var label = ref MemoryMarshal.GetReference(labels);
        ref var amount = ref MemoryMarshal.GetReference(amounts);
        ref var at = ref MemoryMarshal.GetArrayDataReference(next);
        var (keys, own, same, count) = (Keys, format, format.Placed(sameLabel), (nint)ids.Length);
        for (nint i = 0; i < count; i++)
        {
            var key = keys.Of(Unsafe.Add(ref id, i));
            var e = own.Of(keys.InPart(key), Unsafe.Add(ref day, i), TLabels.Is ? own.Placed(Unsafe.Add(ref label, i)) : same, TAmounts.Is ? Unsafe.Add(ref amount, i) : Cell.Missing);
            events[Unsafe.Add(ref at, keys.PartOf(key))++] = e;
        }
    }

    /// <summary>Whether a column is there, known to the compiler, which makes a loop for each answer.</summary>
    private interface IWhether
    {
        static abstract bool Is { get; }
    }

    private readonly struct Yes : IWhether
    {
        public static bool Is => true;
    }

    private readonly struct No : IWhether
    {
        public static bool Is => false;
    }
}
