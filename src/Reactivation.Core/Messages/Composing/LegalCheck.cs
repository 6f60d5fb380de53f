namespace Reactivation.Messages.Composing;

/// <summary>What the law asks for and the order lacks (L2). Letters and calls are not asked for an opt-out.</summary>
internal static class LegalCheck
{
    internal static IEnumerable<Problem> Run(LegalProfile legal, MessageOrder order)
    {
        foreach (var duty in legal.Unmet(order.Sender, order.Form))
            yield return Missing(legal, Expected(duty), duty.ToString(), order.Form == MessageForm.Sms && legal.OnLinkedPage.Contains(duty) ? "or Sender.InformationLink, a page with it" : null);

        if (order.Offer is { Conditions: null } && legal.StatesConditions)
            yield return Missing(legal, "Offer.Conditions", "Conditions", "say the conditions of the offer, if only whom it is for and how often");
        if (order is { Offer: { Kind: OfferKind.AmountOff, IncludesTax: false }, Recipient.IsConsumer: true } && legal.ConsumerPricesIncludeTax)
            yield return new Problem { Source = legal.Jurisdiction, Field = "Tax", Found = "an amount without tax for a consumer", Expected = "amounts that include the tax" };
    }

    private static string Expected(SenderDuty duty) => duty switch
    {
        SenderDuty.Name => "Sender.Company",
        SenderDuty.PostalAddress => "Sender.PostalAddress",
        SenderDuty.OptOut => "Sender.OptOutLink or Sender.OptOutEmail",
        _ => "Sender.Contact",
    };

    private static Problem Missing(LegalProfile legal, string expected, string field, string? fix) => new() { Source = legal.Jurisdiction, Field = field, Found = "nothing", Expected = expected, Fix = fix };
}
