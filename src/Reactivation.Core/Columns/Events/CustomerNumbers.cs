namespace Reactivation.Columns.Events;

/// <summary>Numbers for the customers of a part. Its memory serves one part after the other.</summary>
internal abstract class CustomerNumbers<TEvent>
    where TEvent : struct
{
    /// <summary>How many customers there are.</summary>
    internal int Count { get; private protected set; }

    /// <summary>The keys of the customers, in the order in which they first appear.</summary>
    internal ulong[] Keys { get; private protected set; } = [];

    /// <summary>Their numbers, in the same order.</summary>
    internal int[] Numbers { get; private protected set; } = [];

    /// <summary>How many events they have, by number.</summary>
    internal int[] Counts { get; private protected set; } = [];

    /// <summary>Gives each event the number of its customer.</summary>
    /// <param name="events">The events of a part, which know the key of their customer.</param>
    /// <param name="numbered">Room for as many.</param>
    internal abstract void Number(ReadOnlySpan<TEvent> events, Span<TEvent> numbered);
}
