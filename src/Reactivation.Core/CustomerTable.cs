using Reactivation.Binding;
using Reactivation.Columns;
using Reactivation.Columns.Events;
using Reactivation.Columns.Storage;
using Reactivation.Customers;

namespace Reactivation;

/// <summary>Many customers as columns: one for each fact that is given, and their events. Immutable; assessed by <see cref="ReactivationEngine.Assess(CustomerTable, DateOnly, TableOptions?, CancellationToken)"/>.</summary>
/// <remarks>
/// <example><code>
/// AssessmentTable all = engine.Assess(CustomerTable.From(leads, map), asOf);
/// int dormant = all.Count(Stage.Dormant);
/// Assessment first = all[0];
/// </code></example>
/// </remarks>
public sealed class CustomerTable
{
    private readonly TableColumn[] _given;
    private readonly TableEvents _events;

    internal CustomerTable(Source source, TableIds ids, TableColumn[] given, TableEvents events) => (Source, Ids, _given, _events) = (source, ids, given, events);

    /// <summary>What is recorded of every customer.</summary>
    public Source Source { get; }

    /// <summary>How many customers; their rows are numbered from 0.</summary>
    public int Count => Ids.Count;

    internal TableIds Ids { get; }

    /// <summary>The id of a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The id as text; the number of the row where the table was given no ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string IdOf(int row) => Ids.TextOf(Checked(row));

    /// <summary>The id of a customer, where ids are whole numbers.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The id; null where ids are texts, and the number of the row where the table was given no ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public long? NumberOf(int row) => Ids.NumberOf(Checked(row));

    /// <summary>A table of customers, in their order.</summary>
    /// <param name="customers">The customers; without a source they agree on what is recorded.</param>
    /// <param name="source">What is recorded; null where every customer's own record says the same.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The customers disagree on what is recorded and no source is given, or one contradicts itself or the source.</exception>
    public static CustomerTable From(IEnumerable<Customer> customers, Source? source = null)
    {
        ArgumentNullException.ThrowIfNull(customers);
        TableWriter<string>? table = null;
        Customer? first = null;
        foreach (var customer in customers)
        {
            if (customer is null)
                throw new ArgumentException($"Customer {table?.Count ?? 0}, counted from 0, is null.", nameof(customers));
            first ??= customer;
            if (source is null && !customer.Source.Equals(first.Source))
                throw new ArgumentException($"Customers {first.Id} and {customer.Id} disagree on what is recorded ({first.Source} / {customer.Source}): state a source.", nameof(customers));
            var row = customer.Row.Under(source ?? first.Source, customer.Id);
            table ??= new TableWriter<string>(source ?? first.Source);
            table.Add(customer.Id, row.Given, row.History);
        }

        return (table ?? new TableWriter<string>(source ?? Source.Nothing)).Build(ids => new TextIds(ids));
    }

    /// <summary>A table of entities of your own, in their order, read once through a map.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entities">The entities.</param>
    /// <param name="map">How their facts are read; facts that it does not map are not recorded.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The map reads an empty id, an unknown code or an amount that cannot be kept exactly.</exception>
    public static CustomerTable From<T>(IEnumerable<T> entities, CustomerMap<T> map)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(map);
        var table = new TableWriter<(string Text, long? Number)>(map.Source);
        foreach (var entity in entities)
            table.Add(map.ReadId(entity), map.ReadGiven(entity), map.ReadHistory(entity));
        return table.Build(TableIds (ids) => ids.Length > 0 && ids[0].Number is not null ? new NumberIds(ids.Select(i => i.Number!.Value).ToArray()) : new TextIds(ids.Select(i => i.Text).ToArray()));
    }

    /// <summary>A table over columns that you have, which are read in place and not copied: leave them as they are while the table is in use.</summary>
    /// <param name="build">Names the columns.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Columns differ in length, a fact is given twice, or a value is none of its fact; all of it is named.</exception>
    public static CustomerTable Of(Func<CustomerTableBuilder, CustomerTableBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return build(new CustomerTableBuilder()).Build();
    }

    /// <summary>A table of all customers that have events. The log alone decides their order, which means nothing else: it is the same on any number of threads and in every run.</summary>
    /// <param name="log">The events; leave it as it is while the table is in use.</param>
    /// <param name="degreeOfParallelism">How many threads group the events at most, the caller's included. As many aggregate them, or those of a run (<see cref="TableOptions.DegreeOfParallelism"/>) where these are more.</param>
    /// <param name="cancellation">Ends the grouping early; the runs over the table have tokens of their own.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The log has more events than one array takes, some 2.1 thousand million.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread is asked for.</exception>
    /// <exception cref="OperationCanceledException">The grouping was cancelled.</exception>
    public static CustomerTable From(EventLog log, int degreeOfParallelism = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        cancellation.ThrowIfCancellationRequested();
        var groups = new EventGroups(log, new Workers(degreeOfParallelism, cancellation));
        return new CustomerTable(log.Records, groups.IdsOf(log), [], new LogEvents(log, groups, degreeOfParallelism));
    }

    /// <summary>The same customers with the events of a log. Who has none has an empty history; no customer of the log may be missing here.</summary>
    /// <param name="log">The events; leave it as it is while the table is in use.</param>
    /// <param name="degreeOfParallelism">How many threads group the events at most, the caller's included. As many aggregate them, or those of a run (<see cref="TableOptions.DegreeOfParallelism"/>) where these are more.</param>
    /// <param name="cancellation">Ends the grouping early; the runs over the table have tokens of their own.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The table has events already, two customers have one id, the log has customers that the table has not or more events than one array takes, or a fact is given and its events are recorded too.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread is asked for.</exception>
    /// <exception cref="OperationCanceledException">The grouping was cancelled.</exception>
    public CustomerTable With(EventLog log, int degreeOfParallelism = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        cancellation.ThrowIfCancellationRequested();
        if (!Source.Kinds.IsEmpty)
            throw new ArgumentException($"The table has events already: {Source}.", nameof(log));
        var groups = new EventGroups(log, new Workers(degreeOfParallelism, cancellation));
        var rows = Ids.RowsOf(groups.IdsOf(log), cancellation);
        return new CustomerTable(log.Records.Gives(Source.Given), Ids, _given, new JoinedEvents(new LogEvents(log, groups, degreeOfParallelism), log.Records, rows, Count));
    }

    /// <summary>The cells of facts as of a day: given ones, those aggregated from events, and those that follow from others.</summary>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="facts">The facts; none that a policy decides, for which <see cref="AssessmentTable.Cells"/> is asked.</param>
    /// <returns>For each fact a <see cref="Cell"/> for every customer, or null where it is not recorded.</returns>
    /// <exception cref="ArgumentException">One of the facts is null, <c>latest(…)</c>, or decided by a policy: the stage, or a step of a scale that the source does not give.</exception>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    public long[]?[] Cells(DateOnly asOf, params Fact[] facts) => FactCells.Of(this, asOf, facts);

    /// <summary>Those of some bound columns that are stored: given ones, and those aggregated from events as of the day.</summary>
    internal TableColumn?[] Stored(IReadOnlyList<BoundColumn> columns, DateOnly asOf, VectorWidth width, Workers workers)
    {
        var stored = columns.Select(c => c is GivenColumn given ? _given[given.Ordinal] : null).ToArray();
        var fromEvents = columns.Where(c => c is EventColumn or ContractColumn).ToList();
        foreach (var (column, values) in fromEvents.Zip(fromEvents.Count == 0 ? [] : _events.Columns(fromEvents, asOf.DayNumber, width, Ids, workers)))
            stored[column.Index] = values;
        return stored;
    }

    /// <summary>The cells of given facts and of events; null for columns that follow from others.</summary>
    internal long[]?[] StoredCells(IReadOnlyList<BoundColumn> columns, DateOnly asOf, VectorWidth width, Workers workers)
    {
        var cells = columns.Select(c => c is GivenColumn given ? _given[given.Ordinal].Cells() : null).ToArray();
        var fromEvents = columns.Where(c => c is EventColumn or ContractColumn).ToList();
        foreach (var (column, values) in fromEvents.Zip(fromEvents.Count == 0 ? [] : _events.Cells(fromEvents, asOf.DayNumber, width, Ids, workers)))
            cells[column.Index] = values;
        return cells;
    }

    /// <summary>A row of the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    internal int Checked(int row) => (uint)row < (uint)Count ? row : throw new ArgumentOutOfRangeException(nameof(row), row, $"The table has {Count} rows, numbered from 0.");

    internal long[] GivenOf(int row) => [.. _given.Select(c => c.CellAt(row))];

    internal EventHistory? HistoryOf(int row) => _events.HistoryOf(row);

    private sealed class TableWriter<TId>(Source source)
    {
        private readonly List<TId> _ids = [];
        private readonly ColumnBuilder[] _given = [.. source.Given.Select(g => new ColumnBuilder(g.Fact.Shape))];
        private readonly List<EventHistory?> _histories = [];

        internal int Count => _ids.Count;

        internal void Add(TId id, long[] given, EventHistory? history)
        {
            _ids.Add(id);
            for (var i = 0; i < given.Length; i++)
                _given[i].Add(given[i]);
            _histories.Add(history);
        }

        internal CustomerTable Build(Func<TId[], TableIds> ids) => new(source, ids([.. _ids]), [.. _given.Select(g => g.Build())], new CustomerHistories([.. _histories]));
    }
}
