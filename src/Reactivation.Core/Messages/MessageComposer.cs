using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Decisions;
using Reactivation.Messages.Composing;

namespace Reactivation.Messages;

/// <summary>Makes finished messages of templates, customers, offers and senders. Immutable, safe for threads.</summary>
/// <param name="legal">What the law asks for.</param>
/// <param name="catalogue">The templates; null for the library's.</param>
/// <param name="approach">Whose guard rails hold, and which channel takes which form; null for the default.</param>
/// <param name="carrier">The carrier of SMS; null for <see cref="SmsCarrier.Standard"/>.</param>
/// <remarks>
/// What the law asks for stands at the end of every e-mail and SMS and is no part of the templates.
/// <example><code>
/// var composer = new MessageComposer(LegalProfile.Japan);
/// Message message = composer.Compose(new MessageOrder(recipient, sender, MessageForm.Email) { Assessment = a, Offer = offer, Values = … });
/// </code></example>
/// </remarks>
public sealed class MessageComposer(LegalProfile legal, MessageCatalogue? catalogue = null, ApproachPolicy? approach = null, SmsCarrier? carrier = null)
{
    private readonly LegalProfile _legal = legal ?? throw new ArgumentNullException(nameof(legal));
    private readonly MessageCatalogue _catalogue = catalogue ?? MessageCatalogue.Default;
    private readonly ApproachPolicy _approach = approach ?? ApproachPolicy.Default;
    private readonly GuardRailFinder _rails = new((approach ?? ApproachPolicy.Default).GuardRails);

    /// <summary>Makes a message.</summary>
    /// <param name="order">What it is to be made of.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ComposeException">It cannot be made; all problems are named.</exception>
    /// <exception cref="PolicyException">The guard rails of the approach policy cannot be used with the policy of the assessment.</exception>
    public Message Compose(MessageOrder order) => TryCompose(order, out var message, out var problems) ? message! : throw new ComposeException(problems);

    /// <summary>Makes a message if it can be made.</summary>
    /// <param name="order">What it is to be made of.</param>
    /// <param name="message">The message; null where there are problems.</param>
    /// <param name="problems">Everything that stands against it.</param>
    /// <returns>Whether it could be made.</returns>
    /// <exception cref="PolicyException">The guard rails of the approach policy cannot be used with the policy of the assessment.</exception>
    public bool TryCompose(MessageOrder order, out Message? message, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(order.Recipient);
        ArgumentNullException.ThrowIfNull(order.Sender);
        ArgumentNullException.ThrowIfNull(order.Values);
        message = null;
        if (Template(order) is not { } template)
        {
            problems = [NoTemplate(order)];
            return false;
        }

        var values = OrderValues.For(template, order);
        problems = [.. template.Check(order.Form, values), .. OrderCheck.Run(order, template), .. GuardCheck.Run(_approach, Rails(order), order, template), .. LegalCheck.Run(_legal, order)];
        if (!problems.IsEmpty)
            return false;
        var writer = new MessageWriter(order, template, values, _legal, carrier);
        message = writer.Write();
        problems = writer.Problems;
        return message is not null;
    }

    /// <summary>Only an offer is held against them: without one they are not looked for.</summary>
    private ImmutableArray<GuardRail> Rails(MessageOrder order) => order.GuardRails ?? (order is { Offer: not null, Assessment: { } assessment } ? _rails.Holding(assessment) : []);

    private MessageTemplate? Template(MessageOrder order) => order.TemplateId is { } id
        ? _catalogue.Find(id, order.Recipient.Language)
        : _catalogue.For(order.Assessment?.Cause, order.Recipient.Language, order.Form);

    private Problem NoTemplate(MessageOrder order) => new()
    {
        Field = "template",
        Found = order.TemplateId is { } id ? $"no template '{id}' in {order.Recipient.Language}" : $"no template for {order.Assessment?.Cause?.Cause.ToString() ?? "an unknown cause"} in {order.Recipient.Language} for {order.Form}",
        Expected = "one of " + string.Join(", ", _catalogue.Templates.Where(t => t.Language == order.Recipient.Language && t.Forms.Contains(order.Form)).Select(t => t.Id)),
    };
}
