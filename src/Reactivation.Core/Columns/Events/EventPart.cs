namespace Reactivation.Columns.Events;

/// <summary>The events of a part of the customers, as they follow each other in the log.</summary>
/// <param name="ids">The ids of its customers.</param>
/// <param name="starts">Where the events of each customer begin once they stand side by side; at last how many events there are.</param>
internal abstract class EventPart(long[] ids, int[] starts)
{
    private int[]? _places;

    /// <summary>The row of its first customer in the table.</summary>
    internal int FirstRow { get; set; }

    /// <summary>The number of its customers.</summary>
    internal int Count => ids.Length;

    internal ReadOnlySpan<long> Ids => ids;

    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>Puts the events of each customer side by side.</summary>
    /// <param name="next">Where the next event of each customer comes, which is counted on.</param>
    /// <param name="to">Room for them.</param>
    internal abstract void Order(Span<int> next, Span<LoggedEvent> to);

    /// <summary>The events of one customer.</summary>
    /// <param name="customer">The customer's number inside the part.</param>
    internal LoggedEvent[] EventsOf(int customer)
    {
        // Made when one customer is asked for first; threads that ask at once make the same.
        _places ??= Places([.. starts], new int[starts[^1]]);
        return Array.ConvertAll(_places[starts[customer]..starts[customer + 1]], At);
    }

    /// <summary>Where the events stand, those of each customer side by side.</summary>
    protected abstract int[] Places(int[] next, int[] to);

    protected abstract LoggedEvent At(int place);
}
