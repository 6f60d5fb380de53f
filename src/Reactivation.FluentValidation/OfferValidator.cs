using Reactivation.Messages;

namespace Reactivation.Validation;

/// <summary>What <see cref="Offer.Check"/> says of an offer and, where a legal profile is given, what that asks of it.</summary>
/// <param name="legal">The profile; null for none.</param>
/// <param name="toConsumer">Whether consumers read it: prices include the tax then.</param>
public sealed class OfferValidator(LegalProfile? legal = null, bool toConsumer = true)
    : CoreValidator<Offer>(offer => [.. offer.Check(), .. legal?.Check(offer, toConsumer) ?? []]);
