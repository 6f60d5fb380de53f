using System.Globalization;
using Reactivation.Customers;
using Reactivation.Problems;

namespace Reactivation.Messages.Composing;

/// <summary>Whether an offer is sound in itself.</summary>
internal static class OfferCheck
{
    internal static IEnumerable<Problem> Run(Offer offer, DateOnly? asOf)
    {
        if (Value(offer) is { } problem)
            yield return problem;
        foreach (var (member, text) in new[] { (nameof(offer.Code), offer.Code), (nameof(offer.Conditions), offer.Conditions) })
        {
            if (text is not null && !MessageValue.IsLine(text))
                yield return ProblemText.Of("text.line") with { Member = member };
        }

        if (offer.Link is not null && !Links.IsSafe(offer.Link))
            yield return ProblemText.Of("text.link") with { Member = nameof(offer.Link) };
        if (asOf is { } day && offer.ValidUntil < day)
            yield return ProblemText.Of("offer.ended", ("day", day.ToString("O", CultureInfo.InvariantCulture))) with { Member = nameof(offer.ValidUntil) };
        if (offer.Currency is not { Length: 3 } || !offer.Currency.All(char.IsAsciiLetterUpper))
            yield return ProblemText.Of("offer.currency") with { Member = nameof(offer.Currency) };
    }

    private static Problem? Value(Offer offer)
    {
        if (!Enum.IsDefined(offer.Kind))
            return ProblemText.Of("offer.kind", ("value", offer.Kind.ToString())) with { Member = nameof(offer.Kind) };
        var (isGood, code) = offer.Kind switch
        {
            OfferKind.PercentOff => (offer.Value is > 0 and <= 100, "offer.percent"),
            OfferKind.FreeTrial => (offer.Value is null || (offer.Value > 0 && decimal.IsInteger(offer.Value.Value)), "offer.trial"),
            OfferKind.FreeShipping => (offer.Value is null, "offer.shipping"),
            _ => (offer.Value > 0, "offer.amount"),
        };
        if (isGood && offer.Value is { } exact && !Cell.IsAmount(exact))
            (isGood, code) = (false, "offer.decimals");
        return isGood ? null
            : (offer.Value is { } value ? ProblemText.Of(code, ("value", value.ToString(CultureInfo.InvariantCulture))) : ProblemText.Of("offer.value_missing")) with { Member = nameof(offer.Value) };
    }
}
