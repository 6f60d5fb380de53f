using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>What the files say: customers with their facts and events, what is recorded, and every row that could not be read.</summary>
internal sealed class CustomerInput
{
    private readonly Dictionary<string, InputCustomer> _customers = new(StringComparer.Ordinal);
    private readonly List<Problem> _rejected = [];
    private readonly HashSet<EventKind> _kinds = [];

    private CustomerInput(ImmutableArray<Fact> given) => Given = given;

    internal ImmutableArray<Fact> Given { get; }

    /// <summary>Rows that could not be read, each with its place; the others are assessed.</summary>
    internal ImmutableArray<Problem> Rejected => [.. _rejected];

    /// <summary>Columns that hold no fact; they are named to the user, not dropped in silence.</summary>
    internal List<string> IgnoredColumns { get; } = [];

    internal int EventCount { get; private set; }

    internal CustomerMap<InputCustomer> Map { get; private set; } = null!;

    internal static CustomerInput Read(IEnumerable<FileInfo> events, FileInfo? customers)
    {
        using var customerFile = customers is null ? null : CustomerFile.Open(customers);
        var input = new CustomerInput(customerFile?.Facts ?? []);
        customerFile?.ReadInto(input);
        foreach (var file in events)
        {
            using var eventFile = EventFile.Open(file);
            eventFile.ReadInto(input);
        }

        input.Complete();
        return input;
    }

    /// <summary>The customers of the customer file, and all others with an event by a day.</summary>
    internal IEnumerable<InputCustomer> KnownBy(DateOnly asOf) => _customers.Values.Where(c => c.Line > 0 || c.Events.Any(e => e.On <= asOf));

    internal void Reject(Problem problem) => _rejected.Add(problem);

    internal InputCustomer Customer(string id)
    {
        if (!_customers.TryGetValue(id, out var customer))
        {
            customer = new InputCustomer(id, Given.Length);
            _customers.Add(id, customer);
        }

        return customer;
    }

    internal void Add(string customerId, CustomerEvent e)
    {
        EventCount++;
        Customer(customerId).Events.Add(e);
    }

    internal void Record(EventKind kind) => _kinds.Add(kind);

    private void Complete()
    {
        var records = Source.Nothing.Records([.. _kinds]);
        try
        {
            records.Gives([.. Given]);
        }
        catch (ArgumentException conflict)
        {
            throw new InputException([new Problem { Source = "the files together", Found = conflict.Message, Expected = "each fact from one file" }]);
        }

        foreach (var customer in _customers.Values)
            customer.History = EventHistory.Of(customer.Events, records);
        Map = CustomerMap.For<InputCustomer>(map =>
        {
            map.Id(c => c.Id).History(records, c => c.History);
            for (var i = 0; i < Given.Length; i++)
                AddTo(map, i);
            return map;
        });
    }

    private void AddTo(CustomerMapBuilder<InputCustomer> map, int column) => _ = Given[column] switch
    {
        DayFact day => map.Fact(day, c => c.Day(column)),
        CountFact count => map.Fact(count, c => c.Count(column)),
        AmountFact amount => map.Fact(amount, c => c.Amount(column)),
        ChoiceFact choice => map.Fact(choice, c => c.Code(column, choice)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
