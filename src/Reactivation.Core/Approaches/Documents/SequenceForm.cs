using System.Collections.Immutable;
using Reactivation.Policies;
using Reactivation.Policies.Forms;

namespace Reactivation.Approaches.Documents;

/// <summary>Sequences and their steps.</summary>
internal static class SequenceForm
{
    internal static ListForm<Sequence> List { get; } = new(Make(), ("id", s => s.Id));

    private static ObjectForm<Sequence> Make()
    {
        var id = new Member<Sequence, string>("id", "the id, once among the sequences", Texts.Id, s => s.Id);
        var steps = new Member<Sequence, ImmutableArray<SequenceStep>>("steps", "the steps, in their order", new ListForm<SequenceStep>(Step(), ("id", s => s.Id)) { Min = 1 }, s => s.Steps);
        var stop = new Member<Sequence, ImmutableArray<EventKind>>("stop_after", "events that stop it; opting out always does", KindNameForm.List(min: 0), s => s.StopAfter);
        var refusal = new OptionalMember<Sequence, RefusalRule>("after_refusal", "what becomes of it where the gate refuses a step; the step is skipped when left away", CodeForm.Of<RefusalRule>(), s => s.AfterRefusal, () => RefusalRule.SkipStep, r => r != RefusalRule.SkipStep);
        var held = new OptionalMember<Sequence, int>("most_held_days", "for how many days a step may be held because the gate says to wait; 30 when left away", new WholeForm(0, 3_660), s => s.MostHeldDays, () => ContactDefaults.LetterDays, d => d != ContactDefaults.LetterDays);
        return new([id, stop, refusal, held, steps], f => new(f.Of(id), f.Of(steps)) { StopAfter = f.Of(stop), AfterRefusal = f.Of(refusal), MostHeldDays = f.Of(held) });
    }

    private static ObjectForm<SequenceStep> Step()
    {
        var id = new Member<SequenceStep, string>("id", "the id, once in its sequence", Texts.Id, s => s.Id);
        var wait = new Member<SequenceStep, int>("wait_days", "days after the step before, or after the start", new WholeForm(0, 3_660), s => s.WaitDays);
        var channel = new Member<SequenceStep, Channel>("channel", "the channel", ChannelForm.Instance, s => s.Channel);
        var template = new Member<SequenceStep, string>("template", "the id of the template", Texts.Label, s => s.Template);
        var skip = new OptionalMember<SequenceStep, ImmutableArray<EventKind>>("skip_after", "skipped after one of these since the last step that was sent", KindNameForm.List(min: 1), s => s.SkipAfter, () => [], k => !k.IsEmpty);
        var only = new OptionalMember<SequenceStep, ImmutableArray<EventKind>>("only_after", "sent only after one of these since the start", KindNameForm.List(min: 1), s => s.OnlyAfter, () => [], k => !k.IsEmpty);
        var when = new OptionalMember<SequenceStep, Condition?>("when", "a condition on the facts of the day; none when left away", ConditionForm.Instance!, s => s.When, () => null, c => c is not null);
        return new(
            [id, wait, channel, template, skip, only, when],
            f => new(f.Of(id), f.Of(wait), f.Of(channel), f.Of(template)) { SkipAfter = f.Of(skip), OnlyAfter = f.Of(only), When = f.Of(when) });
    }
}
