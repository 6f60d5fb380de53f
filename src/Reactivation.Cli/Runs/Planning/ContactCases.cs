using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Contacts;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>Makes the cases of customers: measures, contact, and what the gate says of every channel.</summary>
internal sealed class ContactCases
{
    private readonly ContactBook _contacts;
    private readonly PlanTerms _terms;
    private readonly ApproachPlanner _planner;
    private readonly ContactGate _gate;

    internal ContactCases(AssessmentRun run, PlanTerms terms)
    {
        (_contacts, _terms) = (run.Input.Contacts, terms);
        (_planner, _gate) = (ApproachPlanner.Create(run.Engine, terms.Approaches), ContactGate.Create(terms.Rules));
    }

    internal ContactCase Of(Assessment assessment)
    {
        var unreadable = _contacts.Unreadable(assessment.CustomerId);
        if (unreadable.Count > 0 || _contacts.Find(assessment.CustomerId) is not { } contact)
            return new ContactCase(assessment, _planner.Plan(assessment), null, null, null, unreadable) { Stops = _contacts.StopsWithoutContact.GetValueOrDefault(assessment.CustomerId) ?? [] };
        var person = contact.ToPerson();

        // One for each customer: the average purchase is asked for once, not once for each channel.
        var amount = new Lazy<decimal?>(() => _terms.Amount ?? ExpectedValue.AveragePurchase(assessment));
        var proposal = new ContactProposer(_planner, _gate, new ExpectedValue(_terms.Chances.Of, _ => amount.Value)) { Campaign = _terms.Campaign }.Propose(assessment, person, _terms.At);
        return new ContactCase(assessment, proposal.Plan, contact, person, proposal, unreadable) { IsValueUnknown = _terms.HasCosts && _terms.Amount is null && amount.Value is null or 0 };
    }

    /// <summary>What the gate says of channels at the moment of the question; nothing of a customer without a contact.</summary>
    /// <param name="one">The customer.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="purpose">The purpose; null for that of the measure that leads, or news where none suits.</param>
    internal ImmutableArray<ChannelAnswer> Answers(ContactCase one, IEnumerable<Channel> channels, string? purpose)
    {
        var (measure, asked) = (one.Plan.Leading?.Measure, purpose ?? one.Plan.Leading?.Measure.Purpose ?? ContactPurpose.News);
        return one.Person is null ? [] : [.. channels.Select(c => new ChannelAnswer(c, asked, Ask(one, c, asked, purpose is null ? measure?.Template : null, _terms.At)))];
    }

    /// <summary>What the gate says of a customer's contact at a moment.</summary>
    internal GateAnswer Ask(ContactCase one, Channel channel, string purpose, string? template, DateTimeOffset at) => _gate.Check(
        new ContactRequest(one.Person!, channel, purpose) { Template = template, Campaign = _terms.Campaign, Tier = one.Assessment.Priority.Tier, GuardRails = one.Plan.GuardRails }, at);

    /// <summary>The first day, counted from the plan's first, on which the gate and the time of the measure (A11) allow a channel.</summary>
    internal int FirstDay(ContactCase one, ChannelOption option)
    {
        // By the customer's own calendar; what is open now is open on the first day, whatever day it is there.
        var day = option.Gate.WaitUntil is { } opens ? Math.Max(0, DateOnly.FromDateTime(opens.DateTime).DayNumber - _terms.FirstDay.DayNumber) : 0;
        return HeldUntil(one) is { } held ? Math.Max(day, held.On.DayNumber - _terms.FirstDay.DayNumber) : day;
    }

    /// <summary>The stretch of days that the measure's content is for; null where its content suits any day.</summary>
    internal TimingMoment? HeldUntil(ContactCase one)
    {
        var template = one.Proposal!.Measure!.Measure.Template;
        return _terms.Timing.Rules.Any(r => r.Template == template) ? Occasions(one).FirstOrDefault(m => m.Rule.Template == template) : null;
    }

    /// <summary>The stretches of days ahead in which a contact is sensible (A6).</summary>
    internal ImmutableArray<TimingMoment> Occasions(ContactCase one) => ContactTiming.Next(_terms.Timing, one.Plan.Dates, _terms.FirstDay);

    /// <summary>The moment of a contact on a day of the plan, with the gate's answer: at the hour at which this customer opens mail, where that is known and allowed. Another verdict than allow is of the day's usual moment, at which a record or quiet hours came in between.</summary>
    internal (DateTimeOffset When, GateAnswer Answer) MomentOn(ContactCase one, Channel channel, int day)
    {
        var (zone, measure) = (one.Person!.Zone, one.Proposal!.Measure!.Measure);
        var opens = TimeZoneInfo.ConvertTime(one.Open.First(o => o.Channel.Equals(channel)).Gate.WaitUntil ?? _terms.At, zone);
        var on = _terms.FirstDay.AddDays(day);
        var plain = day == 0 || DateOnly.FromDateTime(opens.DateTime) >= on ? opens : WallTime.First(on.ToDateTime(TimeOnly.FromTimeSpan(_terms.At.TimeOfDay)), zone);
        if (_terms.Profile(channel)?.Form == Messages.MessageForm.Email && OpeningHour.Of(one.Contact!.Opened.Where(o => o <= _terms.At), zone) is { IsKnown: true, Hour: var hour }
            && WallTime.First(plain.Date.AddHours(hour), zone) is var best && best >= opens && Ask(one, channel, measure.Purpose, measure.Template, best) is { IsAllowed: true } open)
        {
            return (best, open);
        }

        var answer = Ask(one, channel, measure.Purpose, measure.Template, plain);
        var isSameDay = answer.WaitUntil is { } later && DateOnly.FromDateTime(later.DateTime) == DateOnly.FromDateTime(plain.DateTime);
        return isSameDay ? (answer.WaitUntil!.Value, Ask(one, channel, measure.Purpose, measure.Template, answer.WaitUntil!.Value)) : (plain, answer);
    }
}
