namespace Reactivation.Columns.Events;

/// <summary>A part in the memory that all parts share. Its events know the number of their customer.</summary>
internal sealed class FiledPart<TEvent>(long[] ids, int[] starts, ReadOnlyMemory<TEvent> events) : EventPart(ids, starts)
    where TEvent : struct, IFiledEvent<TEvent>
{
    internal override void Order(Span<int> next, Span<LoggedEvent> to)
    {
        foreach (ref readonly var e in events.Span)
            to[next[(int)e.Customer]++] = e.Event;
    }

    protected override int[] Places(int[] next, int[] to)
    {
        var all = events.Span;
        for (var place = 0; place < all.Length; place++)
            to[next[(int)all[place].Customer]++] = place;
        return to;
    }

    protected override LoggedEvent At(int place) => events.Span[place].Event;
}
