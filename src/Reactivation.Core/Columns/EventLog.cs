using System.Runtime.InteropServices;
using Reactivation.Columns.Events;
using Reactivation.Customers;

namespace Reactivation.Columns;

/// <summary>The events of many customers, in any order, from which tables as of any day are made. Grows as needed.</summary>
/// <remarks>
/// <example><code>
/// var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
/// log.Add(EventKind.Purchase, customerIds, dayNumbers, amounts);       // columns that you have, read in place
/// AssessmentTable all = engine.Assess(CustomerTable.From(log), asOf);
/// </code></example>
/// The ids of a log are either whole numbers or texts. Filling it is for one thread; a filled log can be read by many.
/// </remarks>
public sealed class EventLog
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Dictionary<EventLabel, int> _labels = [];
    private readonly List<EventLabel> _byNumber = [];
    private readonly List<EventSlice> _slices = [];
    private readonly FiledEvents _filed = new();
    private bool _hasNumbers;

    /// <summary>Makes an empty log.</summary>
    /// <param name="records">The kinds that are recorded, and since when.</param>
    /// <exception cref="ArgumentException">The source gives facts, which are no events.</exception>
    public EventLog(Source records)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (!records.Given.IsEmpty)
            throw new ArgumentException("A log records events; given facts stand on the customers.", nameof(records));
        Records = records;
    }

    /// <summary>The kinds that are recorded, and since when.</summary>
    public Source Records { get; }

    /// <summary>The number of events.</summary>
    public long Count => Slices.Sum(s => (long)s.Count);

    internal IReadOnlyList<EventLabel> Labels => _byNumber;

    /// <summary>Where the ids, days and amounts lie.</summary>
    internal EventRanges Ranges { get; private set; } = EventRanges.Empty;

    /// <summary>Whether no amount has decimals.</summary>
    internal bool HasWholeAmounts => Slices.All(s => s.HasWholeAmounts);

    /// <summary>The texts that ids stand for, by the number they were given; null where ids are whole numbers.</summary>
    internal IReadOnlyList<string>? Texts => _hasNumbers || _texts.Count == 0 ? null : _texts;

    /// <summary>All events: first those that were added one by one, then columns.</summary>
    internal IEnumerable<EventSlice> Slices => _filed.Slices.Concat(_slices);

    /// <summary>Some events of one customer as a history.</summary>
    /// <param name="events">The events.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">Behind the last.</param>
    internal EventHistory HistoryOf(EventBlock events, int first, int end)
    {
        var all = new List<CustomerEvent>(end - first);
        for (var i = first; i < end; i++)
        {
            var (label, amount) = (_byNumber[(int)events.Labels[i]], events.Amounts[i]);
            all.Add(new CustomerEvent(DateOnly.FromDayNumber((int)events.Days[i]), label.Kind, amount == Cell.Missing ? null : Cell.ToAmount(amount), label.Detail, label.Category));
        }

        return EventHistory.Of(all, Records);
    }

    /// <summary>Adds an event of a customer whose id is a whole number.</summary>
    /// <param name="customer">The id.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event has no kind, one that is not recorded, or an amount that cannot be kept exactly; or the ids of this log are texts.</exception>
    public void Add(long customer, CustomerEvent e)
    {
        Numbers();
        File(customer, e);
    }

    /// <summary>Adds an event of a customer whose id is a text.</summary>
    /// <param name="customer">The id, not empty.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The id is empty, or the event has no kind, one that is not recorded, or an amount that cannot be kept exactly; or the ids of this log are whole numbers.</exception>
    public void Add(string customer, CustomerEvent e)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        if (_hasNumbers)
            throw new ArgumentException($"'{customer}' is a text, and the ids of this log are whole numbers.", nameof(customer));
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, customer, out var isKnown);
        if (!isKnown)
        {
            number = _texts.Count;
            _texts.Add(customer);
        }

        File(number, e);
    }

    /// <summary>Adds events of a kind as columns that you have. They are read in place: leave them as they are while the log or a table of it is in use.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="customers">The customer's id of each event.</param>
    /// <param name="dayNumbers">The <see cref="DateOnly.DayNumber"/> of each event.</param>
    /// <param name="tenThousandths">The amount of each event in 1/10000, <see cref="long.MinValue"/> for none; empty where no event has one.</param>
    /// <exception cref="ArgumentException">The kind is not recorded, the columns differ in length, a day or an amount is none, or the ids of this log are texts.</exception>
    public void Add(EventKind kind, ReadOnlyMemory<long> customers, ReadOnlyMemory<int> dayNumbers, ReadOnlyMemory<long> tenThousandths = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Numbers();
        var label = LabelOf(new EventLabel(kind, null, null));
        if (customers.Length != dayNumbers.Length || (tenThousandths.Length != dayNumbers.Length && !tenThousandths.IsEmpty))
            throw new ArgumentException($"{customers.Length} ids, {dayNumbers.Length} days and {tenThousandths.Length} amounts make no events.", nameof(customers));
        EventSlice slice = new(customers, dayNumbers, tenThousandths, default, label);
        var ranges = EventRanges.Of(slice);
        if (slice.Problem(ranges) is { } problem)
            throw new ArgumentException(problem, nameof(dayNumbers));
        _slices.Add(slice);
        Ranges = Ranges.With(ranges);
    }

    private void File(long customer, in CustomerEvent e)
    {
        if (e.Check() is { IsEmpty: false } problems)
            throw new ArgumentException($"An event of customer {customer} cannot be used: {string.Join("; ", problems)}.", nameof(e));
        var (day, amount) = (e.On.DayNumber, Cell.OfAmount(e.Amount));
        _filed.Add(customer, day, amount, LabelOf(new EventLabel(e.Kind, e.Detail, e.Category)));
        Ranges = Ranges.With(customer, day, amount);
    }

    private int LabelOf(EventLabel label)
    {
        if (!Records.Kinds.ContainsKey(label.Kind))
            throw new ArgumentException($"Events of kind {label.Kind} are not among the recorded kinds ({Records}).");
        if (!_labels.TryGetValue(label, out var number))
        {
            number = _byNumber.Count;
            _labels.Add(label, number);
            _byNumber.Add(label);
        }

        return number;
    }

    private void Numbers()
    {
        if (_texts.Count > 0)
            throw new ArgumentException("The ids of this log are texts.");
        _hasNumbers = true;
    }
}
