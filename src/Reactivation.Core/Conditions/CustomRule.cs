namespace Reactivation.Conditions;

/// <summary>A rule in code: a pure function of the facts that it named and the day of the question.</summary>
/// <param name="facts">The facts.</param>
/// <returns>Whether it holds.</returns>
/// <remarks>
/// It must have an answer for every customer, whatever stands beside it in a condition: a table asks it of all of them, also where one customer by itself would not be asked any more.
/// What it throws ends the assessment, as the inner exception of an <see cref="InvalidOperationException"/> that names the condition and, of a table, the row.
/// </remarks>
public delegate bool CustomRule(in FactReader facts);
