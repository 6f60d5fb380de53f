namespace Reactivation.Messages.Composing;

/// <summary>What the law asks for and the order lacks (L2). Letters and calls are not asked for an opt-out.</summary>
internal static class LegalCheck
{
    internal static IEnumerable<Problem> Run(LegalProfile legal, MessageOrder order)
    {
        if (order.Channel is MessageChannel.Email or MessageChannel.Sms)
        {
            foreach (var duty in legal.Duties)
            {
                var isOnPage = order.Channel == MessageChannel.Sms && legal.OnLinkedPage.Contains(duty) && order.Sender.InformationLink is not null;
                if (!isOnPage && !Has(order, duty))
                    yield return Missing(legal, Expected(duty), duty.ToString(), order.Channel == MessageChannel.Sms && legal.OnLinkedPage.Contains(duty) ? "or Sender.InformationLink, a page with it" : null);
            }
        }

        if (order.Offer is { Conditions: null } && legal.StatesConditions)
            yield return Missing(legal, "Offer.Conditions", "Conditions", "say the conditions of the offer, if only whom it is for and how often");
        if (order is { Offer: { Kind: OfferKind.AmountOff, IncludesTax: false }, Recipient.IsConsumer: true } && legal.ConsumerPricesIncludeTax)
            yield return new Problem { Source = legal.Name, Field = "Tax", Found = "an amount without tax for a consumer", Expected = "amounts that include the tax" };
    }

    private static bool Has(MessageOrder order, SenderDuty duty) => duty switch
    {
        SenderDuty.Name => !string.IsNullOrWhiteSpace(order.Sender.Company),
        SenderDuty.PostalAddress => order.Channel == MessageChannel.Email && order.Sender.PostalAddress is not null,
        SenderDuty.OptOut => order.Sender.OptOutLink is not null || (order.Channel == MessageChannel.Email && order.Sender.OptOutEmail is not null),
        _ => order.Channel == MessageChannel.Email && order.Sender.Contact is not null,
    };

    private static string Expected(SenderDuty duty) => duty switch
    {
        SenderDuty.Name => "Sender.Company",
        SenderDuty.PostalAddress => "Sender.PostalAddress",
        SenderDuty.OptOut => "Sender.OptOutLink or Sender.OptOutEmail",
        _ => "Sender.Contact",
    };

    private static Problem Missing(LegalProfile legal, string expected, string field, string? fix) => new() { Source = legal.Name, Field = field, Found = "nothing", Expected = expected, Fix = fix };
}
