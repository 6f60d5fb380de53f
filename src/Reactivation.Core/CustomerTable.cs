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

    /// <summary>A table of customers, in their order.</summary>
    /// <param name="customers">The customers; without a source they agree on what is recorded.</param>
    /// <param name="source">What is recorded; null where every customer's own record says the same.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The customers disagree on what is recorded and no source is given, or one contradicts itself or the source.</exception>
    public static CustomerTable From(IEnumerable<Customer> customers, Source? source = null)
    {
        TableWriter<string>? table = null;
        Customer? first = null;
        foreach (var customer in customers)
        {
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
        var table = new TableWriter<(string Text, long? Number)>(map.Source);
        foreach (var entity in entities)
            table.Add(map.ReadId(entity), map.ReadGiven(entity), map.ReadHistory(entity));
        return table.Build(TableIds (ids) => ids.Length > 0 && ids[0].Number is not null ? new NumberIds(ids.Select(i => i.Number!.Value).ToArray()) : new TextIds(ids.Select(i => i.Text).ToArray()));
    }

    /// <summary>A table over columns that you have, which are read in place and not copied: leave them as they are while the table is in use.</summary>
    /// <param name="build">Names the columns.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Columns differ in length, a fact is given twice, or a value is none of its fact; all of it is named.</exception>
    public static CustomerTable Of(Func<CustomerTableBuilder, CustomerTableBuilder> build) => build(new CustomerTableBuilder()).Build();

    /// <summary>The columns of a bound policy that are stored: those given, and those aggregated from events as of its day.</summary>
    internal TableColumn?[] StoredColumns(BoundPolicy bound) => [.. bound.Columns.Select(column => column switch
    {
        GivenColumn given => _given[given.Ordinal],
        EventColumn or ContractColumn => _events.Column(column, bound.AsOf.DayNumber, Ids),
        _ => null,
    })];

    internal long[] GivenOf(int row) => [.. _given.Select(c => c.CellAt(row))];

    internal EventHistory? HistoryOf(int row) => _events.HistoryOf(row);

    private sealed class TableWriter<TId>(Source source)
    {
        private readonly List<TId> _ids = [];
        private readonly ColumnBuilder[] _given = [.. source.Given.Select(g => new ColumnBuilder(g.Fact.Shape))];
        private readonly List<EventHistory?> _histories = [];

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
