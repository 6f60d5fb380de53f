namespace Reactivation.Cli.Input;

/// <summary>Events of neighbouring customers in the order of the files, 20 bytes each, in pieces that are not copied when more come.</summary>
/// <param name="firstCustomer">The number of the first customer.</param>
internal sealed class EventPile(int firstCustomer)
{
    private const int PieceLength = 1024;

    private readonly List<StoredEvent[]> _pieces = [];
    private int _count;

    internal void Add(in StoredEvent e)
    {
        if (_count % PieceLength == 0)
            _pieces.Add(new StoredEvent[PieceLength]);
        _pieces[^1][_count++ % PieceLength] = e;
    }

    /// <summary>Gives the events of each customer.</summary>
    /// <param name="customers">How many customers there are.</param>
    internal IEnumerable<ReadOnlyMemory<StoredEvent>> ByCustomer(int customers)
    {
        var ends = new int[customers + 1];
        foreach (var e in All())
            ends[e.Customer - firstCustomer + 1]++;
        for (var i = 0; i < customers; i++)
            ends[i + 1] += ends[i];
        var ordered = new StoredEvent[_count];
        foreach (var e in All())
            ordered[ends[e.Customer - firstCustomer]++] = e;
        for (var customer = 0; customer < customers; customer++)
            yield return ordered.AsMemory((customer == 0 ? 0 : ends[customer - 1])..ends[customer]);
    }

    private IEnumerable<StoredEvent> All() => _pieces.SelectMany((p, i) => i == _pieces.Count - 1 ? p.Take(_count - (i * PieceLength)) : p);
}
