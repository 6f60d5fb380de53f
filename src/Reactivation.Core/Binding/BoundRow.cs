using Reactivation.Decisions;

namespace Reactivation.Binding;

/// <summary>A row as of a day, for a source.</summary>
/// <typeparam name="T">What is decided.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="When">Its condition, bound.</param>
public sealed record BoundRow<T>(Row<T> Row, BoundCondition When);
