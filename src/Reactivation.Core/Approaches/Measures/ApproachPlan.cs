using System.Collections.Immutable;
using Reactivation.Binding;

namespace Reactivation.Approaches;

/// <summary>What to do with one customer as of a day, and why.</summary>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="AsOf">The day of the question.</param>
/// <param name="Measures">Every measure whose row holds, in the policy's order, closed ones included; empty where nothing is to be done.</param>
/// <param name="GuardRails">The guard rails that hold, for the gate.</param>
/// <param name="NotApplicable">The rows that could not be asked, because their facts are not recorded.</param>
public sealed record ApproachPlan(
    string CustomerId, DateOnly AsOf, ImmutableArray<PlannedMeasure> Measures, ImmutableArray<GuardRail> GuardRails, ImmutableArray<NotApplicable> NotApplicable)
{
    /// <summary>The measure that leads: the first with a channel left; null for none.</summary>
    public PlannedMeasure? Leading => Measures.FirstOrDefault(m => m.IsOpen);

    /// <summary>The reactions of the customer by channel, within a year (A5).</summary>
    public required ImmutableDictionary<Channel, int> Reactions { get; init; }

    /// <summary>The channel that the customer prefers, as stated (V8); null where none is.</summary>
    public required Channel? PreferredChannel { get; init; }

    /// <summary>The customer's days that timing looks at, as far as they are recorded (A6).</summary>
    public required CustomerDates Dates { get; init; }

    /// <summary>The plan as text.</summary>
    /// <returns>Such as <c>C-1: A2-cost (long-term-benefit), A1-years (what-changed)</c>.</returns>
    public override string ToString() => $"{CustomerId}: {string.Join(", ", Measures.Select(m => $"{m.Id} ({m.Measure.Template})"))}";
}
