namespace Reactivation.Approaches;

/// <summary>A reason besides opting out never to write or call (L3).</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Since">Since when; inclusive.</param>
/// <param name="Channel">The one channel; null for those that the kind concerns: letters for moved and returned, all for closed and deceased.</param>
public sealed record Suppression(SuppressionKind Kind, DateTimeOffset Since, Channel? Channel = null)
{
    internal bool Concerns(Channel channel) =>
        Channel is not null ? Channel.Equals(channel) : Kind is not (SuppressionKind.Moved or SuppressionKind.MailReturned) || channel.Equals(Approaches.Channel.Letter);
}
