using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Linting.Search;

/// <summary>Nobody can be as a question asks, as of any day (or from a day on).</summary>
/// <param name="Question">The least that is impossible: of the rows that do not hold only those that matter, and whether the table is asked only where that does.</param>
/// <param name="RestsOn">What is taken for granted.</param>
/// <param name="From">The first day as of which it is so; null for any.</param>
internal sealed record Impossibility(Question Question, ImmutableArray<Wording> RestsOn, DateOnly? From);
