using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Channels closed for purposes.</summary>
public sealed record Closure
{
    /// <summary>The channels that are closed; empty for all.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>The purposes for which they are; empty for all.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>The value of a template that opens an offer again, where the message tells it before the offer (A2: what was improved); null for none.</summary>
    /// <remarks>For composing: the gate does not know what a message says.</remarks>
    public string? OpenedBy { get; init; }

    /// <summary>Whether a channel is closed for a purpose.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="purpose">The purpose.</param>
    /// <returns>True for closed.</returns>
    public bool Closes(Channel channel, string purpose)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(purpose);
        return (Channels.IsDefaultOrEmpty || Channels.Contains(channel)) && (Purposes.IsDefaultOrEmpty || Purposes.Contains(purpose));
    }
}
