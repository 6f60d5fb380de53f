using System.Collections.Immutable;
using Reactivation.Messages.Composing;

namespace Reactivation.Messages;

/// <summary>An offer to a customer: what, until when, under which conditions.</summary>
/// <param name="Kind">What is offered.</param>
/// <param name="Value">Percent (more than 0, at most 100), money (more than 0) or days (whole, more than 0); null for free shipping.</param>
/// <param name="ValidUntil">The last day, inclusive.</param>
public sealed record Offer(OfferKind Kind, decimal? Value, DateOnly ValidUntil)
{
    /// <summary>The code that is entered to use it; one line; null where none is needed.</summary>
    public string? Code { get; init; }

    /// <summary>Its conditions, in the reader's language, one line (L2); null for none.</summary>
    public string? Conditions { get; init; }

    /// <summary>Where it can be used; http or https.</summary>
    public string? Link { get; init; }

    /// <summary>The currency of an amount.</summary>
    /// <value><c>JPY</c>.</value>
    public string Currency { get; init; } = "JPY";

    /// <summary>Whether an amount includes the tax.</summary>
    /// <value>True.</value>
    public bool IncludesTax { get; init; } = true;

    /// <summary>Whether it lowers a price.</summary>
    public bool IsDiscount => Kind is OfferKind.PercentOff or OfferKind.AmountOff or OfferKind.FreeShipping;

    /// <summary>Everything that makes no sense of the offer in itself, and a last day that has gone by; what the law asks for besides, <see cref="LegalProfile"/> says.</summary>
    /// <param name="asOf">The day of the question; null where the last day is not asked about.</param>
    /// <returns>The problems, each with its member; empty for a sound offer.</returns>
    public ImmutableArray<Problem> Check(DateOnly? asOf = null) => [.. OfferCheck.Run(this, asOf)];
}
