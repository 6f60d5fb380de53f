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
    private readonly Numbering<string> _texts = new();
    private readonly Numbering<EventLabel> _labels = new();
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

    internal IReadOnlyList<EventLabel> Labels => _labels.Values;

    /// <summary>Where the ids, days and amounts lie.</summary>
    internal EventRanges Ranges { get; private set; } = EventRanges.Empty;

    /// <summary>Whether no amount has decimals.</summary>
    internal bool HasWholeAmounts => Slices.All(s => s.HasWholeAmounts);

    /// <summary>The texts that ids stand for, by the number they were given; null where ids are whole numbers.</summary>
    internal IReadOnlyList<string>? Texts => _hasNumbers || _texts.Values.Count == 0 ? null : _texts.Values;

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
            var (label, amount) = (Labels[(int)events.Labels[i]], events.Amounts[i]);
            all.Add(new CustomerEvent(DateOnly.FromDayNumber((int)events.Days[i]), label.Kind, amount == Cell.Missing ? null : Cell.ToAmount(amount), label.Detail, label.Category));
        }

        return EventHistory.Of(all, Records);
    }

    /// <summary>Adds an event of a customer whose id is a whole number.</summary>
    /// <param name="customer">The id.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The event has no kind, one that is not recorded, or an amount that cannot be kept exactly; or the ids of this log are texts. The log stays as it was.</exception>
    public void Add(long customer, CustomerEvent e)
    {
        ThrowIfTexts(nameof(customer));
        var label = LabelOf(customer, e);
        _hasNumbers = true;
        File(customer, e, label);
    }

    /// <summary>Adds an event of a customer whose id is a text.</summary>
    /// <param name="customer">The id, not empty.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentException">The id is empty, or the event has no kind, one that is not recorded, or an amount that cannot be kept exactly; or the ids of this log are whole numbers. The log stays as it was.</exception>
    public void Add(string customer, CustomerEvent e)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        ThrowIfNumbers(customer, nameof(customer));
        var label = LabelOf(customer, e);
        File(_texts.NumberOf(customer), e, label);
    }

    /// <summary>Adds events of a kind as columns that you have. They are read in place: leave them as they are while the log or a table of it is in use.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="customers">The customer's id of each event.</param>
    /// <param name="dayNumbers">The <see cref="DateOnly.DayNumber"/> of each event.</param>
    /// <param name="tenThousandths">The amount of each event in 1/10000, <see cref="long.MinValue"/> for none; empty where no event has one.</param>
    /// <exception cref="ArgumentException">The kind is not recorded, the columns differ in length, a day or an amount is none, or the ids of this log are texts. The log stays as it was.</exception>
    public void Add(EventKind kind, ReadOnlyMemory<long> customers, ReadOnlyMemory<int> dayNumbers, ReadOnlyMemory<long> tenThousandths = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ThrowIfTexts(nameof(customers));
        var (columns, ranges) = Checked(kind, customers.Length, dayNumbers, tenThousandths);
        _hasNumbers |= !customers.IsEmpty;
        File(kind, customers, columns, ranges);
    }

    /// <summary>Adds events of a kind as columns that you have. The ids are numbered at once, days and amounts read in place: leave these as they are while the log or a table of it is in use.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="customers">The customer's id of each event, not empty.</param>
    /// <param name="dayNumbers">The <see cref="DateOnly.DayNumber"/> of each event.</param>
    /// <param name="tenThousandths">The amount of each event in 1/10000, <see cref="long.MinValue"/> for none; empty where no event has one.</param>
    /// <exception cref="ArgumentException">The kind is not recorded, the columns differ in length, an id is null or empty, a day or an amount is none, or the ids of this log are whole numbers. The log stays as it was.</exception>
    public void Add(EventKind kind, ReadOnlyMemory<string> customers, ReadOnlyMemory<int> dayNumbers, ReadOnlyMemory<long> tenThousandths = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var texts = customers.Span;
        for (var i = 0; i < texts.Length; i++)
        {
            if (string.IsNullOrEmpty(texts[i]))
                throw new ArgumentException($"Event {i} has no customer.", nameof(customers));
        }

        if (!texts.IsEmpty)
            ThrowIfNumbers(texts[0], nameof(customers));
        var (columns, ranges) = Checked(kind, customers.Length, dayNumbers, tenThousandths);
        var numbers = GC.AllocateUninitializedArray<long>(texts.Length);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = _texts.NumberOf(texts[i]);
        File(kind, numbers, columns, ranges);
    }

    private void File(long customer, in CustomerEvent e, int label)
    {
        var (day, amount) = (e.On.DayNumber, Cell.OfAmount(e.Amount));
        _filed.Add(customer, day, amount, label);
        Ranges = Ranges.With(customer, day, amount);
    }

    private void File(EventKind kind, ReadOnlyMemory<long> customers, EventSlice columns, EventRanges ranges)
    {
        _slices.Add(columns with { Customers = customers, Label = _labels.NumberOf(new EventLabel(kind, null, null)) });
        Ranges = Ranges.With(ranges with { Ids = ValueRange.Of(customers.Span) });
    }

    /// <summary>Columns of a kind, as yet without customers and label, and where their values lie.</summary>
    private (EventSlice Columns, EventRanges Ranges) Checked(EventKind kind, int customers, ReadOnlyMemory<int> dayNumbers, ReadOnlyMemory<long> tenThousandths)
    {
        if (!Records.Has(kind))
            throw new ArgumentException($"Events of kind {kind} are not among the recorded kinds ({Records}){(Records.Kinds.ContainsKey(kind) ? " with these traits" : "")}.", nameof(kind));
        if (customers != dayNumbers.Length || (tenThousandths.Length != dayNumbers.Length && !tenThousandths.IsEmpty))
            throw new ArgumentException($"{customers} ids, {dayNumbers.Length} days and {tenThousandths.Length} amounts make no events.", nameof(customers));
        EventSlice columns = new(default, dayNumbers, tenThousandths, default, 0);
        var ranges = EventRanges.Of(columns);
        if (columns.DayProblem(ranges.Days) is { } day)
            throw new ArgumentException(day, nameof(dayNumbers));
        if (columns.AmountProblem(ranges.Amounts) is { } amount)
            throw new ArgumentException(amount, nameof(tenThousandths));
        return (columns, ranges);
    }

    /// <summary>The label of an event, once it is known that it can be used.</summary>
    private int LabelOf<TId>(TId customer, in CustomerEvent e) => e.Check(Records) is { IsEmpty: false } problems
        ? throw new ArgumentException($"An event of customer {customer} cannot be used: {string.Join("; ", problems)}.", nameof(e))
        : _labels.NumberOf(new EventLabel(e.Kind, e.Detail, e.Category));

    private void ThrowIfTexts(string parameter)
    {
        if (_texts.Values.Count > 0)
            throw new ArgumentException("The ids of this log are texts.", parameter);
    }

    private void ThrowIfNumbers(string customer, string parameter)
    {
        if (_hasNumbers)
            throw new ArgumentException($"'{customer}' is a text, and the ids of this log are whole numbers.", parameter);
    }
}
