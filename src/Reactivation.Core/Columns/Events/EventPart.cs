using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>The events of a part of the customers: those of each side by side, and among them as a rule those of each label.</summary>
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

    /// <summary>Reads events that stand side by side into the columns of a block.</summary>
    /// <param name="first">Where the first stands.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="to">The block.</param>
    internal abstract void Read<T>(int first, int count, EventBlock to)
        where T : struct, ICells<T>;
}
