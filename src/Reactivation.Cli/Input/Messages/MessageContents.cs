using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What messages say beside their templates: the values file, and the offer for all templates that make one.</summary>
/// <param name="values">The values file.</param>
/// <param name="offers">The offer for every template that makes one and has none of its own, by language; empty for none.</param>
internal sealed class MessageContents(ValuesFile values, ImmutableDictionary<Language, Offer> offers)
{
    private readonly ConcurrentDictionary<(MessageTemplate Template, MessageForm Form, bool MayOffer), TemplateContent> _contents = new();

    /// <summary>The order with what the template's form takes of it, for a customer.</summary>
    /// <param name="order">The order.</param>
    /// <param name="template">The template.</param>
    /// <param name="customerId">The customer's own id.</param>
    /// <param name="mayOffer">Whether an offer, and its link, may be told.</param>
    internal MessageOrder Fill(MessageOrder order, MessageTemplate template, string customerId, bool mayOffer)
    {
        var content = _contents.GetOrAdd((template, order.Form, mayOffer), key => For(key.Template, key.Form, key.MayOffer));
        var offer = content.Offer is { Link: { } link } && LinkPattern.For(link, customerId) is var own && own != link ? content.Offer with { Link = own } : content.Offer;
        return order with { LastPurchaseOn = template.NamesFor(order.Form).Contains("last_purchase") ? order.LastPurchaseOn : null, Offer = offer, Link = LinkPattern.For(content.Link, customerId), Product = content.Product, Values = content.Values };
    }

    /// <summary>Only what the form tells: a file speaks of a template in all its forms.</summary>
    private TemplateContent For(MessageTemplate template, MessageForm form, bool mayOffer)
    {
        var (given, names) = (values.Of(template), template.NamesFor(form));
        var offer = !mayOffer ? null : given.HasOwnOffer ? given.Offer : offers.GetValueOrDefault(template.Language);
        return given with
        {
            Offer = names.Contains("offer") && offer is not null ? offer with { Link = names.Contains("link") ? offer.Link : null } : null,
            Link = names.Contains("link") ? given.Link ?? offer?.Link ?? values.Link : null,
            Product = names.Contains("product") ? given.Product : null,
            Values = TemplateValues.Of([.. given.Values.Names.Where(names.Contains).Select(n => (n, given.Values[n]))]),
        };
    }
}
