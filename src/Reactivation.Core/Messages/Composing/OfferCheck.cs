namespace Reactivation.Messages.Composing;

/// <summary>Whether an offer makes sense.</summary>
internal static class OfferCheck
{
    internal static IEnumerable<Problem> Run(Offer offer, DateOnly? asOf)
    {
        if (offer.Link is { } link && !Links.IsSafe(link))
            yield return Wrong("offer link", SenderCheck.NoAddress, SenderCheck.Address);
        var isGood = offer.Kind switch
        {
            OfferKind.PercentOff => offer.Value is > 0 and <= 100,
            OfferKind.FreeTrial => offer.Value is null || (offer.Value > 0 && decimal.IsInteger(offer.Value.Value)),
            OfferKind.FreeShipping => offer.Value is null,
            _ => offer.Value > 0,
        };
        if (!isGood)
            yield return Wrong("offer value", offer.Value is null ? "no value" : "a value that makes no sense", offer.Kind switch { OfferKind.PercentOff => "more than 0 and at most 100 percent", OfferKind.FreeTrial => "a whole number of days, or none", OfferKind.FreeShipping => "none", _ => "an amount above 0" });
        if (offer.ValidUntil < asOf)
            yield return Wrong("offer last day", "an offer that has ended on the day of the assessment", "a later last day");
        if (offer.Currency.Length != 3 || !offer.Currency.All(char.IsAsciiLetterUpper))
            yield return Wrong("offer currency", "something that is no currency", "three letters such as JPY");
    }

    private static Problem Wrong(string field, string found, string expected) => new() { Field = field, Found = found, Expected = expected };
}
