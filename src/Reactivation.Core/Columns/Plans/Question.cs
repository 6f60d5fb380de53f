using Reactivation.Binding;

namespace Reactivation.Columns.Plans;

/// <summary>What a leaf of a circuit asks of a customer: whether a stored value is at least so great, or a condition in code.</summary>
/// <param name="Column">The column; −1 for a condition in code.</param>
/// <param name="Least">The stored value.</param>
/// <param name="Code">The condition in code.</param>
internal readonly record struct Question(int Column, long Least, BoundCode? Code = null);
