using Reactivation.Problems;

namespace Reactivation.Messages.Composing;

/// <summary>What the law asks for and is lacking (L2). Letters and calls are not asked for an opt-out.</summary>
internal static class LegalCheck
{
    internal static IEnumerable<Problem> Run(LegalProfile legal, MessageOrder order) =>
        Of(legal, order.Sender, order.Form).Select(p => p.In(nameof(order.Sender)))
            .Concat(order.Offer is { } offer ? Of(legal, offer, order.Recipient.IsConsumer).Select(p => p.In(nameof(order.Offer))) : []);

    internal static IEnumerable<Problem> Of(LegalProfile legal, Sender sender, MessageForm form)
    {
        foreach (var duty in legal.Unmet(sender, form))
        {
            var (code, member) = form == MessageForm.Sms ? InSms(duty, legal.OnLinkedPage.Contains(duty)) : InEmail(duty);
            yield return ProblemText.Of(code) with { Source = legal.Jurisdiction, Field = duty.ToString(), Member = member };
        }
    }

    internal static IEnumerable<Problem> Of(LegalProfile legal, Offer offer, bool toConsumer)
    {
        if (offer.Conditions is null && legal.StatesConditions)
            yield return ProblemText.Of("legal.conditions") with { Source = legal.Jurisdiction, Field = nameof(offer.Conditions), Member = nameof(offer.Conditions) };
        if (offer is { Kind: OfferKind.AmountOff, IncludesTax: false } && toConsumer && legal.ConsumerPricesIncludeTax)
            yield return ProblemText.Of("legal.tax") with { Source = legal.Jurisdiction, Field = "Tax", Member = nameof(offer.IncludesTax) };
    }

    private static (string Code, string? Member) InEmail(SenderDuty duty) => duty switch
    {
        SenderDuty.Name => ("legal.name", nameof(Sender.Company)),
        SenderDuty.PostalAddress => ("legal.postal_address", nameof(Sender.PostalAddress)),
        SenderDuty.OptOut => ("legal.opt_out", nameof(Sender.OptOutLink)),
        _ => ("legal.contact", nameof(Sender.Contact)),
    };

    /// <summary>An SMS tells its sender's name and links; the rest stands on a page, where the law lets it.</summary>
    private static (string Code, string? Member) InSms(SenderDuty duty, bool isOnPage) => duty switch
    {
        SenderDuty.Name => InEmail(duty),
        SenderDuty.OptOut => ("legal.opt_out_sms", nameof(Sender.OptOutLink)),
        _ => isOnPage ? ("legal.page", nameof(Sender.InformationLink)) : ("legal.no_place", null),
    };
}
