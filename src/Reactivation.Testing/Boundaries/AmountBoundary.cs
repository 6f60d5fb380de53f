namespace Reactivation.Testing;

/// <summary>The amounts at which a verdict turns: at the first amount of the new answer, one step above the last of the old.</summary>
public sealed class AmountBoundary
{
    private readonly Steps _steps;

    internal AmountBoundary(Steps steps) => _steps = steps;

    /// <summary>The verdict turns at the amount: one step below it is another.</summary>
    /// <param name="value">The first amount of the new answer, at most four decimals, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it does, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string FlipsAt(decimal value) => _steps.Expect(Customers.Cell.OfAmount(value), null);

    /// <summary>The verdict begins to hold at the amount.</summary>
    /// <param name="value">The first amount at which it holds, at most four decimals, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it turns, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string BecomesTrueAt(decimal value) => _steps.Expect(Customers.Cell.OfAmount(value), true);

    /// <summary>The verdict ceases to hold at the amount.</summary>
    /// <param name="value">The first amount at which it does not, at most four decimals, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it turns, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string BecomesFalseAt(decimal value) => _steps.Expect(Customers.Cell.OfAmount(value), false);
}
