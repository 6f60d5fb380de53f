using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>The events of all customers while files are read: plain numbers in one list, in the order of the files.</summary>
/// <remarks>A list of events for each customer would cost three times the memory, and most of the reading time, for the collector's work.</remarks>
internal sealed class EventStore
{
    private const int None = -1;

    private readonly List<Stored> _events = [];
    private readonly List<EventKind> _kinds = [];
    private readonly Dictionary<EventKind, int> _kindNumbers = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);

    internal int Count => _events.Count;

    /// <summary>The last day; null where there is no event.</summary>
    internal int? LastDay => _events.Count == 0 ? null : _events.Max(e => e.Day);

    internal int CountAfter(int day) => _events.Count(e => e.Day > day);

    /// <summary>Adds an event of the customer of a number.</summary>
    internal void Add(int customer, int day, EventKind kind, long amount, string detail, string category) =>
        _events.Add(new Stored(customer, day, amount, Number(kind, _kinds, _kindNumbers), TextNumber(detail), TextNumber(category)));

    /// <summary>Gives the events of each customer, by the customers' numbers.</summary>
    internal IEnumerable<CustomerEvent[]> ByCustomer(int customers)
    {
        var ends = new int[customers + 1];
        foreach (var e in _events)
            ends[e.Customer + 1]++;
        for (var i = 0; i < customers; i++)
            ends[i + 1] += ends[i];
        var order = new int[_events.Count];
        for (var i = 0; i < order.Length; i++)
            order[ends[_events[i].Customer]++] = i;
        for (var customer = 0; customer < customers; customer++)
        {
            var start = customer == 0 ? 0 : ends[customer - 1];
            var events = new CustomerEvent[ends[customer] - start];
            for (var i = 0; i < events.Length; i++)
                events[i] = Event(_events[order[start + i]]);
            yield return events;
        }
    }

    private static int Number<T>(T value, List<T> all, Dictionary<T, int> numbers)
        where T : notnull
    {
        if (numbers.TryGetValue(value, out var number))
            return number;
        numbers.Add(value, all.Count);
        all.Add(value);
        return all.Count - 1;
    }

    private int TextNumber(string text) => text.Length == 0 ? None : Number(text, _texts, _textNumbers);

    private CustomerEvent Event(in Stored e) => new(
        DateOnly.FromDayNumber(e.Day), _kinds[e.Kind], e.Amount == Cell.Missing ? null : Cell.ToAmount(e.Amount), Text(e.Detail), Text(e.Category));

    private string? Text(int number) => number == None ? null : _texts[number];

    private readonly record struct Stored(int Customer, int Day, long Amount, int Kind, int Detail, int Category);
}
