namespace Reactivation.Testing;

/// <summary>The counts at which a verdict turns: at the first count of the new answer, one step above the last of the old.</summary>
public sealed class CountBoundary
{
    private readonly Steps _steps;

    internal CountBoundary(Steps steps) => _steps = steps;

    /// <summary>The verdict turns at the count: one step below it is another.</summary>
    /// <param name="value">The first count of the new answer, a whole number, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it does, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string FlipsAt(int value) => _steps.Expect(value, null);

    /// <summary>The verdict begins to hold at the count.</summary>
    /// <param name="value">The first count at which it holds, a whole number, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it turns, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string BecomesTrueAt(int value) => _steps.Expect(value, true);

    /// <summary>The verdict ceases to hold at the count.</summary>
    /// <param name="value">The first count at which it does not, a whole number, 0 or more.</param>
    /// <returns>What turned, for people.</returns>
    /// <exception cref="ExpectationException">It does not; the message says where it turns, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0: nobody is made of such a number.</exception>
    public string BecomesFalseAt(int value) => _steps.Expect(value, false);
}
