using System.Collections.Immutable;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation;

/// <summary>What a policy says of one customer, without ids, reasons and proofs: for a host that asks often and needs little memory. <see cref="Assessment"/> says the same, and why.</summary>
/// <param name="Stage">The lifecycle stage (V4).</param>
/// <param name="Definitions">The ids of the dormancy definitions that hold (D), in the policy's order.</param>
/// <param name="Tier">The tier (P); none for a customer who is not slipping, dormant or churned.</param>
/// <param name="Points">The score, in hundredths of a point.</param>
/// <param name="Attainable">The most points that the recorded facts allow, in hundredths.</param>
public readonly record struct CustomerVerdict(Stage Stage, ImmutableArray<string> Definitions, PriorityTier Tier, int Points, int Attainable);
