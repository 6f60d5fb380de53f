using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Runs a sequence (A7): (state, event or day) → (state, actions). Pure: the same inputs in the same order give the same result.</summary>
/// <remarks>
/// Tell it every event as it comes in, and every day (or when you look: a day that was missed is caught up with, at most one send at a time
/// unless a wait is 0). Once stopped or finished it never acts again. An event that is told late, with a day before the last one, counts from
/// the moment it is told: nothing that was sent can be taken back.
/// <para>
/// With the gate (A8): a step that has to wait is held and tried again at the moment that the gate names, a step that is refused is recorded and
/// left out, or stops the sequence, by <see cref="Sequence.AfterRefusal"/>. At most one step is sent in a turn: put it on record, then advance again,
/// so that caps count it.
/// </para>
/// <example><code>
/// var turn = machine.Advance(state, at, step => gate.Check(new ContactRequest(person, step.Channel, ContactPurpose.News), at));
/// </code></example>
/// </remarks>
public sealed class SequenceMachine
{
    /// <summary>The reason of a stop by opting out.</summary>
    public const string OptOutReason = "opt_out";

    /// <summary>The reason of a stop by a refusal of the gate, and of holding a step back.</summary>
    public const string GateReason = "gate";

    /// <summary>The reason of leaving out a step that would have had to be held longer than <see cref="Sequence.MostHeldDays"/>.</summary>
    public const string HeldTooLongReason = "held_too_long";

    private SequenceMachine(Sequence sequence) => Sequence = sequence;

    /// <summary>The sequence.</summary>
    public Sequence Sequence { get; }

    /// <summary>Makes a machine.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <returns>The machine.</returns>
    /// <exception cref="PolicyException">The sequence cannot be used; all problems are named.</exception>
    public static SequenceMachine Create(Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return sequence.Check() is { IsEmpty: false } problems ? throw new PolicyException(problems) : new SequenceMachine(sequence);
    }

    /// <summary>Begins; a first step without a wait is due on the next <see cref="Advance(SequenceState, DateOnly, Func{Condition, bool})"/>.</summary>
    /// <param name="on">The day.</param>
    /// <returns>The state.</returns>
    public SequenceState Start(DateOnly on) => new(Sequence.Id, SequenceStatus.Running, 0, on, on);

    /// <summary>An event of the customer's own came in.</summary>
    /// <param name="state">The state.</param>
    /// <param name="kind">The kind of the event.</param>
    /// <param name="on">The day of the event.</param>
    /// <returns>The new state; stopped where the event stops the sequence.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence.</exception>
    public SequenceTurn Apply(SequenceState state, EventKind kind, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!IsRunning(state))
            return new(state, []);
        var seen = Seen(state, on);
        if (Sequence.StopAfter.Contains(kind))
            return Stop(seen, kind.Name);
        return new(seen with { Happened = seen.Happened.Add(kind.Name), Lately = seen.Lately.Add(kind.Name) }, []);
    }

    /// <summary>The customer opted out, or must not be written to any more.</summary>
    /// <param name="state">The state.</param>
    /// <param name="on">The day.</param>
    /// <returns>The stopped state.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence.</exception>
    public SequenceTurn OptOut(SequenceState state, DateOnly on) => IsRunning(state) ? Stop(Seen(state, on), OptOutReason) : new(state, []);

    /// <summary>A day came.</summary>
    /// <param name="state">The state.</param>
    /// <param name="on">The day; one before the last that the state has seen changes nothing.</param>
    /// <param name="holds">Answers the conditions of steps as of the day; null where no step has one.</param>
    /// <returns>The new state, and what is due.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence, or a step asks a condition and nobody answers.</exception>
    public SequenceTurn Advance(SequenceState state, DateOnly on, Func<Condition, bool>? holds = null) => Advance(state, on, null, null, holds);

    /// <summary>A moment came, and the gate is asked of what is due.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">The moment, by the recipient's clock; one before that to which a step is held changes nothing.</param>
    /// <param name="gate">What the gate says of a step at that moment.</param>
    /// <param name="holds">Answers the conditions of steps as of the day; null where no step has one.</param>
    /// <returns>The new state, and what is to be done: at most one step to send, now.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence, a step asks a condition and nobody answers, or the gate gives no answer or a wait without a moment.</exception>
    public SequenceTurn Advance(SequenceState state, DateTimeOffset at, Func<SequenceStep, GateAnswer> gate, Func<Condition, bool>? holds = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return Advance(state, DateOnly.FromDateTime(at.DateTime), at, gate, holds);
    }

    /// <summary>The day on which the next step is due, if nothing happens; null once the sequence has ended.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The day; one that lies before the state's own day is due at once. Of a step that is held, the day of <see cref="SequenceState.HeldUntil"/>; the calendar's last day for one that lies beyond it.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence.</exception>
    public DateOnly? DueOn(SequenceState state) =>
        !IsRunning(state) ? null : state.HeldUntil is { } until ? DateOnly.FromDateTime(until.DateTime) : DateOnly.FromDayNumber(Math.Min(state.Since.DayNumber + Sequence.Steps[state.Next].WaitDays, DateOnly.MaxValue.DayNumber));

    private SequenceTurn Advance(SequenceState state, DateOnly on, DateTimeOffset? at, Func<SequenceStep, GateAnswer>? gate, Func<Condition, bool>? holds)
    {
        if (!IsRunning(state) || on < state.AsOf)
            return new(state, []);
        state = Seen(state, on);
        if (at < state.HeldUntil)
            return new(state, []);
        var actions = ImmutableArray.CreateBuilder<SequenceAction>();
        var isSent = false;
        while (state.Next < Sequence.Steps.Length && Sequence.Steps[state.Next] is var step && on.DayNumber - state.Since.DayNumber >= step.WaitDays && !(isSent && gate is not null))
        {
            var skip = Skip(step, state, holds);
            var answer = skip is null && gate is not null ? Answer(gate(step), step) : null;
            if (answer is { Verdict: GateVerdict.Wait, WaitUntil: { } until })
            {
                var since = state.HeldSince ?? on;
                if (DateOnly.FromDateTime(until.DateTime).DayNumber - since.DayNumber <= Sequence.MostHeldDays)
                {
                    actions.Add(new SequenceAction(SequenceActionKind.Hold, on, step, GateReason) { Gate = answer });
                    return new(state with { HeldSince = since, HeldUntil = until }, actions.ToImmutable());
                }

                skip = HeldTooLongReason;
            }

            if (answer is { Verdict: GateVerdict.Refuse })
            {
                actions.Add(new SequenceAction(SequenceActionKind.Refuse, on, step, GateReason) { Gate = answer });
                if (StopReason(answer) is { } why)
                {
                    actions.AddRange(Stop(state, why).Actions);
                    return new(Stop(state, why).State, actions.ToImmutable());
                }

                state = Passed(state, step);
                continue;
            }

            isSent = skip is null;
            actions.Add(new SequenceAction(isSent ? SequenceActionKind.Send : SequenceActionKind.Skip, on, step, skip ?? "due") { Gate = answer });
            state = isSent ? Free(state) with { Next = state.Next + 1, Since = on, Lately = state.Lately.Clear() } : Passed(state, step);
        }

        if (state.Next == Sequence.Steps.Length)
        {
            state = state with { Status = SequenceStatus.Finished };
            actions.Add(new SequenceAction(SequenceActionKind.Finish, on, null, "end"));
        }

        return new(state, actions.ToImmutable());
    }

    /// <summary>Only what is plainly allowed is sent: an answer that says nothing is an error, not a yes.</summary>
    private static GateAnswer Answer(GateAnswer? answer, SequenceStep step) =>
        answer is { Verdict: GateVerdict.Allow or GateVerdict.Refuse } or { Verdict: GateVerdict.Wait, WaitUntil: not null }
            ? answer
            : throw new ArgumentException($"The gate says neither allow, wait until a moment, nor refuse of the step {step.Id}.", nameof(answer));

    /// <summary>Why a refusal ends the sequence; null where the step alone is left out. Opting out always ends it.</summary>
    private string? StopReason(GateAnswer refused) =>
        refused.Reasons.Any(r => r.Kind == GateReasonKind.OptedOut) ? OptOutReason : Sequence.AfterRefusal == RefusalRule.Stop ? GateReason : null;

    /// <summary>A step that is left out delays nothing: the next wait counts from the day on which it was due.</summary>
    private static SequenceState Passed(SequenceState state, SequenceStep step) => Free(state) with { Next = state.Next + 1, Since = state.Since.AddDays(step.WaitDays) };

    private static SequenceState Free(SequenceState state) => state with { HeldSince = null, HeldUntil = null };

    private static string? Skip(SequenceStep step, SequenceState state, Func<Condition, bool>? holds)
    {
        if (step.SkipAfter.FirstOrDefault(k => state.Lately.Contains(k.Name)) is { } reacted)
            return reacted.Name;
        if (!step.OnlyAfter.IsEmpty && !step.OnlyAfter.Any(k => state.Happened.Contains(k.Name)))
            return "only_after";
        if (step.When is null)
            return null;
        return holds is null ? throw new ArgumentException($"The step {step.Id} asks a condition, and nobody answers.", nameof(holds)) : holds(step.When) ? null : "condition";
    }

    private static SequenceTurn Stop(SequenceState state, string why) => new(Free(state) with { Status = SequenceStatus.Stopped }, [new SequenceAction(SequenceActionKind.Stop, state.AsOf, null, why)]);

    private static SequenceState Seen(SequenceState state, DateOnly on) => on > state.AsOf ? state with { AsOf = on } : state;

    private bool IsRunning(SequenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.SequenceId != Sequence.Id || state.Next < 0 || state.Next > Sequence.Steps.Length || (state.Next == Sequence.Steps.Length && state.Status == SequenceStatus.Running))
            throw new ArgumentException($"The state '{state}' is none of the sequence {Sequence.Id} with its {Sequence.Steps.Length} steps.", nameof(state));
        return state.Status == SequenceStatus.Running;
    }
}
