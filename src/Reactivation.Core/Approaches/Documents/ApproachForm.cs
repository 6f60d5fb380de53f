using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Messages;
using Reactivation.Policies;
using Reactivation.Policies.Forms;

namespace Reactivation.Approaches.Documents;

/// <summary>A whole approach policy.</summary>
internal static class ApproachForm
{
    private static readonly Member<ApproachPolicy, int> Version = Section.Version<ApproachPolicy>();

    private static readonly OptionalMember<ApproachPolicy, ImmutableArray<Row<Measure>>> Measures = Of(
        "measures", "what to do; all that hold are reported, the first leads", RowForms.Rows("measure", "the measure", MeasureForm.Instance, () => ApproachPolicy.Default.Measures), p => p.Measures);

    private static readonly OptionalMember<ApproachPolicy, ImmutableArray<Row<Closure>>> GuardRails = Of(
        "guard_rails", "what is closed to whom; all that hold, hold", RowForms.Rows("closes", "what is closed", Closes(), () => ApproachPolicy.Default.GuardRails), p => p.GuardRails);

    private static readonly OptionalMember<ApproachPolicy, ImmutableArray<Row<ReturnRule>>> Returns = Of(
        "returns", "of whose coming back the owner is told; tested on the facts before the event", RowForms.Rows("return", "which return, and the next step", Return(), () => ApproachPolicy.Default.Returns), p => p.Returns);

    private static readonly OptionalMember<ApproachPolicy, ImmutableArray<Sequence>> Sequences = Of("sequences", "several contacts in a row", SequenceForm.List, p => p.Sequences);

    private static readonly OptionalMember<ApproachPolicy, ImmutableArray<ChannelProfile>> Channels = Of(
        "channels", "what is known of the channels", new ListForm<ChannelProfile>(Profile(), ("channel", c => c.Channel.Name)), p => p.Channels);

    private static readonly ObjectForm<ApproachPolicy> Form = new(
        [Version, Measures, GuardRails, Returns, Sequences, Channels],
        f => ApproachPolicy.Default with { Measures = f.Of(Measures), GuardRails = f.Of(GuardRails), Returns = f.Of(Returns), Sequences = f.Of(Sequences), Channels = f.Of(Channels) });

    /// <summary>The document, for a policy that the rows refer to.</summary>
    internal static Document<ApproachPolicy> Document(ReactivationPolicy policy) => new(Form, a => a.Check(policy));

    private static OptionalMember<ApproachPolicy, T> Of<T>(string name, string description, Form<T> form, Func<ApproachPolicy, T> get) => Section.Of(ApproachPolicy.Default, name, description, form, get);

    private static ObjectForm<Closure> Closes()
    {
        var channels = new OptionalMember<Closure, ImmutableArray<Channel>>("channels", "the channels; all when left away", ChannelForm.List(min: 1), c => c.Channels, () => [], c => !c.IsEmpty);
        var purposes = new OptionalMember<Closure, ImmutableArray<string>>("purposes", "the purposes; all when left away", new ListForm<string>(Texts.Label, ("purpose", p => p)) { Min = 1, IsInline = true }, c => c.Purposes, () => [], p => !p.IsEmpty);
        var opened = new OptionalMember<Closure, string?>("opened_by", "the value of a template that opens an offer again, where it is told before the offer; none when left away", Texts.Label!, c => c.OpenedBy, () => null, o => o is not null);
        return new([channels, purposes, opened], f => new() { Channels = f.Of(channels), Purposes = f.Of(purposes), OpenedBy = f.Of(opened) }) { IsInline = true };
    }

    private static ObjectForm<ReturnRule> Return()
    {
        var after = new Member<ReturnRule, ImmutableArray<EventKind>>("events", "the events that count as coming back", KindNameForm.List(min: 1), r => r.Kinds);
        var quiet = new Member<ReturnRule, int>("quiet_days", "days without such an event after which the next one is a return", new WholeForm(0, 3_660), r => r.QuietDays);
        var next = new Member<ReturnRule, Measure>("next_step", "the next step", MeasureForm.Instance, r => r.NextStep);
        return new([after, quiet, next], f => new(f.Of(after), f.Of(next)) { QuietDays = f.Of(quiet) });
    }

    private static ObjectForm<ChannelProfile> Profile()
    {
        const int untold = -1;
        const MessageForm unwritten = (MessageForm)untold;
        var channel = new Member<ChannelProfile, Channel>("channel", "the channel", ChannelForm.Instance, p => p.Channel);
        var good = new Member<ChannelProfile, Wording>("good_for", "what it is good for", PolicyForms.Why, p => p.GoodFor);
        var cost = new OptionalMember<ChannelProfile, long>("cost_per_contact", "the cost of one contact; not told when left away", new AmountForm(), p => Cell.OfAmount(p.CostPerContact), () => Cell.Missing, c => c != Cell.Missing);
        var capacity = new OptionalMember<ChannelProfile, int>("capacity_per_day", "contacts that can be made in a day; no limit when left away", new WholeForm(0, int.MaxValue), p => p.CapacityPerDay ?? untold, () => untold, c => c != untold);
        var reach = new OptionalMember<ChannelProfile, int>("reach_percent", "of a hundred contacts, how many are noticed; not told when left away", new WholeForm(0, 100), p => p.ReachPercent ?? untold, () => untold, r => r != untold);
        var form = new OptionalMember<ChannelProfile, MessageForm>("form", "the form in which a message for it is written; none when left away", CodeForm.Of<MessageForm>(), p => p.Form ?? unwritten, () => unwritten, w => w != unwritten);
        var reactions = new OptionalMember<ChannelProfile, ImmutableArray<EventKind>>("reactions", "events that show a reaction; none when left away", KindNameForm.List(min: 1), p => p.Reactions, () => [], r => !r.IsEmpty);
        return new([channel, good, cost, capacity, reach, form, reactions], f => f.Of(cost) is < 0 and not Cell.Missing ? f.Problem(cost, "0 or more") : new(f.Of(channel), f.Of(good))
        {
            CostPerContact = f.Of(cost) == Cell.Missing ? null : Cell.ToAmount(f.Of(cost)),
            CapacityPerDay = f.Of(capacity) == untold ? null : f.Of(capacity),
            ReachPercent = f.Of(reach) == untold ? null : f.Of(reach),
            Form = f.Of(form) == unwritten ? null : f.Of(form),
            Reactions = f.Of(reactions),
        });
    }
}
