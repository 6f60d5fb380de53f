namespace Reactivation.Columns.Events;

/// <summary>Puts the events of each customer of a part side by side, and among them those of each label unless labels are as many as events.</summary>
/// <param name="format">How the events are written.</param>
/// <param name="labels">How many labels there are.</param>
internal sealed class EventGrouper<TEvent, TFormat>(TFormat format, int labels)
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    private readonly KeysAsNumbers<TEvent, TFormat> _keysAsNumbers = new(format);
    private readonly HashedNumbers<TEvent, TFormat> _hashedNumbers = new(format);
    private TEvent[] _numbered = [];
    private TEvent[] _byLabel = [];

    /// <summary>Orders the events of a part by customer, in the order in which customers first appear.</summary>
    /// <param name="events">The events, which know the key of their customer.</param>
    /// <param name="starts">Where the events of each customer begin; at last how many events there are.</param>
    /// <returns>The keys of the customers; good until the next part.</returns>
    internal ReadOnlySpan<ulong> Group(Span<TEvent> events, out int[] starts)
    {
        if (_numbered.Length < events.Length)
            _numbered = GC.AllocateUninitializedArray<TEvent>(events.Length);
        var numbered = _numbered.AsSpan(0, events.Length);
        CustomerNumbers<TEvent> customers = _keysAsNumbers.Suit(events.Length) ? _keysAsNumbers : _hashedNumbers;
        customers.Number(events, numbered);

        // From how many events a customer has to where the next one goes.
        var (count, next, at) = (customers.Count, customers.Counts, 0);
        starts = new int[count + 1];
        for (var customer = 0; customer < count; customer++)
        {
            ref var own = ref next[customers.Numbers[customer]];
            (starts[customer], own, at) = (at, at, at + own);
        }

        starts[count] = at;
        Order(labels > 1 && labels < events.Length ? ByLabel(numbered) : numbered, next, events);
        return customers.Keys.AsSpan(0, count);
    }

    private Span<TEvent> ByLabel(ReadOnlySpan<TEvent> numbered)
    {
        if (_byLabel.Length < numbered.Length)
            _byLabel = GC.AllocateUninitializedArray<TEvent>(numbered.Length);
        var (own, next) = (format, new int[labels + 1]);
        foreach (ref readonly var e in numbered)
            next[own.LabelOf(e) + 1]++;
        for (var label = 0; label < labels; label++)
            next[label + 1] += next[label];
        foreach (ref readonly var e in numbered)
            _byLabel[next[own.LabelOf(e)]++] = e;
        return _byLabel.AsSpan(0, numbered.Length);
    }

    private void Order(ReadOnlySpan<TEvent> numbered, int[] next, Span<TEvent> events)
    {
        var own = format;
        foreach (ref readonly var e in numbered)
            events[next[own.NumberOf(e)]++] = e;
    }
}
