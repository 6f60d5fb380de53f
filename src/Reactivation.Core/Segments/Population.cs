using Reactivation.Columns;
using Reactivation.Columns.Storage;
using Reactivation.Customers;

namespace Reactivation.Segments;

/// <summary>Customers as of a day, of which thresholds are taken (5.8).</summary>
public sealed class Population
{
    private readonly CustomerTable _customers;

    private Population(CustomerTable customers, DateOnly asOf) => (_customers, AsOf) = (customers, asOf);

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many customers.</summary>
    public int Count => _customers.Count;

    /// <summary>A population of customers.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="source">What is recorded; null where the customers agree on it.</param>
    /// <returns>The population.</returns>
    /// <exception cref="ArgumentException">The customers disagree on what is recorded and no source is given, or one contradicts the source.</exception>
    public static Population Of(IEnumerable<Customer> customers, DateOnly asOf, Source? source = null) => new(CustomerTable.From(customers, source), asOf);

    /// <summary>A population of entities of your own.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entities">The entities.</param>
    /// <param name="map">How their facts are read.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The population.</returns>
    public static Population Of<T>(IEnumerable<T> entities, CustomerMap<T> map, DateOnly asOf) => new(CustomerTable.From(entities, map), asOf);

    /// <summary>The customers of a table as a population.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The population.</returns>
    public static Population Of(CustomerTable customers, DateOnly asOf) => new(customers, asOf);

    /// <summary>The columns of facts, null for one that is not recorded, and everyone with at least one purchase.</summary>
    internal (TableColumn?[] Columns, ulong[] Buyers) Read(IEnumerable<Fact> facts)
    {
        var columns = FactCells.Columns(_customers, AsOf, [.. facts, Facts.LastPurchaseOn, Facts.PurchaseCount]);
        var buyers = new ulong[(Count + 63) / 64];
        columns[^2]?.Mark(long.MinValue, AsOf.DayNumber, buyers);
        columns[^1]?.Mark(1, long.MaxValue, buyers);
        return (columns[..^2], buyers);
    }
}
