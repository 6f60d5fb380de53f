using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>What the law of a place asks of a commercial message (L2). Not legal advice; replace it by your own.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Duties">What an e-mail or SMS must tell.</param>
/// <param name="OnLinkedPage">What an SMS may leave to the page that it links to.</param>
/// <param name="StatesConditions">Whether reductions and rewards must state their conditions.</param>
/// <param name="ConsumerPricesIncludeTax">Whether amounts told to consumers must include the tax.</param>
public sealed record LegalProfile(string Name, ImmutableArray<SenderDuty> Duties, ImmutableArray<SenderDuty> OnLinkedPage, bool StatesConditions, bool ConsumerPricesIncludeTax)
{
    /// <summary>Japan: the Act on Regulation of Transmission of Specified Electronic Mail, and the display of offers and prices.</summary>
    public static LegalProfile Japan { get; } = new(
        "japan", [SenderDuty.Name, SenderDuty.PostalAddress, SenderDuty.OptOut, SenderDuty.ComplaintContact], [SenderDuty.PostalAddress, SenderDuty.ComplaintContact], true, true);

    /// <summary>The United States: CAN-SPAM.</summary>
    public static LegalProfile CanSpam { get; } = new("can-spam", [SenderDuty.Name, SenderDuty.PostalAddress, SenderDuty.OptOut], [SenderDuty.PostalAddress], true, false);

    /// <summary>The European Union: GDPR and ePrivacy.</summary>
    public static LegalProfile Gdpr { get; } = new("gdpr", [SenderDuty.Name, SenderDuty.OptOut, SenderDuty.ComplaintContact], [SenderDuty.ComplaintContact], true, true);
}
