using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>Whether an order is sound in itself, and whether the template takes what it brings.</summary>
internal static class OrderCheck
{
    internal static IEnumerable<Problem> Run(MessageOrder order, MessageTemplate template) =>
        Lines(order.Recipient).Concat(SenderCheck.Run(order.Sender)).Concat(Link(order)).Concat(order.Offer is { } offer ? OfferCheck.Run(offer, order.Assessment?.AsOf) : []).Concat(Unused(order, template));

    private static IEnumerable<Problem> Lines(Recipient recipient) =>
        from line in new (string Name, string? Text)[] { ("recipient company", recipient.Company), ("recipient department", recipient.Department), ("recipient person", recipient.Person), ("recipient title", recipient.Title) }
        where line.Text is not null && !MessageValue.IsLine(line.Text)
        select Wrong(line.Name, SenderCheck.NoLine, SenderCheck.Line);

    private static IEnumerable<Problem> Link(MessageOrder order)
    {
        if (order.Link is { } link && !Links.IsSafe(link))
            yield return Wrong("link", SenderCheck.NoAddress, SenderCheck.Address);
    }

    /// <summary>Nothing that the order brings is dropped silently.</summary>
    private static IEnumerable<Problem> Unused(MessageOrder order, MessageTemplate template)
    {
        var names = template.NamesFor(order.Form);
        if (order.Offer is { } offer && !names.Contains(StandardValues.Offer))
            yield return Wrong("offer", "an offer, which the template does not tell", "a template that makes an offer, or no offer");
        else if (order.Offer is { Code: not null } && !names.Contains(StandardValues.OfferCode))
            yield return Wrong("offer code", "a code, which the template does not tell", "a template that uses offer_code");
        else if (order is { Offer.Conditions: not null, Form: not MessageForm.Sms } && !names.Contains(StandardValues.OfferConditions))
            yield return Wrong("offer conditions", "conditions, which the template does not tell", "a template that uses offer_conditions");
        if (order.Product is not null && !names.Contains(StandardValues.Product))
            yield return Wrong("product", "a product, which the template does not tell", "a template that uses product, or none");
        foreach (var name in order.Values.Names.Where(StandardValues.Has))
            yield return Wrong(name, "a value that composing gives", "it in the order's own properties, not among its values");
    }

    private static Problem Wrong(string field, string found, string expected) => new() { Field = field, Found = found, Expected = expected };
}
