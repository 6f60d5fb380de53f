using System.Collections.Immutable;
using Reactivation.Messages.Composing;

namespace Reactivation.Messages;

/// <summary>What the law of a place asks of a commercial message (L2). Not legal advice; replace it by your own.</summary>
/// <param name="Jurisdiction">The place, as <see cref="Approaches.LawfulBasisProfile"/> names it, such as <c>JP</c>.</param>
/// <param name="Duties">What an e-mail or SMS must tell.</param>
/// <param name="OnLinkedPage">What an SMS may leave to the page that it links to.</param>
/// <param name="StatesConditions">Whether offers must state their conditions: they and the last day then stand whole in every text of a message, also in an SMS.</param>
/// <param name="ConsumerPricesIncludeTax">Whether amounts told to consumers must include the tax.</param>
public sealed record LegalProfile(string Jurisdiction, ImmutableArray<SenderDuty> Duties, ImmutableArray<SenderDuty> OnLinkedPage, bool StatesConditions, bool ConsumerPricesIncludeTax)
{
    /// <summary>Japan: the Act on Regulation of Transmission of Specified Electronic Mail, and the display of offers and prices.</summary>
    public static LegalProfile Japan { get; } = new(
        "JP", [SenderDuty.Name, SenderDuty.PostalAddress, SenderDuty.OptOut, SenderDuty.ComplaintContact], [SenderDuty.PostalAddress, SenderDuty.ComplaintContact], true, true);

    /// <summary>The United States: CAN-SPAM.</summary>
    public static LegalProfile UnitedStates { get; } = new("US", [SenderDuty.Name, SenderDuty.PostalAddress, SenderDuty.OptOut], [SenderDuty.PostalAddress], true, false);

    /// <summary>The European Union: GDPR and ePrivacy.</summary>
    public static LegalProfile EuropeanUnion { get; } = new("EU", [SenderDuty.Name, SenderDuty.OptOut, SenderDuty.ComplaintContact], [SenderDuty.ComplaintContact], true, true);

    /// <summary>The duties that a message of a sender cannot meet, because the sender does not tell what they ask for.</summary>
    /// <remarks>Known before anything is composed: the gate can be asked with it. Letters and calls have no such duties here.</remarks>
    /// <param name="sender">Who writes.</param>
    /// <param name="form">The form of the message.</param>
    /// <returns>The duties, in the profile's order; empty where all are met.</returns>
    public ImmutableArray<SenderDuty> Unmet(Sender sender, MessageForm form)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return form is MessageForm.Email or MessageForm.Sms ? [.. Duties.Where(d => !IsMet(d, sender, form))] : [];
    }

    /// <summary>The same as problems, in words: what the law asks a message to tell of its sender and this one lacks (L2).</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="form">The form of the message.</param>
    /// <returns>The problems, each with its member; empty where nothing is lacking.</returns>
    public ImmutableArray<Problem> Check(Sender sender, MessageForm form) => [.. LegalCheck.Of(this, sender, form)];

    /// <summary>What the law asks of an offer and this one lacks (L2).</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="toConsumer">Whether a consumer reads it.</param>
    /// <returns>The problems, each with its member; empty where nothing is lacking.</returns>
    public ImmutableArray<Problem> Check(Offer offer, bool toConsumer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return [.. LegalCheck.Of(this, offer, toConsumer)];
    }

    private bool IsMet(SenderDuty duty, Sender sender, MessageForm form)
    {
        var isEmail = form == MessageForm.Email;
        if (!isEmail && sender.InformationLink is not null && OnLinkedPage.Contains(duty))
            return true;
        return duty switch
        {
            SenderDuty.Name => !string.IsNullOrWhiteSpace(sender.Company),
            SenderDuty.PostalAddress => isEmail && sender.PostalAddress is not null,
            SenderDuty.OptOut => sender.OptOutLink is not null || (isEmail && sender.OptOutEmail is not null),
            _ => isEmail && sender.Contact is not null,
        };
    }
}
