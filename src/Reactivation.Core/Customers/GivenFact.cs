namespace Reactivation.Customers;

/// <summary>A fact that customer records give, and since when it is recorded.</summary>
/// <param name="Fact">The fact, with its filter.</param>
/// <param name="Since">The first day covered, inclusive; null for always.</param>
public readonly record struct GivenFact(Fact Fact, DateOnly? Since);
