namespace Reactivation.Columns.Events;

/// <summary>The events of a part of the customers: those of each side by side, as they follow each other in the log.</summary>
/// <param name="ids">The ids of its customers.</param>
/// <param name="starts">Where the events of each customer begin; at last how many events there are.</param>
internal abstract class EventPart(long[] ids, int[] starts)
{
    /// <summary>The row of its first customer in the table.</summary>
    internal int FirstRow { get; set; }

    /// <summary>The number of its customers.</summary>
    internal int Count => ids.Length;

    internal ReadOnlySpan<long> Ids => ids;

    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>Reads events that stand side by side.</summary>
    /// <param name="first">Where the first stands.</param>
    /// <param name="to">Room for them.</param>
    internal abstract void Read(int first, Span<LoggedEvent> to);
}
