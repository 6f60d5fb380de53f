namespace Reactivation.Columns.Events;

/// <summary>The events of a log, those of each customer side by side. The log alone decides the order of the customers, not the number of threads.</summary>
internal sealed class EventGroups
{
    internal EventGroups(EventLog log, int threads)
    {
        var partition = new EventPartition(log, threads);
        Parts = new EventPart[partition.Count];
        InParallel.For(Parts.Length, threads, () => new EventGrouper(), (p, grouper) => Parts[p] = grouper.Group(partition.CustomersOf(p), partition.Events, partition.FirstOf(p)));
        foreach (var part in Parts)
            (part.FirstRow, Customers) = (Customers, checked(Customers + part.Count));
    }

    internal EventPart[] Parts { get; }

    /// <summary>The number of customers.</summary>
    internal int Customers { get; }

    internal ReadOnlySpan<LoggedEvent> EventsOf(int row)
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
}
