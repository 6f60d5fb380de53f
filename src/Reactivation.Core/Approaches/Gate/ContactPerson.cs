using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>The one person whom contacts of a customer go to, with everything on record that the gate asks for, whatever the channel.</summary>
/// <remarks>Consents and opt-outs are the person's own: of an account with several contacts, each is a recipient (V7).</remarks>
public sealed record ContactPerson
{
    /// <summary>The customer's id.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The recipient's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What is known of the address on each channel; one that is left away is missing.</summary>
    public required ImmutableDictionary<Channel, AddressState> Addresses { get; init; }

    /// <summary>The jurisdiction whose profile applies.</summary>
    /// <value>The default is <c>JP</c>.</value>
    public string Jurisdiction { get; init; } = LawfulBasisProfile.Japan.Jurisdiction;

    /// <summary>Who is addressed.</summary>
    /// <value>The default is the stricter: a consumer.</value>
    public Audience Audience { get; init; } = Audience.Consumer;

    /// <summary>Consents, withdrawn ones included.</summary>
    public ImmutableArray<ConsentRecord> Consents { get; init; } = [];

    /// <summary>Relations that may stand for a consent once confirmed.</summary>
    public ImmutableArray<RelationRecord> Relations { get; init; } = [];

    /// <summary>Opt-outs.</summary>
    public ImmutableArray<OptOut> OptOuts { get; init; } = [];

    /// <summary>Reasons besides opting out never to write or call (L3).</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What was really sent, over all channels and campaigns.</summary>
    public ImmutableArray<SentContact> Sent { get; init; } = [];

    /// <summary>The customer's complaints, answered ones included.</summary>
    public ImmutableArray<Complaint> Complaints { get; init; } = [];

    /// <summary>What is known of the address on a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>Its state; <see cref="AddressState.Missing"/> where none is on record.</returns>
    public AddressState AddressOn(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return Addresses.GetValueOrDefault(channel, AddressState.Missing);
    }
}
