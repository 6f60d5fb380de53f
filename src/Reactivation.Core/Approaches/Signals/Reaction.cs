using System.Collections.Immutable;
using Reactivation.Changes;

namespace Reactivation.Approaches;

/// <summary>What one event of a customer changed, at once.</summary>
/// <param name="Event">The event.</param>
/// <param name="Before">The customer on the day of the event, without it: on this the rules are tested.</param>
/// <param name="After">The customer with the event; keep it, it is the next event's before.</param>
/// <param name="Changes">What differs, in the order stage, definitions, rows, tier, cause; empty where nothing does.</param>
public sealed record Reaction(CustomerEvent Event, Assessment Before, Assessment After, ImmutableArray<Change> Changes)
{
    /// <summary>The ids of the definitions that held before and no longer do: by these the customer was dormant, and came back.</summary>
    public ImmutableArray<string> Ended => [.. Before.Definitions.Where(d => !After.Definitions.Contains(d))];
}
