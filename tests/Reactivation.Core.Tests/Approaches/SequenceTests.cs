using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A7: step mail as a state machine.</summary>
public class SequenceTests
{
    private static readonly Sequence Welcome = new("welcome",
    [
        new("hello", 0, Channel.Email, "news"),
        new("reminder", 7, Channel.Email, "forgotten") { SkipAfter = [EventKind.MailOpen] },
        new("invitation", 7, Channel.Webinar, "webinar") { OnlyAfter = [EventKind.MailOpen, EventKind.MailClick] },
        new("letter", 14, Channel.Letter, "forgotten") { When = Condition.Parse("purchase_count >= 2") },
    ]);

    private static readonly SequenceMachine Machine = SequenceMachine.Create(Welcome);

    [Fact]
    public void A7_StepsFollowTheirWaits_ToTheEnd() => Run(holds: true,
        (0, null), (6, null), (7, null), (8, EventKind.MailOpen), (14, null), (27, null), (28, null), (29, null)).Should().Equal(
        "2026-11-22 Send hello (due)", "2026-11-29 Send reminder (due)", "2026-12-06 Send invitation (due)", "2026-12-20 Send letter (due)", "2026-12-20 Finish (end)");

    [Fact]
    public void A7_AStepIsSkipped_WhereTheCustomerReacted_WhereItMustHaveAndDidNot_WhereTheConditionFails() => Run(holds: false,
        (0, null), (3, EventKind.MailOpen), (7, null), (14, null), (28, null)).Should().Equal(
        "2026-11-22 Send hello (due)", "2026-11-29 Skip reminder (mail_open)", "2026-12-06 Send invitation (due)", "2026-12-20 Skip letter (condition)", "2026-12-20 Finish (end)");

    [Fact]
    public void A7_WithoutAnyReaction_TheInvitationIsLeftOut_AndDelaysNothing() => Run(holds: true, (0, null), (7, null), (100, null)).Should().Equal(
        "2026-11-22 Send hello (due)", "2026-11-29 Send reminder (due)", "2027-03-02 Skip invitation (only_after)", "2027-03-02 Send letter (due)", "2027-03-02 Finish (end)");

    [Fact]
    public void A7_WhatCountsForSkipping_IsSinceTheLastStepThatWasSent()
    {
        var machine = SequenceMachine.Create(new("s", [new("a", 0, Channel.Email, "t"), new("b", 7, Channel.Email, "t"), new("c", 7, Channel.Email, "t") { SkipAfter = [EventKind.MailOpen] }]));
        var state = machine.Advance(machine.Start(AsOf), AsOf).State;
        state = machine.Apply(state, EventKind.MailOpen, AsOf.AddDays(3)).State;
        state = machine.Advance(state, AsOf.AddDays(7)).State;

        machine.Advance(state, AsOf.AddDays(14)).Actions[0].ToString().Should().Be("2026-12-06 Send c (due)", "the mail was opened before b was sent");
        state = machine.Apply(state, EventKind.MailOpen, AsOf.AddDays(8)).State;
        machine.Advance(state, AsOf.AddDays(14)).Actions[0].ToString().Should().Be("2026-12-06 Skip c (mail_open)");
    }

    [Fact]
    public void A7_APurchaseStopsIt_AndAnOptOutDoes()
    {
        Run(holds: true, (0, null), (3, EventKind.Purchase), (7, null), (99, null)).Should().Equal("2026-11-22 Send hello (due)", "2026-11-25 Stop (purchase)");
        var stopped = Machine.OptOut(Machine.Start(AsOf), AsOf.AddDays(1));
        stopped.Actions.Single().ToString().Should().Be("2026-11-23 Stop (opt_out)");
        Machine.Advance(stopped.State, AsOf.AddDays(50), _ => true).Actions.Should().BeEmpty();
        Machine.OptOut(stopped.State, AsOf.AddDays(2)).Actions.Should().BeEmpty("it is stopped once");
    }

    [Fact]
    public void A7_DaysThatWereMissed_AreCaughtUpWith_OneSendAtATime() => Run(holds: true, (60, null), (61, null), (67, null)).Should().Equal(
        "2027-01-21 Send hello (due)", "2027-01-28 Send reminder (due)");

    [Fact]
    public void A7_AnEventToldLate_StillStops()
    {
        var state = Machine.Advance(Machine.Start(AsOf), AsOf.AddDays(5), _ => true).State;

        Machine.Apply(state, EventKind.Purchase, AsOf.AddDays(1)).Actions.Single().ToString().Should().Be("2026-11-27 Stop (purchase)");
        Machine.Advance(state, AsOf.AddDays(4), _ => true).Should().BeEquivalentTo(new { State = state, Actions = ImmutableArray<SequenceAction>.Empty }, "a day before the last changes nothing");
    }

    [Fact]
    public void A7_AStreamOfAnything_EndsAndNeverSendsAfterAStop_AndReplaysFromAnyLine() => Always.Holds(
        from sequence in Sequences
        from inputs in Inputs.Several(0, 60)
        from cut in Gen.Choose(0, 60)
        select (sequence, inputs, cut),
        400,
        c =>
        {
            var machine = SequenceMachine.Create(c.sequence);
            var (state, actions) = Play(machine, machine.Start(AsOf), c.inputs);

            // Saved as text in the middle and read back, it goes on the same.
            var half = Play(machine, machine.Start(AsOf), c.inputs.Take(c.cut));
            var rest = Play(machine, SequenceState.Parse(half.State.ToString()), c.inputs.Skip(c.cut));
            rest.State.Should().Be(state);
            half.Actions.Concat(rest.Actions).Should().Equal(actions);

            actions.Count(a => a.Kind is SequenceActionKind.Stop or SequenceActionKind.Finish).Should().Be(state.Status == SequenceStatus.Running ? 0 : 1);
            actions.SkipWhile(a => a.Kind is SequenceActionKind.Send or SequenceActionKind.Skip).Skip(1).Should().BeEmpty("nothing comes after the end");
            var done = actions.Where(a => a.Step is not null).Select(a => a.Step!.Id).ToList();
            done.Should().Equal(c.sequence.Steps.Take(done.Count).Select(s => s.Id), "each step once, in order");
            var sent = actions.Where(a => a.Kind == SequenceActionKind.Send).ToList();
            for (var i = 1; i < sent.Count; i++)
                (sent[i].On.DayNumber - sent[i - 1].On.DayNumber).Should().BeGreaterThanOrEqualTo(sent[i].Step!.WaitDays);

            // Days alone bring every sequence to its end: it never waits for something that cannot come.
            for (var turns = 0; state.Status == SequenceStatus.Running; turns++)
            {
                turns.Should().BeLessThanOrEqualTo(c.sequence.Steps.Length);
                var due = machine.DueOn(state)!.Value;
                state = machine.Advance(state, due > state.AsOf ? due : state.AsOf, _ => turns % 2 == 0).State;
            }

            machine.DueOn(state).Should().BeNull();
        });

    [Fact]
    public void A7_TextThatIsNoState_IsRefused()
    {
        foreach (var text in new[] { "", "a|b", "welcome|walking|0|2026-01-01|2026-01-01||", "welcome|running|-1|2026-01-01|2026-01-01||", "welcome|running|0|2026-02-30|2026-01-01||", "welcome|running|0|2026-01-01|2026-01-01|Mail Open|", "welcome|0|0|2026-01-01|2026-01-01||" })
            FluentActions.Invoking(() => SequenceState.Parse(text)).Should().Throw<FormatException>("of {0}", text);
        SequenceState.Parse("welcome|running|1|2026-11-01|2026-11-03|mail_open,use|use").ToString().Should().Be("welcome|running|1|2026-11-01|2026-11-03|mail_open,use|use");
        foreach (var state in new[] { "other|running|0|2026-01-01|2026-01-01||", "welcome|running|4|2026-01-01|2026-01-01||", "welcome|stopped|5|2026-01-01|2026-01-01||" })
            FluentActions.Invoking(() => Machine.Advance(SequenceState.Parse(state), AsOf)).Should().Throw<ArgumentException>("of {0}", state);
        FluentActions.Invoking(() => Machine.Advance(SequenceState.Parse("welcome|running|3|2026-01-01|2026-01-01||"), AsOf)).Should().Throw<ArgumentException>().WithMessage("The step letter asks a condition, and nobody answers.*");
    }

    [Fact]
    public void A7_ASequenceThatCannotBeUsed_NamesAllProblems()
    {
        new Sequence("1st", []).Check().Select(p => p.Found).Should().Equal("the id '1st'", "no step");
        new Sequence("a", [new("s", -1, Channel.Email, "t"), new("s", 0, Channel.Email, "t")]).Check().Select(p => p.ToString()).Should().Equal(
            "sequences.a: found the step s twice, expected each id once", "sequences.a: found a wait of -1 days before s, expected 0 to 3,660 days");
        FluentActions.Invoking(() => SequenceMachine.Create(new Sequence("a", []))).Should().Throw<Reactivation.Decisions.PolicyException>();
    }

    [Fact]
    public void A7_TheDiagram_IsMermaid() => SequenceDiagram.Mermaid(Welcome with { Steps = [.. Welcome.Steps.Take(2), Welcome.Steps[3] with { Template = "a \"b\" <c>" }] }).Should().Be("""
        flowchart TD
            begin(["welcome"])
            s0["hello: email, news"]
            begin -->|"0 days"| s0
            s1["reminder: email, forgotten (not after mail_open)"]
            s0 -->|"7 days"| s1
            s2["letter: letter, a #34;b#34; #60;c#62; (if purchase_count #62;= 2)"]
            s1 -->|"14 days"| s2
            s2 --> finish(["finished"])
            begin -.->|"purchase, inquiry, application, opt_out"| stop(["stopped"])
            s0 -.->|"purchase, inquiry, application, opt_out"| stop(["stopped"])
            s1 -.->|"purchase, inquiry, application, opt_out"| stop(["stopped"])

        """);

    private static IEnumerable<string> Run(bool holds, params (int Day, EventKind? Event)[] inputs)
    {
        var (state, actions) = (Machine.Start(AsOf), new List<string>());
        foreach (var (day, kind) in inputs)
        {
            var turn = kind is null ? Machine.Advance(state, AsOf.AddDays(day), _ => holds) : Machine.Apply(state, kind, AsOf.AddDays(day));
            state = turn.State;
            actions.AddRange(turn.Actions.Select(a => a.ToString()));
        }

        return actions;
    }

    private static (SequenceState State, ImmutableArray<SequenceAction> Actions) Play(SequenceMachine machine, SequenceState state, IEnumerable<(int Day, EventKind? Event, int What)> inputs)
    {
        var actions = ImmutableArray<SequenceAction>.Empty;
        foreach (var (day, kind, what) in inputs)
        {
            var on = AsOf.AddDays(day);
            var turn = kind is not null ? machine.Apply(state, kind, on) : what == 0 ? machine.OptOut(state, on) : machine.Advance(state, on, c => (what + on.DayNumber) % 3 != 0);
            (state, actions) = (turn.State, actions.AddRange(turn.Actions));
        }

        return (state, actions);
    }

    private static Gen<(int Day, EventKind? Event, int What)> Inputs =>
        from day in Gen.Choose(0, 90)
        from kind in Gen.Elements(EventKind.MailOpen, EventKind.MailClick, EventKind.Use, EventKind.Purchase).OrNone(30)
        from what in Gen.Choose(0, 40)
        select (day, kind, what);

    private static Gen<Sequence> Sequences =>
        from steps in (from wait in Gen.Elements(0, 0, 1, 5, 20)
                       from skip in Chances.Subset<EventKind>([EventKind.MailOpen, EventKind.MailClick], 30)
                       from only in Chances.Subset<EventKind>([EventKind.Use, EventKind.MailOpen], 20)
                       from condition in Chances.Percent(30)
                       select new SequenceStep("s", wait, Channel.Email, "t") { SkipAfter = [.. skip], OnlyAfter = [.. only], When = condition ? Facts.PurchaseCount >= 1 : null }).Several(1, 6)
        from stop in Chances.Subset<EventKind>([EventKind.Purchase, EventKind.MailClick], 40)
        select new Sequence("random", [.. steps.Select((s, i) => s with { Id = $"s{i}" })]) { StopAfter = [.. stop] };
}
