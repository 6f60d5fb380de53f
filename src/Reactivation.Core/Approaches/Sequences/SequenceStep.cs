using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>One step of a sequence (A7): a wait, then a contact, unless it is skipped.</summary>
/// <param name="Id">The id, once in its sequence.</param>
/// <param name="WaitDays">Days after the step before (sent, or due and skipped), or after the start; 0 or more.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Template">The id of the template.</param>
public sealed record SequenceStep(string Id, int WaitDays, Channel Channel, string Template)
{
    /// <summary>The step is skipped where one of these happened since the step before it was sent (or since the start).</summary>
    public ImmutableArray<EventKind> SkipAfter { get; init; } = [];

    /// <summary>The step is sent only where one of these happened since the start; empty for always.</summary>
    public ImmutableArray<EventKind> OnlyAfter { get; init; } = [];

    /// <summary>A condition on the facts as of the day, asked when the step is due; null for none. Where it does not hold, the step is skipped.</summary>
    public Condition? When { get; init; }
}
