using System.Collections.Immutable;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>One contact that is about to be sent to one person, for the gate.</summary>
/// <remarks>Ask with what is on record at the moment of sending; what is dated after that moment has not happened yet, except contacts that were sent.</remarks>
/// <param name="Person">Who would get it, with everything on record.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Purpose">The purpose, such as one of <see cref="ContactPurpose"/>; consents and guard rails name it.</param>
public sealed record ContactRequest(ContactPerson Person, Channel Channel, string Purpose)
{
    /// <summary>The id of the template, for people; null for none.</summary>
    public string? Template { get; init; }

    /// <summary>The campaign; null for none.</summary>
    public string? Campaign { get; init; }

    /// <summary>The priority tier: the stratum of hold-outs.</summary>
    public PriorityTier Tier { get; init; }

    /// <summary>The display duties (L2) that the message as it would be sent does not meet, in words; empty where it meets all.</summary>
    public ImmutableArray<string> UnmetDisplayDuties { get; init; } = [];

    /// <summary>The guard rails that hold for the customer, as an <see cref="ApproachPlan"/> names them.</summary>
    public ImmutableArray<GuardRail> GuardRails { get; init; } = [];
}
