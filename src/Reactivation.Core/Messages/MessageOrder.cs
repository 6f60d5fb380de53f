using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Messages;

/// <summary>What a message is to be made of.</summary>
/// <remarks>What the order brings to be told — offer, link, day of the last purchase, product, values — and the template does not tell in its form, is a problem: nothing is dropped.</remarks>
/// <param name="Recipient">Who reads.</param>
/// <param name="Sender">Who writes.</param>
/// <param name="Form">The form in which it is written.</param>
public sealed record MessageOrder(Recipient Recipient, Sender Sender, MessageForm Form)
{
    /// <summary>The customer's assessment: its cause chooses the template and asks for guard rails; null where there is none.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The day on which it is sent, which an offer must not have ended before; null for the day of <see cref="Assessment"/>. An offer needs one of them.</summary>
    public DateOnly? SendOn { get; init; }

    /// <summary>The channel that it goes by, for guard rails; null where it is not known: a rail that closes any channel of the form holds then.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The guard rails that hold for the customer, as an <see cref="ApproachPlan"/> names them; null for those of the composer's approach policy that hold for <see cref="Assessment"/>.</summary>
    public ImmutableArray<GuardRail>? GuardRails { get; init; }

    /// <summary>The template's id; null for the one that answers the assessment's cause.</summary>
    public string? TemplateId { get; init; }

    /// <summary>What is offered; null for nothing.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Where to read on, in place of the offer's link; null for the offer's link.</summary>
    public string? Link { get; init; }

    /// <summary>The day of the last purchase; null where it is not to be told.</summary>
    public DateOnly? LastPurchaseOn { get; init; }

    /// <summary>The product or service that it is about; null for none.</summary>
    public string? Product { get; init; }

    /// <summary>The values of the template's own.</summary>
    public TemplateValues Values { get; init; } = TemplateValues.Empty;
}
