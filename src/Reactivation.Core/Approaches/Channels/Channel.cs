using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>A way to reach a customer (A4): one of the domain's, or your own. Equal by name.</summary>
/// <remarks>
/// <example><code>
/// var fax = new Channel("fax");
/// </code></example>
/// </remarks>
public sealed class Channel : IEquatable<Channel>
{
    /// <summary>Makes a channel of your own.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter, at most 50.</param>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public Channel(string name) =>
        Name = EventKind.IsName(name ?? throw new ArgumentNullException(nameof(name))) ? name : throw new ArgumentException($"'{name}' is no name for a channel: lower-case letters, digits and underscores, beginning with a letter, at most 50.", nameof(name));

    /// <summary>E-mail, segment mail and step mail.</summary>
    public static Channel Email { get; } = new("email");

    /// <summary>Phone.</summary>
    public static Channel Phone { get; } = new("phone");

    /// <summary>Online meeting.</summary>
    public static Channel OnlineMeeting { get; } = new("online_meeting");

    /// <summary>Letter, direct mail.</summary>
    public static Channel Letter { get; } = new("letter");

    /// <summary>SMS.</summary>
    public static Channel Sms { get; } = new("sms");

    /// <summary>Invitation to a webinar or seminar.</summary>
    public static Channel Webinar { get; } = new("webinar");

    /// <summary>Ads, retargeting of visitors.</summary>
    public static Channel Ads { get; } = new("ads");

    /// <summary>Social media, a messaging app's account.</summary>
    public static Channel Social { get; } = new("social");

    /// <summary>The eight channels of the domain, in its order.</summary>
    public static ImmutableArray<Channel> All { get; } = [Email, Phone, OnlineMeeting, Letter, Sms, Webinar, Ads, Social];

    /// <summary>The name, a code of <c>preferred_channel</c> for the domain's own.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public bool Equals(Channel? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Channel);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
