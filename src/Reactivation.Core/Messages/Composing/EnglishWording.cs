namespace Reactivation.Messages.Composing;

/// <summary>English: Dear, with the title where there is one.</summary>
internal sealed class EnglishWording : ReaderWording
{
    internal override string Salutation(Recipient recipient) => (recipient.Company, recipient.Person) switch
    {
        (_, { } person) => recipient.Title is { } title ? $"Dear {title} {person}," : $"Dear {person},",
        ({ } company, null) => $"Dear {company} team,",
        _ => "Dear customer,",
    };

    internal override string Person(string department, string name) => $"{name}, {department}";

    internal override string Day(DateOnly day) => Text(day, "d MMMM yyyy");

    internal override string DayWithWeekday(DateOnly day) => Text(day, "dddd, d MMMM yyyy");

    internal override string Offer(Offer offer, bool isConsumer) => offer.Kind switch
    {
        OfferKind.PercentOff => $"{Number(offer.Value ?? 0)}% off",
        OfferKind.AmountOff => $"{Money(offer, isConsumer)} off",
        OfferKind.FreeShipping => "free delivery",
        OfferKind.FreeTrial => offer.Value is { } days ? $"a {Number(days)}-day free trial" : "a free trial",
        _ => $"a gift worth {Money(offer, isConsumer: false)}",
    };

    internal override IEnumerable<string> Footer(Sender sender, IReadOnlyCollection<SenderDuty> duties)
    {
        yield return $"Sent by {sender.Company}";
        if (sender.PostalAddress is { } address)
            yield return address;
        if (sender.Contact is { } contact)
            yield return $"Questions or complaints: {contact}";
        if (duties.Contains(SenderDuty.OptOut) || sender.OptOutLink is not null || sender.OptOutEmail is not null)
            yield return $"If you would rather not hear from us, you can unsubscribe here: {sender.OptOutLink ?? sender.OptOutEmail}";
    }

    internal override string CallFooter => "[Further calls] If you would rather not be called again, just say so and we will note it at once. (Put it on record during the call, and do not call again.)";

    protected override string SmsStop => "Stop:";

    protected override string SmsInformation => "About us:";

    protected override string SmsStopAndInformation => "Stop/about us:";

    private static string Money(Offer offer, bool isConsumer) => $"{offer.Currency} {Number(offer.Value ?? 0)}{(isConsumer && offer.IncludesTax ? " (tax included)" : "")}";
}
