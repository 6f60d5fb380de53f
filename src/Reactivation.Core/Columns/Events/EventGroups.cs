namespace Reactivation.Columns.Events;

/// <summary>The events of a log by customer. The log alone decides the order of the customers, not the number of threads.</summary>
/// <remarks>
/// How a log becomes cells. The log knows where its values lie (<see cref="EventRanges"/>); ids become keys (<see cref="EventKeys"/>), whose
/// highest bits choose one of up to 512 parts (<see cref="EventPartition"/>), where events lie as narrowly as the values allow
/// (<see cref="PackedFormat"/>, else <see cref="WideFormat"/>). Part by part customers are numbered (<see cref="CustomerNumbers{TEvent}"/>) and
/// the events of each customer and label put side by side (<see cref="EventGrouper{TEvent, TFormat}"/>). A question goes through them once
/// for all its columns (<see cref="EventColumnPlan"/>).
/// </remarks>
internal sealed class EventGroups
{
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal EventGroups(EventLog log, Workers workers)
    {
        var partition = new EventPartition(log, workers);
        Parts = PackedFormat.For(log, partition.Keys.BitsInPart) is { } packed ? Group<ulong, PackedFormat>(partition, packed, log.Labels.Count, workers) : Group<WideFormat.Event, WideFormat>(partition, new WideFormat(partition.Keys.BitsInPart), log.Labels.Count, workers);
        foreach (var part in Parts)
            (part.FirstRow, Customers) = (Customers, checked(Customers + part.Count));
    }

    internal EventPart[] Parts { get; }

    /// <summary>The number of customers.</summary>
    internal int Customers { get; }

    /// <summary>The part of a customer, and the number inside it.</summary>
    internal (EventPart Part, int Customer) Of(int row)
    {
        var (low, high) = (0, Parts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        return (Parts[low], row - Parts[low].FirstRow);
    }

    /// <summary>The ids of the customers, by row.</summary>
    internal TableIds IdsOf(EventLog log)
    {
        var numbers = new long[Customers];
        foreach (var part in Parts)
            part.Ids.CopyTo(numbers.AsSpan(part.FirstRow));
        return log.Texts is { } texts ? new TextIds(Array.ConvertAll(numbers, n => texts[(int)n])) : new NumberIds(numbers);
    }

    private static EventPart[] Group<TEvent, TFormat>(EventPartition partition, TFormat format, int labels, Workers workers)
        where TEvent : struct
        where TFormat : struct, IEventFormat<TEvent>
    {
        var events = partition.File<TEvent, TFormat>(format);
        var parts = new EventPart[partition.Keys.Parts];
        workers.For(parts.Length, () => new EventGrouper<TEvent, TFormat>(format, labels), (p, grouper) =>
        {
            var own = events.AsMemory(partition.Of(p));
            var keys = grouper.Group(own.Span, out var starts);
            parts[p] = new FiledPart<TEvent, TFormat>(partition.Keys.IdsOf(p, keys), starts, own, format);
        });
        return parts;
    }
}
