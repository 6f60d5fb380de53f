using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Runs a sequence (A7): (state, event or day) → (state, actions). Pure: the same inputs in the same order give the same result.</summary>
/// <remarks>
/// Tell it every event as it comes in, and every day (or when you look: a day that was missed is caught up with, at most one send at a time
/// unless a wait is 0). Once stopped or finished it never acts again. An event that is told late, with a day before the last one, counts from
/// the moment it is told: nothing that was sent can be taken back.
/// </remarks>
public sealed class SequenceMachine
{
    /// <summary>The reason of a stop by opting out.</summary>
    public const string OptOutReason = "opt_out";

    private SequenceMachine(Sequence sequence) => Sequence = sequence;

    /// <summary>The sequence.</summary>
    public Sequence Sequence { get; }

    /// <summary>Makes a machine.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <returns>The machine.</returns>
    /// <exception cref="PolicyException">The sequence cannot be used; all problems are named.</exception>
    public static SequenceMachine Create(Sequence sequence) => sequence.Check() is { IsEmpty: false } problems ? throw new PolicyException(problems) : new SequenceMachine(sequence);

    /// <summary>Begins; a first step without a wait is due on the next <see cref="Advance"/>.</summary>
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
    public SequenceTurn Advance(SequenceState state, DateOnly on, Func<Condition, bool>? holds = null)
    {
        if (!IsRunning(state) || on < state.AsOf)
            return new(state, []);
        var actions = ImmutableArray.CreateBuilder<SequenceAction>();
        state = Seen(state, on);
        while (state.Next < Sequence.Steps.Length && Sequence.Steps[state.Next] is var step && on.DayNumber - state.Since.DayNumber >= step.WaitDays)
        {
            var skip = Skip(step, state, holds);
            actions.Add(new SequenceAction(skip is null ? SequenceActionKind.Send : SequenceActionKind.Skip, on, step, skip ?? "due"));

            // A skipped step delays nothing: the next wait counts from the day on which it was due.
            state = skip is null
                ? state with { Next = state.Next + 1, Since = on, Lately = state.Lately.Clear() }
                : state with { Next = state.Next + 1, Since = state.Since.AddDays(step.WaitDays) };
        }

        if (state.Next == Sequence.Steps.Length)
        {
            state = state with { Status = SequenceStatus.Finished };
            actions.Add(new SequenceAction(SequenceActionKind.Finish, on, null, "end"));
        }

        return new(state, actions.ToImmutable());
    }

    /// <summary>The day on which the next step is due, if nothing happens; null once the sequence has ended.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The day; one that lies before the state's own day is due at once.</returns>
    /// <exception cref="ArgumentException">The state is of another sequence.</exception>
    public DateOnly? DueOn(SequenceState state) => IsRunning(state) ? state.Since.AddDays(Sequence.Steps[state.Next].WaitDays) : null;

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

    private static SequenceTurn Stop(SequenceState state, string why) => new(state with { Status = SequenceStatus.Stopped }, [new SequenceAction(SequenceActionKind.Stop, state.AsOf, null, why)]);

    private static SequenceState Seen(SequenceState state, DateOnly on) => on > state.AsOf ? state with { AsOf = on } : state;

    private bool IsRunning(SequenceState state)
    {
        if (state.SequenceId != Sequence.Id || state.Next > Sequence.Steps.Length || (state.Next == Sequence.Steps.Length && state.Status == SequenceStatus.Running))
            throw new ArgumentException($"The state '{state}' is none of the sequence {Sequence.Id} with its {Sequence.Steps.Length} steps.", nameof(state));
        return state.Status == SequenceStatus.Running;
    }
}
