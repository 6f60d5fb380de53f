namespace Reactivation.Columns.Events;

/// <summary>The events of a part of the customers, those of each side by side.</summary>
internal sealed class EventPart(long[] ids, int[] starts, LoggedEvent[] events)
{
    /// <summary>The row of its first customer in the table.</summary>
    internal int FirstRow { get; set; }

    /// <summary>The number of its customers.</summary>
    internal int Count => ids.Length;

    internal ReadOnlySpan<long> Ids => ids;

    /// <summary>The events of a customer, as they stand in the log.</summary>
    /// <param name="customer">The customer's number inside the part.</param>
    internal ReadOnlySpan<LoggedEvent> EventsOf(int customer) => events.AsSpan(starts[customer]..starts[customer + 1]);
}
