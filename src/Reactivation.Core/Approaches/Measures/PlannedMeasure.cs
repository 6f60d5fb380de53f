using System.Collections.Immutable;
using Reactivation.Proofs;

namespace Reactivation.Approaches;

/// <summary>A measure that suits a customer.</summary>
/// <param name="Id">The id of the row that holds.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Reason">Why: the proof of the row.</param>
/// <param name="Channels">Its channels without those that a guard rail closes for its purpose, in its order; may be empty.</param>
/// <param name="ClosedBy">The guard rails that close one of its channels.</param>
public sealed record PlannedMeasure(string Id, Measure Measure, Proof Reason, ImmutableArray<Channel> Channels, ImmutableArray<GuardRail> ClosedBy)
{
    /// <summary>Whether a channel is left.</summary>
    public bool IsOpen => !Channels.IsEmpty;
}
