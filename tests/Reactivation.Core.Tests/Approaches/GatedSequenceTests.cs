using System.Collections.Immutable;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Decisions;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A7 with A8: a sequence asks the gate at the moment of sending, waits where it has to, and takes no for an answer.</summary>
public class GatedSequenceTests
{
    private static readonly Sequence Three = new("three",
    [
        new("a", 0, Channel.Email, "t"),
        new("b", 2, Channel.Email, "t") { SkipAfter = [EventKind.MailOpen] },
        new("c", 2, Channel.Letter, "t"),
    ]);

    private static readonly DateTimeOffset Noon = new(AsOf, new TimeOnly(12, 0), TimeSpan.FromHours(9));

    [Fact]
    public void A7_AStepThatHasToWait_IsTriedAgainAtThatMoment()
    {
        var machine = SequenceMachine.Create(Three);
        var held = machine.Advance(machine.Start(AsOf), Noon, _ => Wait(Noon.AddHours(20)));

        held.Actions.Single().ToString().Should().Be("2026-11-22 Hold a (gate)");
        held.Actions.Single().Gate!.Reasons.Should().ContainSingle(r => r.Kind == GateReasonKind.QuietHours);
        (held.State.HeldUntil, machine.DueOn(held.State)).Should().Be((Noon.AddHours(20), AsOf.AddDays(1)));
        held.State.ToString().Should().Be("three|running|0|2026-11-22|2026-11-22|||2026-11-22|2026-11-23T08:00:00.0000000+09:00");
        machine.Advance(held.State, Noon.AddHours(19), _ => throw new InvalidOperationException("nobody is asked before")).Actions.Should().BeEmpty();

        var sent = machine.Advance(SequenceState.Parse(held.State.ToString()), Noon.AddHours(20), _ => Allow);
        sent.Actions.Single().ToString().Should().Be("2026-11-23 Send a (due)");
        sent.State.ToString().Should().Be("three|running|1|2026-11-23|2026-11-23||", "the wait of the next step counts from the day of sending");
    }

    [Fact]
    public void A8_WithoutAPlainYes_NothingIsSent()
    {
        var machine = SequenceMachine.Create(Three);
        var state = machine.Start(AsOf);

        FluentActions.Invoking(() => machine.Advance(state, Noon, _ => null!)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => machine.Advance(state, Noon, _ => new GateAnswer(GateVerdict.Wait, Noon, null, []))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => machine.Advance(state, Noon, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A7_WhoReactsWhileAStepIsHeld_IsNotSentIt_AndWhoBuysIsSentNothing()
    {
        var machine = SequenceMachine.Create(Three);
        var state = machine.Advance(machine.Start(AsOf), Noon, _ => Allow).State;
        state = machine.Advance(state, Noon.AddDays(2), _ => Wait(Noon.AddDays(3))).State;

        machine.Advance(machine.Apply(state, EventKind.MailOpen, AsOf.AddDays(2)).State, Noon.AddDays(3), _ => Allow).Actions[0].ToString().Should().Be("2026-11-25 Skip b (mail_open)");
        var bought = machine.Apply(state, EventKind.Purchase, AsOf.AddDays(2));
        bought.Actions.Single().ToString().Should().Be("2026-11-24 Stop (purchase)");
        bought.State.HeldUntil.Should().BeNull();
        machine.Advance(bought.State, Noon.AddDays(3), _ => Allow).Actions.Should().BeEmpty();
    }

    [Fact]
    public void A7_ARefusedStep_IsRecordedAndLeftOut_OrStopsTheSequence_AndOptingOutAlwaysDoes()
    {
        Refused(Three, GateReasonKind.AddressBouncing).Should().Equal("2026-11-22 Refuse a (gate)", "2026-11-24 Refuse b (gate)", "2026-11-26 Refuse c (gate)", "2026-11-26 Finish (end)");
        Refused(Three with { AfterRefusal = RefusalRule.Stop }, GateReasonKind.AddressBouncing).Should().Equal("2026-11-22 Refuse a (gate)", "2026-11-22 Stop (gate)");
        Refused(Three, GateReasonKind.OptedOut).Should().Equal("2026-11-22 Refuse a (gate)", "2026-11-22 Stop (opt_out)");
    }

    [Fact]
    public void A7_AStepIsNotHeldForEver()
    {
        var machine = SequenceMachine.Create(Three with { MostHeldDays = 3 });
        var state = machine.Advance(machine.Start(AsOf), Noon, _ => Wait(Noon.AddDays(2))).State;
        state = machine.Advance(state, Noon.AddDays(2), _ => Wait(Noon.AddDays(3))).State;

        var turn = machine.Advance(state, Noon.AddDays(3), _ => Wait(Noon.AddDays(4)));

        turn.Actions[0].ToString().Should().Be("2026-11-25 Skip a (held_too_long)");
        turn.Actions[1].ToString().Should().Be("2026-11-25 Hold b (gate)", "b has been due since the 24th");
    }

    [Fact]
    public void A7_TheRulesOfRefusalAndHolding_AreReadBackFromJson()
    {
        var mine = ApproachPolicy.Default with { Sequences = [Three with { AfterRefusal = RefusalRule.Stop, MostHeldDays = 3 }, Three with { Id = "usual" }] };

        var json = mine.ToJson(ReactivationPolicy.Default);

        ApproachPolicy.FromJson(json, ReactivationPolicy.Default).Sequences.Select(s => (s.AfterRefusal, s.MostHeldDays)).Should().Equal((RefusalRule.Stop, 3), (RefusalRule.SkipStep, 30));
        SequenceMachine.Create(Three).Sequence.Check().Should().BeEmpty();
        (Three with { MostHeldDays = -1 }).Check().Single().ToString().Should().Be("sequences.three: found steps held for -1 days at most, expected 0 to 3,660 days");
    }

    /// <summary>A8: caps count what the sequence sends itself, as each step is put on record before the next is asked for.</summary>
    [Fact]
    public void A8_StepsWithoutAWait_AreHeldByTheCap()
    {
        var machine = SequenceMachine.Create(new("s", [.. Enumerable.Range(0, 5).Select(i => new SequenceStep($"s{i}", 0, Channel.Email, "t"))]));
        var person = new ContactPerson
        {
            CustomerId = "C",
            Zone = TimeZoneInfo.CreateCustomTimeZone("nine", TimeSpan.FromHours(9), null, null),
            Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Email, AddressState.Usable),
            Consents = [new("C", Channel.Email, Noon.AddYears(-1), "form", "v1")],
        };
        var (state, at, sent) = (machine.Start(AsOf), Noon, new List<DateTimeOffset>());
        while (state.Status == SequenceStatus.Running)
        {
            var turn = machine.Advance(state, at, step => ContactGate.Default.Check(new ContactRequest(person, step.Channel, ContactPurpose.News), at));
            if (turn.Actions.Any(a => a.Kind == SequenceActionKind.Send))
            {
                sent.Add(at);
                person = person with { Sent = person.Sent.Add(new(Channel.Email, at)) };
            }

            (state, at) = (turn.State, turn.State.HeldUntil ?? at);
        }

        sent.Should().Equal(Noon, Noon, Noon.AddDays(7), Noon.AddDays(7), Noon.AddDays(14));
    }

    [Fact]
    public void A7_WhateverTheGateSays_ASequenceEnds_SendsOnlyWhatIsAllowed_NothingAfterAStop_AndReplays() => Always.Holds(
        from steps in (from wait in Gen.Elements(0, 0, 1, 5)
                       from skip in Chances.Subset<EventKind>([EventKind.MailOpen], 30)
                       select new SequenceStep("s", wait, Channel.Email, "t") { SkipAfter = [.. skip] }).Several(1, 6)
        from stops in Chances.Percent(30)
        from held in Gen.Elements(0, 2, 30)
        from salt in Gen.Choose(0, 1_000_000)
        from inputs in (from hour in Gen.Choose(0, 60 * 24)
                        from kind in Gen.Elements(EventKind.MailOpen, EventKind.Use, EventKind.Purchase).OrNone(60)
                        select (hour, kind)).Several(0, 60)
        from cut in Gen.Choose(0, 60)
        select (sequence: new Sequence("random", [.. steps.Select((s, i) => s with { Id = $"s{i}" })]) { AfterRefusal = stops ? RefusalRule.Stop : RefusalRule.SkipStep, MostHeldDays = held }, salt, inputs, cut),
        400,
        c =>
        {
            var machine = SequenceMachine.Create(c.sequence);
            var (state, actions) = Play(machine, machine.Start(AsOf), c.salt, c.inputs);
            var half = Play(machine, machine.Start(AsOf), c.salt, c.inputs.Take(c.cut));
            var rest = Play(machine, SequenceState.Parse(half.State.ToString()), c.salt, c.inputs.Skip(c.cut));
            rest.State.Should().Be(state);
            half.Actions.Concat(rest.Actions).Select(a => a.ToString()).Should().Equal(actions.Select(a => a.ToString()));

            // Then only time goes on: at each moment that the machine itself names something comes of it, however the gate answers.
            var at = Noon.AddHours((60 * 24) + 1);
            for (var turns = 0; state.Status == SequenceStatus.Running; turns++)
            {
                turns.Should().BeLessThan(2_000, "it never waits for something that cannot come");
                var due = state.HeldUntil ?? new DateTimeOffset(machine.DueOn(state)!.Value, TimeOnly.MinValue, Noon.Offset);
                at = due > at ? due : at;
                var turn = machine.Advance(state, at, step => Answer(c.salt, step, at));
                turn.Actions.Should().NotBeEmpty();
                (state, actions) = (turn.State, actions.AddRange(turn.Actions));
            }

            actions.Where(a => a.Kind == SequenceActionKind.Send).All(a => a.Gate!.IsAllowed).Should().BeTrue();
            actions.Where(a => a.Kind is SequenceActionKind.Hold).All(a => a.Gate!.Verdict == GateVerdict.Wait).Should().BeTrue();
            actions.Where(a => a.Kind is SequenceActionKind.Send or SequenceActionKind.Skip or SequenceActionKind.Refuse).Select(a => a.Step!.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems("each step has one end");
            actions.Count(a => a.Kind is SequenceActionKind.Stop or SequenceActionKind.Finish).Should().Be(1);
            actions[^1].Kind.Should().BeOneOf(SequenceActionKind.Stop, SequenceActionKind.Finish);
        });

    private static (SequenceState State, ImmutableArray<SequenceAction> Actions) Play(SequenceMachine machine, SequenceState state, int salt, IEnumerable<(int Hour, EventKind? Kind)> inputs)
    {
        var actions = ImmutableArray<SequenceAction>.Empty;
        foreach (var (hour, kind) in inputs)
        {
            var at = Noon.AddHours(hour);
            var turn = kind is not null ? machine.Apply(state, kind, DateOnly.FromDateTime(at.DateTime)) : machine.Advance(state, at, step => Answer(salt, step, at));
            (state, actions) = (turn.State, actions.AddRange(turn.Actions));
        }

        return (state, actions);
    }

    /// <summary>Some gate: of the step and the hour alone, so that it answers the same when a run is replayed.</summary>
    private static GateAnswer Answer(int salt, SequenceStep step, DateTimeOffset at) => ((salt + (step.Id[^1] * 7) + (at.UtcTicks / TimeSpan.TicksPerHour * 31)) % 10) switch
    {
        < 4 => Wait(at.AddHours(1 + (salt % 50))),
        4 => Refuse(GateReasonKind.AddressMissing),
        5 => Refuse(salt % 3 == 0 ? GateReasonKind.OptedOut : GateReasonKind.ComplaintUnanswered),
        _ => Allow,
    };

    private static IEnumerable<string> Refused(Sequence sequence, GateReasonKind why)
    {
        var machine = SequenceMachine.Create(sequence);
        var (state, actions) = (machine.Start(AsOf), new List<string>());
        for (var day = 0; day < 9; day++)
        {
            var turn = machine.Advance(state, Noon.AddDays(day), _ => Refuse(why));
            turn.Actions.Where(a => a.Kind == SequenceActionKind.Refuse).All(a => a.Gate!.Reasons.Single().Kind == why).Should().BeTrue();
            state = turn.State;
            actions.AddRange(turn.Actions.Select(a => a.ToString()));
        }

        return actions;
    }

    private static GateAnswer Allow => new(GateVerdict.Allow, Noon, null, []);

    private static GateAnswer Wait(DateTimeOffset until) => new(GateVerdict.Wait, Noon, until, [new(GateReasonKind.QuietHours, "quiet hours night", new Wording("quiet", "静か"), Noon, until)]);

    private static GateAnswer Refuse(GateReasonKind why) => new(GateVerdict.Refuse, Noon, null, [new(why, "record", new Wording("no", "不可"), Noon)]);
}
