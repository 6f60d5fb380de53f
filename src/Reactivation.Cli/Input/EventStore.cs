using System.Runtime.InteropServices;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>The events of all customers while files are read, as plain numbers.</summary>
/// <remarks>A list of events for each customer would cost three times the memory, and most of the reading time, for the collector's work.</remarks>
internal sealed class EventStore
{
    /// <summary>4,096 customers a pile: each can be let go once its customers have their histories.</summary>
    private const int PileBits = 12;

    private readonly List<EventPile?> _piles = [];
    private readonly List<Label> _labels = [];
    private readonly Dictionary<Label, int> _labelNumbers = [];

    /// <summary>Adds an event of the customer of a number.</summary>
    internal void Add(int customer, int day, EventKind kind, long amount, string detail, string category)
    {
        while (_piles.Count <= customer >> PileBits)
            _piles.Add(new EventPile(_piles.Count << PileBits));
        _piles[customer >> PileBits]!.Add(new StoredEvent(amount, customer, day, LabelNumber(new Label(kind, detail, category))));
    }

    /// <summary>Gives the events of each customer, by the customers' numbers, and lets them go: they can be asked for once.</summary>
    internal IEnumerable<CustomerEvent[]> Take(int customers)
    {
        for (var first = 0; first < customers; first += 1 << PileBits)
        {
            var (number, count) = (first >> PileBits, Math.Min(1 << PileBits, customers - first));
            var pile = number < _piles.Count ? _piles[number]! : new EventPile(first);
            foreach (var events in pile.ByCustomer(count))
                yield return Events(events.Span);
            if (number < _piles.Count)
                _piles[number] = null;
        }
    }

    /// <summary>Events share the texts of their label, however often a file writes them.</summary>
    private int LabelNumber(Label label)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_labelNumbers, label, out var isKnown);
        if (isKnown)
            return number;
        number = _labels.Count;
        _labels.Add(label);
        return number;
    }

    private CustomerEvent[] Events(ReadOnlySpan<StoredEvent> stored)
    {
        var events = new CustomerEvent[stored.Length];
        for (var i = 0; i < events.Length; i++)
        {
            var (e, label) = (stored[i], _labels[stored[i].Label]);
            events[i] = new(DateOnly.FromDayNumber(e.Day), label.Kind, e.Amount == Cell.Missing ? null : Cell.ToAmount(e.Amount), OrNull(label.Detail), OrNull(label.Category));
        }

        return events;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private readonly record struct Label(EventKind Kind, string Detail, string Category);
}
