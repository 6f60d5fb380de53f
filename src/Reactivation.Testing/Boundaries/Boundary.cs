namespace Reactivation.Testing;

/// <summary>Looks for the place at which a verdict turns: the day, the count or the amount.</summary>
/// <remarks>
/// Only the engine's verdicts count: a claimed boundary is asked on both sides; where it is not one, the neighbourhood is searched and the
/// message says what was found.
/// <example><code>
/// Boundary.Of(engine, "r181", customer).FlipsOn(2026, 11, 22);
/// Boundary.OfAmount(engine, "P1", amount => story.Purchased(10).DaysAgo().For(amount).AsOf(today), today).BecomesTrueAt(1_000_000m);
/// </code></example>
/// </remarks>
public static class Boundary
{
    /// <summary>The days on which a verdict turns for a customer, whose record stays as it is; events are seen from their day on.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="verdict">The id of a definition, row or segment; a stage, tier, cause or condition.</param>
    /// <param name="customer">The customer.</param>
    /// <returns>The boundary.</returns>
    /// <exception cref="ArgumentException">The policy has no such row, or the condition cannot be asked.</exception>
    public static DayBoundary Of(ReactivationEngine engine, Verdict verdict, Customer customer)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new DayBoundary(verdict.In(engine), customer);
    }

    /// <summary>The counts at which a verdict turns.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="verdict">The id of a definition, row or segment; a stage, tier, cause or condition.</param>
    /// <param name="customer">Makes the customer of a count.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The boundary.</returns>
    /// <exception cref="ArgumentException">The policy has no such row, or the condition cannot be asked.</exception>
    public static CountBoundary OfCount(ReactivationEngine engine, Verdict verdict, Func<int, Customer> customer, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new CountBoundary(new Steps(verdict.In(engine), cell => customer((int)cell), asOf, cell => Steps.Text(cell, 1), int.MaxValue));
    }

    /// <summary>The amounts at which a verdict turns, to the last of four decimals.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="verdict">The id of a definition, row or segment; a stage, tier, cause or condition.</param>
    /// <param name="customer">Makes the customer of an amount.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The boundary.</returns>
    /// <exception cref="ArgumentException">The policy has no such row, or the condition cannot be asked.</exception>
    public static AmountBoundary OfAmount(ReactivationEngine engine, Verdict verdict, Func<decimal, Customer> customer, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new AmountBoundary(new Steps(verdict.In(engine), cell => customer(Customers.Cell.ToAmount(cell)), asOf, cell => Steps.Text(cell, Customers.Cell.AmountScale), (long)Customers.Cell.MaxAmount * Customers.Cell.AmountScale));
    }
}
