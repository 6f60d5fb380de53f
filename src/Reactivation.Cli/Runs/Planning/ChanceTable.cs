using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Priorities;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>The chance that a contact brings a customer back, by tier, or by channel and tier; in ten-thousandths.</summary>
/// <param name="Stated">What the user states.</param>
internal sealed record ChanceTable(ImmutableDictionary<ChanceKey, int> Stated)
{
    /// <summary>Nothing is stated: the library's first guess by tier.</summary>
    internal static ChanceTable Default { get; } = new(ImmutableDictionary<ChanceKey, int>.Empty);

    /// <summary>Whether the user states the chance of every tier, so that nothing is the library's guess.</summary>
    internal bool IsWhole => new[] { PriorityTier.High, PriorityTier.Medium, PriorityTier.Low }.All(t => Stated.ContainsKey(new(null, t)));

    internal int Of(Assessment assessment, Channel channel) =>
        Stated.TryGetValue(new(channel, assessment.Priority.Tier), out var own) || Stated.TryGetValue(new(null, assessment.Priority.Tier), out own) ? own : ExpectedValue.ChanceByTier(assessment, channel);
}
