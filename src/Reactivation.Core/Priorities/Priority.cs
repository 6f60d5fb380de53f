using System.Collections.Immutable;

namespace Reactivation.Priorities;

/// <summary>How much a customer matters, and by what (P).</summary>
/// <param name="Tier">The tier; <see cref="PriorityTier.None"/> where the table was not asked.</param>
/// <param name="DecidedBy">The id of the row that decided; null where the table was not asked.</param>
/// <param name="Rows">The ids of all rows that hold, in the table's order; the stated default alone where none does; empty where the table was not asked.</param>
/// <param name="Score">The score; every customer has one.</param>
public sealed record Priority(PriorityTier Tier, string? DecidedBy, ImmutableArray<string> Rows, Score Score)
{
    /// <summary>Tier and score.</summary>
    /// <returns>Such as <c>High, score 62.50 of 85.00</c>.</returns>
    public override string ToString() => $"{Tier}, score {Score}";
}
