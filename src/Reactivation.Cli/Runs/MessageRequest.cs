using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Messages;
using Reactivation.Messages;
using Reactivation.Priorities;

namespace Reactivation.Cli.Runs;

/// <summary>What messages are asked for: to whom of the list, by whom, in which form, saying what.</summary>
internal sealed record MessageRequest
{
    /// <summary>The laws that are known, by jurisdiction.</summary>
    internal static ImmutableArray<LegalProfile> Laws { get; } = [LegalProfile.Japan, LegalProfile.UnitedStates, LegalProfile.EuropeanUnion];

    internal required SenderFile Sender { get; init; }

    internal required MessageContents Contents { get; init; }

    internal required MessageCatalogue Catalogue { get; init; }

    internal required SmsCarrier Carrier { get; init; }

    internal ApproachPolicy Approach { get; init; } = ApproachPolicy.Default;

    /// <summary>The form; of a planned message its channel's.</summary>
    internal MessageForm Form { get; init; }

    /// <summary>The template for everybody; null for the one that answers each customer's cause, or is planned.</summary>
    internal string? TemplateId { get; init; }

    /// <summary>Template and channel for each customer; null where nothing was planned.</summary>
    internal PlanFile? Plan { get; init; }

    internal required ImmutableHashSet<PriorityTier> Tiers { get; init; }

    /// <summary>Whether an offer that a guard rail closes is left out where the template can do without one; else there is no message.</summary>
    internal bool LeavesClosedOffersOut { get; init; }

    /// <summary>The language of contacts whose row names none; null for none stated.</summary>
    internal Language? Language { get; init; }

    /// <summary>The templates that may make an offer, each with a form: those planned, the one for everybody, or those that answer causes.</summary>
    internal IEnumerable<(MessageTemplate Template, MessageForm Form)> Offering =>
        Plan is not null ? Plan.Offering.SelectMany(o => Catalogue.Templates.Where(t => t.Id == o.TemplateId).Select(t => (t, o.Form)))
        : Catalogue.Templates.Where(t => TemplateId is null ? t.Purpose is MessagePurpose.WinBack or MessagePurpose.Introduction : t.Id == TemplateId).Select(t => (t, Form));

    /// <summary>The channel that has the addresses for a form.</summary>
    internal static Channel ChannelOf(MessageForm form) => form switch
    {
        MessageForm.Email => Channel.Email,
        MessageForm.Sms => Channel.Sms,
        MessageForm.Letter => Channel.Letter,
        _ => Channel.Phone,
    };
}
