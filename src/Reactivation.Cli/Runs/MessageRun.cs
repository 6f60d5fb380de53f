using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Contacts;
using Reactivation.Cli.Input.Messages;
using Reactivation.Customers;
using Reactivation.Messages;

namespace Reactivation.Cli.Runs;

/// <summary>Composes the messages to the customers of an assessed list, each when its turn comes.</summary>
internal sealed class MessageRun
{
    /// <summary>From how many days on a purchase is a while ago; a day that is nearer is not told, as nobody says of last week that it has been long.</summary>
    private const int DaysOfAWhile = 60;

    private readonly AssessmentRun _run;
    private readonly MessageRequest _request;
    private readonly ImmutableDictionary<string, MessageComposer> _composers;
    private readonly long[]? _lastPurchases;

    /// <exception cref="InputException">The sender does not tell what the law of a contact asks for.</exception>
    internal MessageRun(AssessmentRun run, MessageRequest request)
    {
        InputException.ThrowIfAny([.. Unmet(run, request)]);
        (_run, _request) = (run, request);
        _composers = MessageRequest.Laws.ToImmutableDictionary(l => l.Jurisdiction, l => new MessageComposer(l, request.Catalogue, request.Approach, request.Carrier));
        _lastPurchases = run.Customers.Cells(run.AsOf, Facts.LastPurchaseOn)[0];
    }

    /// <summary>What sender and offers must tell and do not, by the laws, languages and forms that occur: once, and not for every customer.</summary>
    private static IEnumerable<Problem> Unmet(AssessmentRun run, MessageRequest request)
    {
        var places = run.Input.Contacts.All.Select(c => (c.Jurisdiction, Language: c.Language ?? request.Language)).Distinct().ToLookup(p => p.Jurisdiction, p => p.Language);
        var laws = MessageRequest.Laws.Where(l => places.Contains(l.Jurisdiction)).ToList();
        var bySender = from law in laws
                       from form in request.Plan?.Forms ?? [request.Form]
                       from problem in request.Sender.Unmet(law, form)
                       select problem;
        var byOffer = from law in laws
                      from offering in request.Offering
                      where places[law.Jurisdiction].Contains(offering.Template.Language)
                      from problem in request.Contents.Unmet(law, offering.Template, offering.Form)
                      select problem;
        return bySender.Concat(byOffer).Distinct();
    }

    /// <summary>The messages, in the order of the list.</summary>
    internal IEnumerable<ComposedMessage> Compose(Progress progress)
    {
        var rows = _run.Order.Where(IsAsked).ToArray();
        return progress.Of("Composing", InOrder.Select(rows, Compose), rows.Length).Concat(NotKnown());
    }

    /// <summary>Those of the plan whom the files do not know; they are told, not left out in silence.</summary>
    private IEnumerable<ComposedMessage> NotKnown()
    {
        if (_request.Plan is not { } plan)
            return [];
        var known = _run.Order.Select(_run.Customers.IdOf).ToHashSet(StringComparer.Ordinal);
        return plan.Ids.Where(id => !known.Contains(id)).Select(id => new ComposedMessage(id, plan.Find(id)!.Form)
        {
            TemplateId = plan.Find(id)!.TemplateId,
            Problems = [new Problem { Field = "customer_id", Found = "a customer of the plan whom the files do not know", Expected = "the files that the plan was made of" }],
        });
    }

    private bool IsAsked(int row) =>
        _request.Tiers.Contains((Priorities.PriorityTier)_run.Verdicts.Tiers[row]) && (_request.Plan is not { } plan || plan.Find(_run.Customers.IdOf(row)) is not null);

    private ComposedMessage Compose(int row)
    {
        var id = _run.Customers.IdOf(row);
        var planned = _request.Plan?.Find(id);
        var form = planned?.Form ?? _request.Form;
        var result = new ComposedMessage(id, form) { TemplateId = planned?.TemplateId ?? _request.TemplateId };
        if (_run.Input.Contacts.Unreadable(id) is [_, ..] unreadable)
            return result with { Problems = [.. unreadable] };
        if (_run.Input.Contacts.Find(id) is not { } contact)
            return result with { Problems = [Unknown()] };

        var channel = planned?.Channel ?? MessageRequest.ChannelOf(form);
        result = result with { To = contact.AddressOn(channel), Language = contact.Language ?? _request.Language };
        var problems = AddressProblems(contact, channel, result.Language).ToImmutableArray();
        if (!problems.IsEmpty || result.Language is not { } language || _request.Sender.For(language, id) is not { } sender)
            return result with { Problems = problems.IsEmpty ? [NoSender(result.Language)] : problems };
        return Compose(result, row, contact.ToRecipient(language), sender, planned, _composers[contact.Jurisdiction]);
    }

    private ComposedMessage Compose(ComposedMessage result, int row, Recipient recipient, Sender sender, PlannedMessage? planned, MessageComposer composer)
    {
        var assessment = _run.Verdicts[row];
        var template = result.TemplateId is { } asked ? _request.Catalogue.Find(asked, recipient.Language) : _request.Catalogue.For(assessment.Cause, recipient.Language, result.Form);
        var order = new MessageOrder(recipient, sender, result.Form)
        {
            Channel = planned?.Channel,
            Assessment = assessment,
            TemplateId = template?.Id ?? result.TemplateId,
            LastPurchaseOn = _lastPurchases?[row] is { } day && day != Cell.Missing && _run.AsOf.DayNumber - day >= DaysOfAWhile ? DateOnly.FromDayNumber((int)day) : null,
        };
        if (template is not null)
            order = _request.Contents.Fill(order, template, result.CustomerId, planned?.MayOffer ?? true);
        if (planned is not null && template is not null && Unplanned(planned, order, template).ToImmutableArray() is [_, ..] unplanned)
            return result with { TemplateId = order.TemplateId, Problems = unplanned };
        return Compose(result with { TemplateId = order.TemplateId }, order, template, composer);
    }

    private ComposedMessage Compose(ComposedMessage result, MessageOrder order, MessageTemplate? template, MessageComposer composer)
    {
        try
        {
            if (composer.TryCompose(order, out var message, out var problems))
                return result with { Message = message };
            return IsClosed(problems, template) && composer.TryCompose(order with { Offer = null }, out message, out _)
                ? result with { Message = message, IsWithoutOffer = true }
                : result with { Problems = problems };
        }
        catch (RenderException beyond)
        {
            return result with { Problems = [beyond.Problem with { Source = template?.ToString(), Field = "template" }] };
        }
    }

    /// <summary>Whether nothing but a guard rail stands against the message, and it can do without the offer.</summary>
    private bool IsClosed(ImmutableArray<Problem> problems, MessageTemplate? template) =>
        _request.LeavesClosedOffersOut && problems.All(p => p.Field == "offer") && template is not null && template.Values.Any(v => v is { Name: "offer", IsRequired: false });

    private Problem Unknown() => new() { Field = "contact", Found = "nobody who is written to", Expected = $"a row of the customer in {_run.Files.Contacts!.Name}" };

    /// <summary>What the plan has against the message: an offer that the planned purpose is not for, or that has ended by the planned day.</summary>
    private static IEnumerable<Problem> Unplanned(PlannedMessage planned, MessageOrder order, MessageTemplate template)
    {
        if (!planned.MayOffer && template.NamesFor(order.Form).Contains("offer") && template.Values.Any(v => v is { Name: "offer", IsRequired: true }))
            yield return new Problem { Field = "purpose", Found = $"planned for {planned.Purpose}, and the template makes an offer", Expected = $"a plan for {ContactPurpose.Discount} or {ContactPurpose.Campaign}, or a template without an offer" };
        if (order.Offer is { } offer && offer.ValidUntil < planned.On)
            yield return new Problem { Field = "offer", Found = "an offer that has ended on the planned day", Expected = $"a last day not before {planned.On.Text()}" };
    }

    private IEnumerable<Problem> AddressProblems(Contact contact, Channel channel, Language? language)
    {
        if (language is null)
            yield return new Problem { Field = "language", Found = "nothing", Expected = "en or ja", Fix = "--contact-lang says it for contacts whose row does not" };
        if (contact.StateOn(channel) is not AddressState.Usable and var state)
            yield return new Problem { Field = channel.Name, Found = state == AddressState.Missing ? "no address" : $"an address that is {Codes.Of(state)}", Expected = "an address that can be used" };
        if (!_composers.ContainsKey(contact.Jurisdiction))
            yield return new Problem { Field = "jurisdiction", Found = $"{contact.Jurisdiction}, of whose law nothing is known here", Expected = $"one of {string.Join(", ", _composers.Keys.Order())}" };
    }

    private static Problem NoSender(Language? language) =>
        new() { Field = "sender", Found = $"no sender in {Codes.Of(language ?? default)}", Expected = "company and person in the reader's language, or for all languages" };
}
