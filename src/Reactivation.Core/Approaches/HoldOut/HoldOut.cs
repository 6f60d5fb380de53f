using System.Collections.Immutable;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>Who is not contacted, so that the effect of contacting the others can be measured (O2, O6): by salted hash of the customer's id, share by tier.</summary>
/// <remarks>
/// Each customer's lot is one of 10,000, from the salt and the id alone; those below the tier's share are held out. So nobody's answer depends on
/// who else is on the list or on the order, a larger share keeps everyone whom a smaller one held out, and a change of tier between equal shares
/// changes nothing. Two salts hold out independently. To close a campaign's group to a fixed number, use a list of your own.
/// </remarks>
/// <param name="Id">What the hold-out is called in reasons and reports.</param>
/// <param name="Salt">The salt; another for every campaign whose groups are to be independent.</param>
/// <param name="ShareBasisPoints">The share held out, in hundredths of a percent, 0 to 10,000.</param>
public sealed record HoldOut(string Id, string Salt, int ShareBasisPoints = HoldOutDefaults.ShareBasisPoints)
{
    /// <summary>The lots there are.</summary>
    internal const int Lots = 10_000;

    /// <summary>Shares of tiers that differ from <see cref="ShareBasisPoints"/>, in hundredths of a percent.</summary>
    public ImmutableDictionary<PriorityTier, int> ShareByTier { get; init; } = ImmutableDictionary<PriorityTier, int>.Empty;

    /// <summary>The one campaign that it is for; null for all: a group that nobody contacts.</summary>
    public string? Campaign { get; init; }

    /// <summary>Whether a customer is held out.</summary>
    /// <param name="customerId">The customer's id.</param>
    /// <param name="tier">The priority tier: the stratum.</param>
    /// <returns>True for those not to be contacted.</returns>
    public bool Holds(string customerId, PriorityTier tier) => Lot(customerId) < ShareByTier.GetValueOrDefault(tier, ShareBasisPoints);

    /// <summary>The customer's lot.</summary>
    /// <param name="customerId">The customer's id.</param>
    /// <returns>0 to 9,999.</returns>
    public int Lot(string customerId) => StableHash.Lot("hold-out", Salt, customerId, Lots);

    internal IEnumerable<Problem> Problems() =>
        from share in ShareByTier.OrderBy(s => s.Key).Select(s => (Name: s.Key.ToString(), s.Value)).Prepend((Name: "", Value: ShareBasisPoints))
        where share.Value is < 0 or > Lots
        select new Problem { Source = $"hold-out {Id}", Field = share.Name.Length == 0 ? null : share.Name, Found = $"a share of {share.Value}", Expected = $"0 to {Lots} hundredths of a percent" };
}
