namespace Reactivation.Columns.Events;

/// <summary>The events of some customers of a part, read. Its memory serves one block after the other and so stays in the first-level cache.</summary>
internal sealed class EventBlock
{
    private LoggedEvent[] _events = [];
    private EventPart? _part;
    private int _first;

    /// <summary>Reads the events of other customers.</summary>
    /// <param name="part">Their part.</param>
    /// <param name="first">The number of the first inside the part.</param>
    /// <param name="count">How many they are.</param>
    internal void Take(EventPart part, int first, int count)
    {
        (_part, _first) = (part, first);
        var length = part.Starts[first + count] - part.Starts[first];
        if (_events.Length < length)
            _events = GC.AllocateUninitializedArray<LoggedEvent>(length);
        part.Read(part.Starts[first], _events.AsSpan(0, length));
    }

    /// <summary>The events of one of them, as they follow each other in the log.</summary>
    internal ReadOnlySpan<LoggedEvent> Of(int customer)
    {
        var starts = _part!.Starts[_first..];
        return _events.AsSpan(starts[customer] - starts[0], starts[customer + 1] - starts[customer]);
    }
}
