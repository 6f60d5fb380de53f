using System.Collections.Immutable;

namespace Reactivation.Decisions;

/// <summary>An ordered decision table: the first row that holds decides, every row that holds is reported (5.6).</summary>
/// <typeparam name="T">What is decided.</typeparam>
/// <param name="Rows">The rows; their order is their precedence.</param>
/// <param name="Otherwise">What follows when none holds.</param>
public sealed record Decision<T>(ImmutableArray<Row<T>> Rows, Otherwise<T> Otherwise);
