using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Joins plan, gate and choice of the channel (A5): what to send to whom, when. A pure function; thread-safe.</summary>
/// <param name="planner">Which measures suit whom.</param>
/// <param name="gate">What may be sent.</param>
/// <param name="value">What a contact is expected to bring.</param>
public sealed class ContactProposer(ApproachPlanner planner, ContactGate gate, ExpectedValue value)
{
    private readonly ApproachPlanner _planner = planner ?? throw new ArgumentNullException(nameof(planner));
    private readonly ContactGate _gate = gate ?? throw new ArgumentNullException(nameof(gate));
    private readonly ExpectedValue _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The campaign that the proposals belong to, by which hold-outs are asked; null for none.</summary>
    public string? Campaign { get; init; }

    /// <summary>The display duties (L2) that a measure's message on a channel would not meet; nothing for all met.</summary>
    public Func<Measure, Channel, ImmutableArray<string>> UnmetDisplayDuties { get; init; } = (_, _) => [];

    /// <summary>What to send to a customer: of the measures that suit, the first that a channel is open for, by the channel that A5 puts first.</summary>
    /// <param name="assessment">The assessment, by the planner's engine.</param>
    /// <param name="person">Who would get it, with what is on record.</param>
    /// <param name="at">The moment of the question.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">Person and assessment are of two customers, or the assessment is by another engine.</exception>
    public ContactProposal Propose(Assessment assessment, ContactPerson person, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(person);
        if (assessment.CustomerId != person.CustomerId)
            throw new ArgumentException($"The assessment is of {assessment.CustomerId}, the recipient of {person.CustomerId}.", nameof(person));
        var plan = _planner.Plan(assessment);
        var options = ImmutableArray.CreateBuilder<(PlannedMeasure Measure, ChannelOption Option)>();
        foreach (var measure in plan.Measures)
        {
            var choice = ChannelChoice.Of(measure.Measure.Channels.Select(c => Option(plan, measure.Measure, c, assessment, person, at)));
            options.AddRange(choice.Open.Concat(choice.Refused).Select(o => (measure, o)));
            if (choice.Best is { } best)
                return new(plan, measure, best, best.Gate.WaitUntil ?? at, Because(measure, choice), options.ToImmutable());
        }

        var nothing = plan.Measures.IsEmpty ? new Wording("no measure suits", "該当する施策がありません") : new Wording("the gate refuses every channel of every measure", "すべての施策・チャネルが送付不可です");
        return new(plan, null, null, null, nothing, options.ToImmutable());
    }

    private ChannelOption Option(ApproachPlan plan, Measure measure, Channel channel, Assessment assessment, ContactPerson person, DateTimeOffset at)
    {
        var request = new ContactRequest(person, channel, measure.Purpose)
        {
            Template = measure.Template,
            Campaign = Campaign,
            Tier = assessment.Priority.Tier,
            GuardRails = plan.GuardRails,
            UnmetDisplayDuties = UnmetDisplayDuties(measure, channel),
        };
        return new ChannelOption(
            channel, _gate.Check(request, at), channel.Equals(plan.PreferredChannel), plan.Reactions.GetValueOrDefault(channel),
            _value.Of(assessment, channel), _planner.Policy.Channels.FirstOrDefault(c => c.Channel.Equals(channel))?.CostPerContact);
    }

    private static Wording Because(PlannedMeasure measure, ChannelChoice choice) => new(
        $"{measure.Reason.Why.English}: {measure.Measure.What.English}; by {choice.Best!.Channel}: {choice.Why.English}",
        $"{measure.Reason.Why.Japanese}：{measure.Measure.What.Japanese}。チャネルは{choice.Best.Channel}（{choice.Why.Japanese}）");
}
