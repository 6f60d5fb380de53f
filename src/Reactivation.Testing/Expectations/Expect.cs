namespace Reactivation.Testing;

/// <summary>Begins an expectation of an assessment; where it fails, the message proves what is the case.</summary>
/// <remarks>
/// <example><code>
/// Expect.That(engine, customer, asOf).IsDormant().ByDefinition("r181").WithTier(PriorityTier.High);
/// </code></example>
/// </remarks>
public static class Expect
{
    /// <summary>Of a customer.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>What can be expected.</returns>
    public static AssessmentExpectation That(ReactivationEngine engine, Customer customer, DateOnly asOf, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return That(engine.Assess(customer, asOf), language);
    }

    /// <summary>Of an entity of your own, read through a map.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="engine">The engine.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="map">How its facts are read.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>What can be expected.</returns>
    public static AssessmentExpectation That<T>(ReactivationEngine engine, T entity, CustomerMap<T> map, DateOnly asOf, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return That(engine.Assess(entity, map, asOf), language);
    }

    /// <summary>Of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>What can be expected.</returns>
    public static AssessmentExpectation That(Assessment assessment, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new AssessmentExpectation(assessment, language);
    }
}
