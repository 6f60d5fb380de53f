using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>Holds an offer against the guard rails of the customer: what lowers a price or rewards is a discount, everything else a campaign. Where the order names no channel, one closed channel of its form is enough.</summary>
internal static class GuardCheck
{
    internal static IEnumerable<Problem> Run(ApproachPolicy approach, ImmutableArray<GuardRail> rails, MessageOrder order, MessageTemplate template)
    {
        if (order.Offer is not { } offer)
            yield break;
        var purpose = LowersOrRewards(offer, template) ? ContactPurpose.Discount : ContactPurpose.Campaign;
        var channels = order.Channel is { } one ? [one] : approach.Channels.Where(c => c.Form == order.Form).Select(c => c.Channel).ToList();
        var names = template.NamesFor(order.Form);
        foreach (var rail in rails.Where(r => (r.Closure.Channels.IsDefaultOrEmpty || channels.Exists(r.Closure.Channels.Contains)) && (r.Closure.Purposes.IsDefaultOrEmpty || r.Closure.Purposes.Contains(purpose)) && !IsOpened(r.Closure, names)))
        {
            yield return new Problem
            {
                Field = "offer",
                Found = $"a {purpose} against the guard rail {rail.Id}: {rail.Why.English}",
                Expected = rail.Closure.OpenedBy is { } value ? $"a template that tells '{value}' before the offer, or no offer" : $"no {purpose}",
                Fix = $"leave the offer out, take another template than {template}, or change the guard rails of the approach policy",
            };
        }
    }

    private static bool IsOpened(Closure closure, ImmutableArray<string> names) =>
        closure.OpenedBy is { } value && names.IndexOf(value) is >= 0 and var told && StandardValues.OfOffer.All(o => names.IndexOf(o) is var place && (place < 0 || place > told));

    /// <summary>A gift counts as a discount, but for the thanks for the answer to a survey.</summary>
    private static bool LowersOrRewards(Offer offer, MessageTemplate template) => offer.IsDiscount || (offer.Kind == OfferKind.Gift && template.Purpose != MessagePurpose.Survey);
}
