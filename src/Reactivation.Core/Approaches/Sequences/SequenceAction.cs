using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>One thing that a sequence wants done, or tells.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day.</param>
/// <param name="Step">The step; null for stop and finish.</param>
/// <param name="Why">What brought it about: an event kind, <c>opt_out</c>, <c>due</c>, <c>condition</c>, <c>only_after</c>, <c>gate</c>, <c>held_too_long</c>, <c>end</c>.</param>
public sealed record SequenceAction(SequenceActionKind Kind, DateOnly On, SequenceStep? Step, string Why)
{
    /// <summary>What the gate says of the step, with every reason; null where it was not asked.</summary>
    public GateAnswer? Gate { get; init; }

    /// <summary>The action as a line.</summary>
    /// <returns>Such as <c>2026-11-22 Send welcome (due)</c>.</returns>
    public override string ToString() => $"{Cell.DayText(On.DayNumber)} {Kind}{(Step is null ? "" : " " + Step.Id)} ({Why})";
}
