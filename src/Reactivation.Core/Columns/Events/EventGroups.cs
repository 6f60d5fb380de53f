using System.Numerics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>The events of a log, side by side for each of up to 256 parts of the customers (radix partition by the hash of the id).</summary>
internal sealed class EventGroups
{
    private const int EventsAPart = 32_768;
    private const int MostPartBits = 8;

    private EventGroups(EventPart[] parts) => Parts = parts;

    internal EventPart[] Parts { get; }

    internal int Customers => Parts.Length == 0 ? 0 : Parts[^1].FirstRow + Parts[^1].Ids.Count;

    internal static EventGroups Of(EventLog log, int threads)
    {
        var bits = Math.Min(MostPartBits, BitOperations.Log2((ulong)(log.Count / EventsAPart) + 1));
        var runs = Runs(log, threads);
        var (parts, ends) = (1 << bits, new int[runs.Count][]);
        For(runs.Count, threads, r => ends[r] = Histogram(log, runs[r], bits));

        // Where each run writes into each part: parts in order, within a part the runs in order.
        var (firsts, total) = (new int[parts + 1], 0);
        for (var part = 0; part < parts; part++)
        {
            firsts[part] = total;
            foreach (var run in ends)
                (run[part], total) = (total, checked(total + run[part]));
        }

        firsts[parts] = total;
        var events = GC.AllocateUninitializedArray<FiledEvent>(total);
        For(runs.Count, threads, r => Scatter(log, runs[r], ends[r], events, bits));
        var groups = new EventGroups(new EventPart[parts]);
        For(parts, threads, p => groups.Parts[p] = new EventPart(events, firsts[p], firsts[p + 1] - firsts[p]));
        var row = 0;
        foreach (var part in groups.Parts)
            (part.FirstRow, row) = (row, checked(row + part.Ids.Count));
        return groups;
    }

    /// <summary>The ids of the customers, by row.</summary>
    internal TableIds IdsOf(EventLog log)
    {
        var numbers = new long[Customers];
        foreach (var part in Parts)
            part.CopyIds(numbers);
        return log.Texts is { } texts ? new TextIds(Array.ConvertAll(numbers, n => texts[(int)n])) : new NumberIds(numbers);
    }

    internal static void For(int count, int threads, Action<int> run)
    {
        if (threads > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, run);
            return;
        }

        for (var i = 0; i < count; i++)
            run(i);
    }

    /// <summary>The log in runs of about equal length; a run is part of a slice, or of the events that were added one by one (no slice).</summary>
    private static List<(EventSlice? Slice, int From, int To)> Runs(EventLog log, int threads)
    {
        var runs = new List<(EventSlice? Slice, int From, int To)>();
        Cut(null, log.Filed.Length);
        foreach (var slice in log.Slices)
            Cut(slice, slice.Days.Length);
        return runs;

        void Cut(EventSlice? slice, int length)
        {
            var step = Math.Max(EventsAPart, (int)(((long)length + threads - 1) / threads));
            for (var from = 0; from < length; from += step)
                runs.Add((slice, from, (int)Math.Min(length, (long)from + step)));
        }
    }

    private static int[] Histogram(EventLog log, (EventSlice? Slice, int From, int To) run, int bits)
    {
        var counts = new int[1 << bits];
        if (run.Slice is { } slice)
        {
            foreach (var id in slice.Customers.Span[run.From..run.To])
                counts[PartOf(id, bits)]++;
        }
        else
        {
            foreach (ref readonly var e in log.Filed[run.From..run.To])
                counts[PartOf(e.Customer, bits)]++;
        }

        return counts;
    }

    private static void Scatter(EventLog log, (EventSlice? Slice, int From, int To) run, int[] next, FiledEvent[] events, int bits)
    {
        if (run.Slice is not { } slice)
        {
            foreach (ref readonly var e in log.Filed[run.From..run.To])
                events[next[PartOf(e.Customer, bits)]++] = e;
            return;
        }

        var ids = slice.Customers.Span;
        var days = slice.Days.Span;
        var amounts = slice.Amounts.Span;
        for (var i = run.From; i < run.To; i++)
        {
            ref var to = ref events[next[PartOf(ids[i], bits)]++];
            to.Customer = ids[i];
            to.Amount = amounts.IsEmpty ? Cell.Missing : amounts[i];
            to.Day = days[i];
            to.Label = slice.Label;
        }
    }

    private static int PartOf(long id, int bits) => bits == 0 ? 0 : (int)(EventPart.Hash(id) >> (64 - bits));
}
