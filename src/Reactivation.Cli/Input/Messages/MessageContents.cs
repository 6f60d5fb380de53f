using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What messages say beside their templates: the values file, and the offer for all templates that make one.</summary>
/// <param name="values">The values file.</param>
/// <param name="offer">The offer for every template that makes one and has none of its own.</param>
internal sealed class MessageContents(ValuesFile values, OfferFile offer)
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
        var told = content.Offer is { Link: { } link } && LinkPattern.For(link, customerId) is var own && own != link ? content.Offer with { Link = own } : content.Offer;
        return order with { LastPurchaseOn = template.NamesFor(order.Form).Contains("last_purchase") ? order.LastPurchaseOn : null, Offer = told, Link = LinkPattern.For(content.Link, customerId), Product = content.Product, Values = content.Values };
    }

    /// <summary>What a law asks of a template's offer and it lacks: known before anything is composed.</summary>
    internal IEnumerable<Problem> Unmet(LegalProfile law, MessageTemplate template, MessageForm form)
    {
        if (!template.Forms.Contains(form) || For(template, form, mayOffer: true).Offer is not { Conditions: null } told)
            return [];
        var (file, path) = values.Of(template).HasOwnOffer ? (values.File, $"$.templates.{template.Id}.offer") : (offer.Name, "$");
        return law.Check(told, toConsumer: false).Select(p => p with { Source = file, Path = $"{path}.conditions.{Codes.Of(template.Language)}", Field = null, Member = null });
    }

    /// <summary>Only what the form tells: a file speaks of a template in all its forms.</summary>
    private TemplateContent For(MessageTemplate template, MessageForm form, bool mayOffer)
    {
        var (given, names) = (values.Of(template), template.NamesFor(form));
        var told = !mayOffer ? null : given.HasOwnOffer ? given.Offer : offer.Offers.GetValueOrDefault(template.Language);
        return given with
        {
            Offer = names.Contains("offer") && told is not null ? told with { Link = names.Contains("link") ? told.Link : null } : null,
            Link = names.Contains("link") ? given.Link ?? told?.Link ?? values.Link : null,
            Product = names.Contains("product") ? given.Product : null,
            Values = TemplateValues.Of([.. given.Values.Names.Where(names.Contains).Select(n => (n, given.Values[n]))]),
        };
    }
}
