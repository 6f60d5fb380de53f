using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What must not be done with a customer of a certain cause (A2): such as no discount before the product became a habit.</summary>
/// <remarks>Whether a rail holds for a customer is decided by a row of the approach policy; the gate is given those that hold.</remarks>
/// <param name="Id">The row's id.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record GuardRail(string Id, Decisions.Wording Why)
{
    /// <summary>The channels that are closed; empty for all.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>The purposes that are closed; empty for all.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>Whether the rail closes a channel for a purpose.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="purpose">The purpose.</param>
    /// <returns>True for both closed.</returns>
    public bool Closes(Channel channel, string purpose) => (Channels.IsEmpty || Channels.Contains(channel)) && (Purposes.IsEmpty || Purposes.Contains(purpose));
}
