using System.Collections.Immutable;
using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>What an order brings and the template does not tell in its form: nothing is dropped silently.</summary>
internal static class UntoldCheck
{
    internal static IEnumerable<Problem> Run(MessageOrder order, MessageTemplate template)
    {
        // A form that the template is not written in is told by itself.
        if (template.Forms.Contains(order.Form))
        {
            var told = template.NamesFor(order.Form);
            foreach (var (name, found, expected) in Brought(order, told).Where(b => !told.Contains(b.Name)))
                yield return new Problem { Field = name, Found = $"{found}, which the template does not tell", Expected = expected ?? $"a template that uses {name}" };
        }

        foreach (var name in order.Values.Names.Where(StandardValues.Has))
            yield return new Problem { Field = name, Found = "a value that composing gives", Expected = "it in the order's own properties, not among its values" };
    }

    /// <summary>What the order brings to be told, by the value that tells it; of an offer that is not told, nothing but that.</summary>
    private static IEnumerable<(string Name, string Found, string? Expected)> Brought(MessageOrder order, ImmutableArray<string> told)
    {
        var offer = order.Offer;
        if (offer is not null && !told.Contains(StandardValues.Offer))
        {
            yield return (StandardValues.Offer, "an offer", "a template that makes an offer, or no offer");
            offer = null;
        }

        if (offer is not null)
            yield return (StandardValues.OfferUntil, "an offer's last day", null);
        if (offer?.Code is not null)
            yield return (StandardValues.OfferCode, "an offer's code", null);
        if (offer?.Conditions is not null)
            yield return (StandardValues.OfferConditions, "an offer's conditions", null);
        if ((order.Link ?? offer?.Link) is not null)
            yield return (StandardValues.Link, "a link", "a template that uses link, or none");
        if (order.LastPurchaseOn is not null)
            yield return (StandardValues.LastPurchase, "the day of the last purchase", "a template that uses last_purchase, or none");
        if (order.Product is not null)
            yield return (StandardValues.Product, "a product", "a template that uses product, or none");
    }
}
