using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Segments;

/// <summary>Customers as of a day, of which thresholds are taken (5.8).</summary>
public sealed class Population
{
    private readonly ImmutableArray<(long[] Given, EventHistory? History)> _customers;
    private readonly Source _source;

    private Population(Source source, DateOnly asOf, ImmutableArray<(long[] Given, EventHistory? History)> customers) => (_source, AsOf, _customers) = (source, asOf, customers);

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many customers.</summary>
    public int Count => _customers.Length;

    /// <summary>A population of customers.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="source">What is recorded; null where the customers agree on it.</param>
    /// <returns>The population.</returns>
    /// <exception cref="ArgumentException">The customers disagree on what is recorded and no source is given, or one contradicts the source.</exception>
    public static Population Of(IEnumerable<Customer> customers, DateOnly asOf, Source? source = null)
    {
        var all = customers.ToList();
        if (source is null && all.Find(c => !c.Source.Equals(all[0].Source)) is { } other)
            throw new ArgumentException($"Customers {all[0].Id} and {other.Id} disagree on what is recorded ({all[0].Source} / {other.Source}): state a source.", nameof(customers));
        source ??= all.Count == 0 ? Source.Nothing : all[0].Source;
        return new Population(source, asOf, [.. all.Select(c => c.Row.Under(source, c.Id)).Select(r => (r.Given, r.History))]);
    }

    /// <summary>A population of entities of your own.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entities">The entities.</param>
    /// <param name="map">How their facts are read.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The population.</returns>
    public static Population Of<T>(IEnumerable<T> entities, CustomerMap<T> map, DateOnly asOf) =>
        new(map.Source, asOf, [.. entities.Select(e => (map.ReadGiven(e), map.ReadHistory(e)))]);

    /// <summary>The values of a fact over everyone with at least one purchase; null where the fact is not recorded.</summary>
    internal long[]? OfBuyers(Fact fact)
    {
        var columns = new ColumnBinder(_source, AsOf, []);
        var value = columns.Resolve(fact);
        if (value == ColumnBinder.NotRecorded)
            return null;
        var bought = columns.Resolve(Facts.LastPurchaseOn);
        var count = columns.Resolve(Facts.PurchaseCount);
        var cells = new long[columns.Columns.Count];
        var values = new List<long>(_customers.Length);
        foreach (var (given, history) in _customers)
        {
            RowCells.Fill(columns.Columns, AsOf, given, history, cells);
            var isBuyer = (bought >= 0 && cells[bought] != Cell.Missing && cells[bought] <= AsOf.DayNumber) || (count >= 0 && cells[count] > 0);
            if (isBuyer && cells[value] != Cell.Missing && (fact.Shape != FactShape.Day || cells[value] <= AsOf.DayNumber))
                values.Add(cells[value]);
        }

        return [.. values];
    }
}
