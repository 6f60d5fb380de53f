using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What follows when a silent customer comes back (A3 for D1, O3): whom to tell, and the next step.</summary>
/// <param name="Kinds">The events that count as coming back.</param>
/// <param name="NextStep">The next step.</param>
public sealed record ReturnRule(ImmutableArray<EventKind> Kinds, Measure NextStep)
{
    /// <summary>Days without such an event after which the next one is a return; those that follow it within so many days belong to the same.</summary>
    /// <value>The default is 30.</value>
    public int QuietDays { get; init; } = Dormancy.DormancyDefaults.NoWebVisitDays;

    /// <summary>The condition that none of the events happened lately: what makes a return be told once.</summary>
    internal Condition HasBeenQuiet => Condition.All([.. Kinds.Select(k => !k.LastOn.Within(QuietDays).Days())]);
}
