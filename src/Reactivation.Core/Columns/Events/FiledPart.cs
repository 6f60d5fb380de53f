namespace Reactivation.Columns.Events;

/// <summary>A part in the memory that all parts share.</summary>
internal sealed class FiledPart<TEvent, TFormat>(long[] ids, int[] starts, ReadOnlyMemory<TEvent> events, TFormat format) : EventPart(ids, starts)
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    internal override void Read(int first, Span<LoggedEvent> to)
    {
        var own = format;
        var from = events.Span.Slice(first, to.Length);
        for (var i = 0; i < from.Length; i++)
            own.Read(from[i], out to[i]);
    }
}
