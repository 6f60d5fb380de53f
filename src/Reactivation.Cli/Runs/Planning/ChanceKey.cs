using Reactivation.Approaches;
using Reactivation.Priorities;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>Of what a chance is stated.</summary>
/// <param name="Channel">The channel; null for any.</param>
/// <param name="Tier">The tier.</param>
internal sealed record ChanceKey(Channel? Channel, PriorityTier Tier);
