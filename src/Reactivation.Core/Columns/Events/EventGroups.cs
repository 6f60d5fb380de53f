namespace Reactivation.Columns.Events;

/// <summary>The events of a log by customer. The log alone decides the order of the customers, not the number of threads.</summary>
/// <remarks>
/// How a log becomes cells. The log knows where its values lie (<see cref="EventRanges"/>); ids become keys (<see cref="EventKeys"/>), whose
/// highest bits choose one of up to 512 parts (<see cref="EventPartition"/>), where events lie as narrowly as the values allow
/// (<see cref="PackedFormat"/>, else <see cref="WideFormat"/>). Part by part the events of each customer are put side by side
/// (<see cref="EventGrouper{TEvent, TFormat}"/>). A question goes through them once for all its columns (<see cref="EventColumnPlan"/>).
/// </remarks>
internal sealed class EventGroups
{
    internal EventGroups(EventLog log, int threads)
    {
        var partition = new EventPartition(log, threads);
        Parts = PackedFormat.For(log, partition.Keys.BitsInPart) is { } packed ? Group<ulong, PackedFormat>(partition, packed, threads) : Group<WideFormat.Event, WideFormat>(partition, default, threads);
        foreach (var part in Parts)
            (part.FirstRow, Customers) = (Customers, checked(Customers + part.Count));
    }

    internal EventPart[] Parts { get; }

    /// <summary>The number of customers.</summary>
    internal int Customers { get; }

    internal LoggedEvent[] EventsOf(int row)
    {
        var (low, high) = (0, Parts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        var (part, customer) = (Parts[low], row - Parts[low].FirstRow);
        var events = new LoggedEvent[part.Starts[customer + 1] - part.Starts[customer]];
        part.Read(part.Starts[customer], events);
        return events;
    }

    /// <summary>The ids of the customers, by row.</summary>
    internal TableIds IdsOf(EventLog log)
    {
        var numbers = new long[Customers];
        foreach (var part in Parts)
            part.Ids.CopyTo(numbers.AsSpan(part.FirstRow));
        return log.Texts is { } texts ? new TextIds(Array.ConvertAll(numbers, n => texts[(int)n])) : new NumberIds(numbers);
    }

    private static EventPart[] Group<TEvent, TFormat>(EventPartition partition, TFormat format, int threads)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        var events = partition.File<TEvent, TFormat>(format);
        var parts = new EventPart[partition.Keys.Parts];
        InParallel.For(parts.Length, threads, () => new EventGrouper<TEvent, TFormat>(format), (p, grouper) =>
        {
            var own = events.AsMemory(partition.Of(p));
            var (keys, starts) = grouper.Group(own.Span);
            parts[p] = new FiledPart<TEvent, TFormat>(Array.ConvertAll(keys, key => partition.Keys.IdOf(p, key)), starts, own, format);
        });
        return parts;
    }
}
