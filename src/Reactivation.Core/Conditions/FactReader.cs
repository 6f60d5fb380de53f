using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>What a code condition may read of a customer: the facts that it named, as of the day of the question.</summary>
/// <remarks>It is a reader and not a customer, so that the condition works over rows, maps and tables alike (5.4).</remarks>
public readonly ref struct FactReader
{
    private readonly BoundCode _bound;
    private readonly ReadOnlySpan<long> _cells;

    internal FactReader(BoundCode bound, ReadOnlySpan<long> cells)
    {
        _bound = bound;
        _cells = cells;
    }

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf => _bound.AsOf;

    /// <summary>A day; null for never, and for a given day that lies ahead.</summary>
    /// <param name="fact">One of the facts that the condition named.</param>
    /// <returns>The day.</returns>
    /// <exception cref="InvalidOperationException">The condition did not name the fact.</exception>
    public DateOnly? this[DayFact fact] => Cell(fact) is var cell && (cell == Customers.Cell.Missing || (cell > AsOf.DayNumber && !fact.Origin.MayLieAhead)) ? null : DateOnly.FromDayNumber((int)cell);

    /// <summary>A count; null for none.</summary>
    /// <param name="fact">One of the facts that the condition named.</param>
    /// <returns>The count.</returns>
    /// <exception cref="InvalidOperationException">The condition did not name the fact.</exception>
    public int? this[CountFact fact] => Cell(fact) is not Customers.Cell.Missing and var cell ? (int)cell : null;

    /// <summary>An amount; null for none.</summary>
    /// <param name="fact">One of the facts that the condition named.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidOperationException">The condition did not name the fact.</exception>
    public decimal? this[AmountFact fact] => Cell(fact) is not Customers.Cell.Missing and var cell ? Customers.Cell.ToAmount(cell) : null;

    /// <summary>A code; null for none.</summary>
    /// <param name="fact">One of the facts that the condition named.</param>
    /// <returns>The code.</returns>
    /// <exception cref="InvalidOperationException">The condition did not name the fact.</exception>
    public string? this[ChoiceFact fact] => Cell(fact) is not Customers.Cell.Missing and var cell ? fact.Codes[(int)cell] : null;

    private long Cell(Fact fact) => _cells[_bound.ColumnOf(fact)];
}
