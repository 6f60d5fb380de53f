using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>What the gate says of one channel of one customer.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Purpose">The purpose that was asked of.</param>
/// <param name="Answer">The answer.</param>
internal sealed record ChannelAnswer(Channel Channel, string Purpose, GateAnswer Answer);
