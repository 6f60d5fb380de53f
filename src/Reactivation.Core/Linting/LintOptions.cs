namespace Reactivation.Linting;

/// <summary>How a policy is looked through. Changed by <c>with</c> or <c>new() { … }</c>.</summary>
public sealed record LintOptions
{
    /// <summary>The day as of which examples are shown. What is said of all customers holds as of any day, unless <see cref="PolicyRemark.From"/> says from when on.</summary>
    /// <value>The default is 2026-11-22: a fixed day, so that a policy gets the same remarks whenever it is asked.</value>
    public DateOnly AsOf { get; init; } = new(2026, 11, 22);

    /// <summary>Steps of search that all questions together may take; beyond them whatever is left is undecided. One question takes a hundredth at most.</summary>
    /// <value>The default is 40,000,000: some seconds. The default policy takes less than a tenth of that.</value>
    public long Steps { get; init; } = 40_000_000;
}
