namespace Reactivation.Columns.Events;

/// <summary>The events of a log by customer. The log alone decides the order of the customers, not the number of threads.</summary>
internal sealed class EventGroups
{
    internal EventGroups(EventLog log, int threads)
    {
        var partition = new EventPartition(log, threads);
        Parts = partition.Ids.IsNarrow && log.Labels.Count <= NarrowEvent.Labels ? Group<NarrowEvent>(partition, partition.Ids.Least, threads) : Group<WideEvent>(partition, 0, threads);
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

        return Parts[low].EventsOf(row - Parts[low].FirstRow);
    }

    /// <summary>The ids of the customers, by row.</summary>
    internal TableIds IdsOf(EventLog log)
    {
        var numbers = new long[Customers];
        foreach (var part in Parts)
            part.Ids.CopyTo(numbers.AsSpan(part.FirstRow));
        return log.Texts is { } texts ? new TextIds(Array.ConvertAll(numbers, n => texts[(int)n])) : new NumberIds(numbers);
    }

    private static EventPart[] Group<TEvent>(EventPartition partition, long leastId, int threads)
        where TEvent : struct, IFiledEvent<TEvent>
    {
        var events = partition.File<TEvent>(leastId);
        var parts = new EventPart[partition.Count];
        InParallel.For(parts.Length, threads, () => new EventGrouper(), (p, grouper) => parts[p] = grouper.Group(events.AsMemory(partition.Of(p)), leastId));
        return parts;
    }
}
