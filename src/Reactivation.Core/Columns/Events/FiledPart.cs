namespace Reactivation.Columns.Events;

/// <summary>A part in the memory that all parts share.</summary>
internal sealed class FiledPart<TEvent, TFormat>(long[] ids, int[] starts, ReadOnlyMemory<TEvent> events, TFormat format) : EventPart(ids, starts)
    where TEvent : struct
    where TFormat : struct, IEventFormat<TEvent>
{
    internal override void Read<T>(int first, int count, EventBlock to) => format.Read<T>(events.Span.Slice(first, count), to);
}
