namespace Reactivation.Columns.Events;

/// <summary>The events of a part, those of each customer side by side. Its memory serves one part after the other and so stays in the second-level cache.</summary>
internal sealed class OrderedEvents
{
    private LoggedEvent[] _events = [];
    private int[] _ends = [];
    private EventPart? _part;

    /// <summary>Takes the events of another part.</summary>
    internal void Take(EventPart part)
    {
        _part = part;
        if (_events.Length < part.Starts[^1])
            _events = GC.AllocateUninitializedArray<LoggedEvent>(part.Starts[^1]);
        if (_ends.Length < part.Starts.Length)
            _ends = new int[part.Starts.Length];
        part.Starts.CopyTo(_ends);
        part.Order(_ends, _events);
    }

    /// <summary>The events of a customer, as they follow each other in the log.</summary>
    /// <param name="customer">The customer's number inside the part.</param>
    internal ReadOnlySpan<LoggedEvent> Of(int customer) => _events.AsSpan(_part!.Starts[customer].._ends[customer]);
}
