using System.Collections.Immutable;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>Who is not contacted, so that the effect of contacting the others can be measured (O2, O6): by salted hash of the customer's id, share by tier.</summary>
/// <remarks>
/// Each customer's lot is one of 10,000, from the salt and the id alone; those below the tier's share are held out. So nobody's answer depends on
/// who else is on the list or on the order, a larger share keeps everyone whom a smaller one held out, and a change of tier between equal shares
/// changes nothing. Two salts hold out independently. Where tiers are small and each is to have its share exactly, <see cref="Draw"/> the group
/// once from the whole list and keep it.
/// </remarks>
/// <param name="Id">What the hold-out is called in reasons and reports.</param>
/// <param name="Salt">The salt; another for every campaign whose groups are to be independent.</param>
/// <param name="ShareBasisPoints">The share held out, in hundredths of a percent, 0 to 10,000.</param>
public sealed record HoldOut(string Id, string Salt, int ShareBasisPoints = HoldOutDefaults.ShareBasisPoints)
{
    /// <summary>The lots there are.</summary>
    internal const int Lots = 10_000;

    private const string Use = "hold-out";

    /// <summary>Shares of tiers that differ from <see cref="ShareBasisPoints"/>, in hundredths of a percent.</summary>
    public ImmutableDictionary<PriorityTier, int> ShareByTier { get; init; } = ImmutableDictionary<PriorityTier, int>.Empty;

    /// <summary>The one campaign that it is for; null for all: a group that nobody contacts.</summary>
    public string? Campaign { get; init; }

    /// <summary>The group, once it is drawn; null for everyone whose lot is below the share.</summary>
    public ImmutableHashSet<string>? Drawn { get; init; }

    /// <summary>Whether a customer is held out.</summary>
    /// <param name="customerId">The customer's id.</param>
    /// <param name="tier">The priority tier: the stratum.</param>
    /// <returns>True for those not to be contacted.</returns>
    public bool Holds(string customerId, PriorityTier tier)
    {
        ArgumentNullException.ThrowIfNull(customerId);
        return Drawn?.Contains(customerId) ?? Lot(customerId) < Share(tier);
    }

    /// <summary>Draws the group from the whole list: of each tier exactly its share, rounded to the nearest, those with the lowest hashes.</summary>
    /// <remarks>The order of the list does not matter. Who is not on the list is not held out; who changes the tier later stays where they are.</remarks>
    /// <param name="customers">The customers, each once, with their tiers.</param>
    /// <returns>The hold-out with its group.</returns>
    public HoldOut Draw(IEnumerable<(string CustomerId, PriorityTier Tier)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return this with
        {
            Drawn =
            [
                .. customers.GroupBy(c => c.Tier).SelectMany(tier => tier
                    .OrderBy(c => StableHash.Of(Use, Salt, c.CustomerId)).ThenBy(c => c.CustomerId, StringComparer.Ordinal)
                    .Take((int)(((tier.LongCount() * Share(tier.Key)) + (Lots / 2)) / Lots)).Select(c => c.CustomerId)),
            ],
        };
    }

    /// <summary>The customer's lot.</summary>
    /// <param name="customerId">The customer's id.</param>
    /// <returns>0 to 9,999.</returns>
    public int Lot(string customerId)
    {
        ArgumentNullException.ThrowIfNull(customerId);
        return StableHash.Lot(Use, Salt, customerId, Lots);
    }

    private int Share(PriorityTier tier) => ShareByTier.GetValueOrDefault(tier, ShareBasisPoints);

    internal IEnumerable<Problem> Problems() => ShareByTier.Keys.Order().Select(t => ApproachCheck.Undefined($"hold_outs.{Id}", t)).OfType<Problem>().Concat(
        from share in ShareByTier.OrderBy(s => s.Key).Select(s => (Name: s.Key.ToString(), s.Value)).Prepend((Name: "", Value: ShareBasisPoints))
        where share.Value is < 0 or > Lots
        select new Problem { Source = $"hold_outs.{Id}", Field = share.Name.Length == 0 ? null : share.Name, Found = $"a share of {share.Value}", Expected = $"0 to {Lots} hundredths of a percent" });
}
