using System.Collections.Immutable;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>One contact that is about to be sent to one recipient, and everything on record that decides whether it may.</summary>
/// <remarks>Ask with what is on record at the moment of sending; what is dated after that moment has not happened yet, except contacts that were sent.</remarks>
public sealed record ContactRequest
{
    /// <summary>The customer's id, by which hold-outs are drawn.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The purpose, such as one of <see cref="ContactPurpose"/>; consents and guard rails name it.</summary>
    public required string Purpose { get; init; }

    /// <summary>The recipient's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What is known of the address on this channel.</summary>
    public required AddressState Address { get; init; }

    /// <summary>The id of the template, for people; null for none.</summary>
    public string? Template { get; init; }

    /// <summary>The campaign; null for none.</summary>
    public string? Campaign { get; init; }

    /// <summary>The jurisdiction whose profile applies.</summary>
    /// <value>The default is <c>JP</c>.</value>
    public string Jurisdiction { get; init; } = LawfulBasisProfile.Japan.Jurisdiction;

    /// <summary>Who is addressed.</summary>
    /// <value>The default is the stricter: a consumer.</value>
    public Audience Audience { get; init; } = Audience.Consumer;

    /// <summary>The priority tier: the stratum of hold-outs.</summary>
    public PriorityTier Tier { get; init; }

    /// <summary>The recipient's consents, withdrawn ones included, for any channel.</summary>
    public ImmutableArray<ConsentRecord> Consents { get; init; } = [];

    /// <summary>Relations that may stand for a consent once confirmed, for any channel.</summary>
    public ImmutableArray<RelationRecord> Relations { get; init; } = [];

    /// <summary>The recipient's opt-outs, for any channel.</summary>
    public ImmutableArray<OptOut> OptOuts { get; init; } = [];

    /// <summary>Reasons besides opting out never to write or call (L3).</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What was really sent to the recipient, over all channels and campaigns.</summary>
    public ImmutableArray<SentContact> Sent { get; init; } = [];

    /// <summary>The customer's complaints, answered ones included.</summary>
    public ImmutableArray<Complaint> Complaints { get; init; } = [];

    /// <summary>The display duties (L2) that the message as it would be sent does not meet, in words; empty where it meets all.</summary>
    public ImmutableArray<string> UnmetDisplayDuties { get; init; } = [];

    /// <summary>The guard rails that hold for the customer.</summary>
    public ImmutableArray<GuardRail> GuardRails { get; init; } = [];
}
