namespace Reactivation.Testing;

/// <summary>Begins a customer for a test, told in sentences.</summary>
/// <remarks>
/// <example><code>
/// Customer customer = ACustomer.Named("C-1042")
///     .Registered(2).YearsAgo()
///     .LastPurchased(200).DaysAgo().For(12_000m)
///     .NeverVisitedTheSite()
///     .AsOf(Today.Is(2026, 11, 22));
/// </code></example>
/// </remarks>
public static class ACustomer
{
    /// <summary>A customer of whom nothing is told yet, so nothing is recorded.</summary>
    /// <param name="id">The id, not empty.</param>
    /// <returns>The story.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    public static CustomerStory Named(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new OpenStory(new Plot(id));
    }
}
