using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Contacts;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Joining;
using Reactivation.Cli.Input.Recording;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>What the files say: customers with their facts and events, what is recorded, and every row that could not be read.</summary>
internal sealed class CustomerInput
{
    private readonly List<InputCustomer> _customers = [];
    private readonly Dictionary<string, InputCustomer> _byId = new(StringComparer.Ordinal);
    private readonly EventDays _eventDays = new();
    private readonly List<Problem> _rejected = [];
    private readonly List<string> _notes = [];
    private readonly ImmutableArray<Fact> _given;
    private readonly EventStore _events = new();
    private Source _recorded = Source.Nothing;
    private CustomerMap<InputCustomer>? _map;

    internal CustomerInput(ImmutableArray<Fact> given, Aliases aliases, RecordedKinds records) => (_given, Aliases, Records) = (given, aliases, records);

    /// <summary>Rows that could not be read, each with its place; the others are assessed.</summary>
    internal ImmutableArray<Problem> Rejected => [.. _rejected];

    /// <summary>Columns that hold no fact; they are named to the user, not dropped in silence.</summary>
    internal List<string> IgnoredColumns { get; } = [];

    /// <summary>What else the user should know of how the files were read.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    internal bool HasCustomers => _customers.Count > 0;

    internal int EventCount => _eventDays.Count;

    internal Aliases Aliases { get; }

    internal RecordedKinds Records { get; }

    /// <summary>Whom one may write to or call, with what is on record of it.</summary>
    internal ContactBook Contacts { get; } = new();

    /// <summary>The customer of an id or alias; null where there is none.</summary>
    internal InputCustomer? Find(string id) => _byId.GetValueOrDefault(id) ?? _byId.GetValueOrDefault(Aliases.Resolve(id));

    /// <summary>How the engine reads the customers.</summary>
    internal CustomerMap<InputCustomer> Map => _map ??= MakeMap();

    /// <summary>The customers of the customer file, and all others with an event by a day.</summary>
    internal IEnumerable<InputCustomer> KnownBy(DateOnly asOf) => _customers.Where(c => c.Line > 0 || c.FirstDay <= asOf.DayNumber);

    /// <summary>The last day with an event; null where there is none.</summary>
    internal DateOnly? NewestEventOn => _eventDays.LastDay is { } day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>How many events lie after a day.</summary>
    internal int EventsAfter(DateOnly asOf) => _eventDays.CountAfter(asOf.DayNumber);

    /// <summary>The given days of what has happened that lie after a day: how many in each column, and the first customer with one.</summary>
    internal IEnumerable<(Fact Fact, int Count, InputCustomer First)> DaysAfter(DateOnly asOf)
    {
        for (var i = 0; i < _given.Length; i++)
        {
            if (_given[i] is not DayFact || _given[i].Name == Facts.CadenceDueOn().Name)
                continue;
            var late = _customers.Where(c => c.Day(i) > asOf).ToList();
            if (late.Count > 0)
                yield return (_given[i], late.Count, late[0]);
        }
    }

    internal void Reject(Problem problem) => _rejected.Add(problem);

    /// <summary>The customer of an id or alias.</summary>
    internal InputCustomer Customer(string id)
    {
        if (_byId.TryGetValue(id, out var customer))
            return customer;
        var own = Aliases.Resolve(id);
        if (!_byId.TryGetValue(own, out customer))
        {
            customer = new InputCustomer(own, _customers.Count, _given.Length);
            _customers.Add(customer);
            _byId.Add(own, customer);
        }

        _byId.TryAdd(id, customer);
        return customer;
    }

    /// <summary>Adds an event, unless the customer's amounts come to more than can be added up.</summary>
    internal bool TryAdd(string customerId, int day, EventKind kind, long amount, string detail, string category)
    {
        var customer = Customer(customerId);
        if (!customer.TryAdd(day, amount))
            return false;
        _events.Add(customer.Number, day, kind, amount, detail, category);
        _eventDays.Add(day);
        return true;
    }

    internal void Note(string note) => _notes.Add(note);

    /// <summary>Takes down what the user should know of a file that has been read.</summary>
    internal void Note(CsvTable table, ColumnSet columns)
    {
        IgnoredColumns.AddRange(columns.Unused);
        foreach (var column in columns.All.Where(c => c.TimesLeftOut > 0))
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{table.Name}, {Shown.Line(column.Header)}: {column.TimesLeftOut:N0} values have a time of day, of which only the day counts"));
    }

    /// <summary>Gives every customer their history, now that all files have been read and it is known what is recorded.</summary>
    internal void Complete()
    {
        if (Aliases.Count > 0)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Aliases.Source}: {Aliases.Used:N0} of {Aliases.Count:N0} aliases occur"));
        IgnoredColumns.AddRange(Aliases.UnusedColumns);
        if (Contacts.All.Count(c => !_byId.ContainsKey(c.CustomerId)) is > 0 and var strangers)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Contacts.Source}: {strangers:N0} contacts are of nobody in the other files"));
        _recorded = Records.ToSource();
        foreach (var (customer, events) in _customers.Zip(_events.Take(_customers.Count)))
            customer.History = EventHistory.Of(events, _recorded);
    }

    private CustomerMap<InputCustomer> MakeMap() => CustomerMap.For<InputCustomer>(map =>
    {
        map.Id(c => c.Id).History(_recorded, c => c.History);
        for (var i = 0; i < _given.Length; i++)
            AddTo(map, i);
        return map;
    });

    private void AddTo(CustomerMapBuilder<InputCustomer> map, int column) => _ = _given[column] switch
    {
        DayFact day => map.Fact(day, c => c.Day(column)),
        CountFact count => map.Fact(count, c => c.Count(column)),
        AmountFact amount => map.Fact(amount, c => c.Amount(column)),
        ChoiceFact choice => map.Fact(choice, c => c.Code(column, choice)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
