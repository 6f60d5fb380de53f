using Reactivation.Messages.Catalogue;
using Reactivation.Problems;

namespace Reactivation.Messages.Composing;

/// <summary>Whether an order is sound in itself, and whether the template takes what it brings.</summary>
internal static class OrderCheck
{
    internal static IEnumerable<Problem> Run(MessageOrder order, MessageTemplate template) =>
        Recipient(order.Recipient)
            .Concat(order.Sender.Check().Select(p => p.In(nameof(order.Sender))))
            .Concat(order.Link is null || Links.IsSafe(order.Link) ? [] : [ProblemText.Of("text.link") with { Member = nameof(order.Link) }])
            .Concat(order.Offer?.Check(order.Assessment?.AsOf).Select(p => p.In(nameof(order.Offer))) ?? [])
            .Concat(Unused(order, template));

    private static IEnumerable<Problem> Recipient(Recipient recipient) =>
        new (string Member, string? Text)[] { (nameof(recipient.Company), recipient.Company), (nameof(recipient.Department), recipient.Department), (nameof(recipient.Person), recipient.Person), (nameof(recipient.Title), recipient.Title) }
            .Where(l => l.Text is not null && !MessageValue.IsLine(l.Text)).Select(l => (ProblemText.Of("text.line") with { Member = l.Member }).In(nameof(MessageOrder.Recipient)));

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
