using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What to send to one customer, by which channel, when — or why nothing.</summary>
/// <param name="Plan">The measures that suit the customer.</param>
/// <param name="Measure">The measure to take: the first that a channel is open for; null for none.</param>
/// <param name="Channel">The channel to take, with the gate's answer; null for none.</param>
/// <param name="When">The moment of sending: that of the question, or the one that the gate says to wait for; null for none. The gate is asked again then.</param>
/// <param name="Why">Why this measure and this channel, or why none, for people.</param>
/// <param name="Options">Every channel of every measure that was looked at, with the gate's answer, refused ones included.</param>
public sealed record ContactProposal(
    ApproachPlan Plan, PlannedMeasure? Measure, ChannelOption? Channel, DateTimeOffset? When, Wording Why, ImmutableArray<(PlannedMeasure Measure, ChannelOption Option)> Options)
{
    /// <summary>Whether something can be sent now.</summary>
    public bool IsNow => Channel is { Gate.IsAllowed: true } && Measure!.Measure.Trigger == MeasureTrigger.Planned;

    /// <summary>Whether something waits for a moment to come, or for the customer to act.</summary>
    public bool Waits => Channel is not null && !IsNow;
}
