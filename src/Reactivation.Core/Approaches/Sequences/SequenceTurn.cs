using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What became of a sequence at one event or day.</summary>
/// <param name="State">The new state.</param>
/// <param name="Actions">What is to be done, in order.</param>
public sealed record SequenceTurn(SequenceState State, ImmutableArray<SequenceAction> Actions);
