namespace Reactivation.Conditions;

/// <summary>A rule in code: a pure function of the facts that it named and the day of the question.</summary>
/// <param name="facts">The facts.</param>
/// <returns>Whether it holds.</returns>
public delegate bool CustomRule(in FactReader facts);
