using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Changes;

/// <summary>The first day on which the verdict differs, if nothing happens until then (5.9).</summary>
/// <remarks>
/// The verdict is stage, definitions, rows, tier and cause — not score or segments. The history is frozen at the day of the question:
/// an event after it never arrives; a given day that lies ahead does.
/// </remarks>
/// <param name="On">The day.</param>
/// <param name="Changes">What changes, in the order stage, definitions, rows, tier, cause; at least one.</param>
/// <param name="HeldConstant">What may move with time but cannot be foreseen: given facts of a window, given derived facts, conditions in code. Their facts are held as they are.</param>
public sealed record NextChange(DateOnly On, ImmutableArray<Change> Changes, ImmutableArray<string> HeldConstant)
{
    /// <summary>Day and changes.</summary>
    /// <returns>Such as <c>2026-12-21: -P2, tier:medium</c>.</returns>
    public override string ToString() => $"{Cell.DayText(On.DayNumber)}: {string.Join(", ", Changes)}";
}
