using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>The values that an order gives to a template: the standard ones that it uses, and its own; null for one that is not given.</summary>
internal static class OrderValues
{
    internal static TemplateValues For(MessageTemplate template, MessageOrder order)
    {
        var wording = ReaderWording.In(order.Recipient.Language);
        var names = template.OrderNames(order.Form, order.Values.Names);
        var values = new TemplateValue[names.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = StandardValues.Has(names[i]) ? Standard(names[i], order, wording) : Own(names[i], order.Values);
        return new TemplateValues(names, values);
    }

    private static TemplateValue Own(string name, TemplateValues own) => own.Names.IndexOf(name) is >= 0 and var place ? own.At(place) : TemplateValue.Null;

    private static TemplateValue Standard(string name, MessageOrder order, ReaderWording wording) => name switch
    {
        StandardValues.Salutation => wording.Salutation(order.Recipient),
        StandardValues.SenderCompany => order.Sender.Company,
        StandardValues.SenderPerson => order.Sender.Department is { } department ? wording.Person(department, order.Sender.Person) : order.Sender.Person,
        StandardValues.SenderContact => order.Sender.Contact,
        StandardValues.Offer => order.Offer is { } offer ? wording.Offer(offer, order.Recipient.IsConsumer) : TemplateValue.Null,
        StandardValues.OfferCode => order.Offer?.Code,
        StandardValues.OfferUntil => order.Offer is { } offer ? wording.DayWithWeekday(offer.ValidUntil) : TemplateValue.Null,
        StandardValues.OfferConditions => order.Offer?.Conditions,
        StandardValues.Link => order.Link ?? order.Offer?.Link,
        StandardValues.LastPurchase => order.LastPurchaseOn is { } day ? wording.Day(day) : TemplateValue.Null,
        _ => order.Product,
    };
}
