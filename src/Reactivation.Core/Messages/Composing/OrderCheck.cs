using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>Whether an order is sound in itself, and whether the template takes what it brings.</summary>
internal static class OrderCheck
{
    internal static IEnumerable<Problem> Run(MessageOrder order, MessageTemplate template) =>
        Lines(order).Concat(Links(order)).Concat(Offer(order)).Concat(Unused(order, template));

    private static IEnumerable<Problem> Lines(MessageOrder order)
    {
        var (recipient, sender) = (order.Recipient, order.Sender);
        return new (string Name, string? Text)[]
        {
            ("recipient company", recipient.Company), ("recipient department", recipient.Department), ("recipient person", recipient.Person), ("recipient title", recipient.Title),
            ("sender company", sender.Company), ("sender person", sender.Person), ("sender department", sender.Department), ("sender postal address", sender.PostalAddress), ("sender contact", sender.Contact),
        }.Where(l => l.Text is not null && !MessageValue.IsLine(l.Text)).Select(l => Wrong(l.Name, "a text that is empty or has a line break or control character", "a text of one line"));
    }

    private static IEnumerable<Problem> Links(MessageOrder order)
    {
        foreach (var (name, link) in new[] { ("sender opt-out link", order.Sender.OptOutLink), ("sender information link", order.Sender.InformationLink), ("link", order.Link), ("offer link", order.Offer?.Link) })
        {
            if (link is not null && !Messages.Links.IsSafe(link))
                yield return Wrong(name, "something that is no web address", "an absolute http or https address");
        }

        if (order.Sender.OptOutEmail is { } email && !Messages.Links.IsEmail(email))
            yield return Wrong("sender opt-out e-mail", "something that is no e-mail address", "an address such as stop@example.com");
    }

    private static IEnumerable<Problem> Offer(MessageOrder order)
    {
        if (order.Offer is not { } offer)
            yield break;
        var isGood = offer.Kind switch
        {
            OfferKind.PercentOff => offer.Value is > 0 and <= 100,
            OfferKind.FreeTrial => offer.Value is null || (offer.Value > 0 && decimal.IsInteger(offer.Value.Value)),
            OfferKind.FreeShipping => offer.Value is null,
            _ => offer.Value > 0,
        };
        if (!isGood)
            yield return Wrong("offer value", offer.Value is null ? "no value" : "a value that makes no sense", offer.Kind switch { OfferKind.PercentOff => "more than 0 and at most 100 percent", OfferKind.FreeTrial => "a whole number of days, or none", OfferKind.FreeShipping => "none", _ => "an amount above 0" });
        if (order.Assessment is { } assessed && offer.ValidUntil < assessed.AsOf)
            yield return Wrong("offer last day", "an offer that has ended on the day of the assessment", "a later last day");
        if (offer.Currency.Length != 3 || !offer.Currency.All(char.IsAsciiLetterUpper))
            yield return Wrong("offer currency", "something that is no currency", "three letters such as JPY");
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
        foreach (var name in order.Values.Names.Where(StandardValues.All.ContainsKey))
            yield return Wrong(name, "a value that composing gives", "it in the order's own properties, not among its values");
    }

    private static Problem Wrong(string field, string found, string expected) => new() { Field = field, Found = found, Expected = expected };
}
