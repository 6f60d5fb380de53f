using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Several contacts in a row, with waits (A7 step mail). It ends when its steps are through, or at once when something stops it.</summary>
/// <param name="Id">The id: letters, digits, underscores and hyphens, beginning with a letter.</param>
/// <param name="Steps">The steps, in their order; at least one.</param>
public sealed record Sequence(string Id, ImmutableArray<SequenceStep> Steps)
{
    /// <summary>Events that stop the sequence; opting out always does.</summary>
    /// <value>The default is a purchase, an inquiry and an application.</value>
    public ImmutableArray<EventKind> StopAfter { get; init; } = [EventKind.Purchase, EventKind.Inquiry, EventKind.Application];

    /// <summary>What becomes of the sequence where the gate refuses a step; a refusal because of opting out always stops it.</summary>
    /// <value>The default leaves the step out.</value>
    public RefusalRule AfterRefusal { get; init; } = RefusalRule.SkipStep;

    /// <summary>For how many days a step may be held because the gate says to wait, inclusive, counted from the day on which it was first held; beyond, it is left out.</summary>
    /// <value>The default is 30, the longest cap of the default rules. 0 to 3,660.</value>
    public int MostHeldDays { get; init; } = ContactDefaults.LetterDays;

    /// <summary>Everything that keeps the sequence from being used.</summary>
    /// <returns>The problems; empty for a good one.</returns>
    public ImmutableArray<Problem> Check() => Missing().ToImmutableArray() is { IsEmpty: false } missing ? missing : Wrong();

    internal IEnumerable<Problem> Missing() =>
    [
        .. PolicyParts.List($"sequences.{Id}.steps", Steps.IsDefault || Steps.Contains(null!)), .. PolicyParts.List($"sequences.{Id}.stop_after", StopAfter.IsDefault),
        .. Steps.IsDefault ? [] : Steps.Where(s => s is not null).SelectMany(s => PolicyParts.List($"sequences.{Id}.{s.Id}", s.SkipAfter.IsDefault || s.OnlyAfter.IsDefault)),
        .. Steps.IsDefault ? [] : Steps.Where(s => s is { Channel: null }).Select(s => Wrong($"no channel for {s.Id}", "one")),
    ];

    private ImmutableArray<Problem> Wrong() =>
    [
        .. new[] { Id }.Concat(Steps.Select(s => s.Id)).Where(i => !Identifier.IsId(i)).Select(i => Wrong($"the id '{i}'", $"letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}")),
        .. Steps.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => Wrong($"the step {g.Key} twice", "each id once")),
        .. Steps.Where(s => s.WaitDays is < 0 or > 3_660).Select(s => Wrong($"a wait of {s.WaitDays} days before {s.Id}", "0 to 3,660 days")),
        .. MostHeldDays is < 0 or > 3_660 ? [Wrong($"steps held for {MostHeldDays} days at most", "0 to 3,660 days")] : Array.Empty<Problem>(),
        .. Steps.IsEmpty ? [Wrong("no step", "at least one")] : Array.Empty<Problem>(),
        .. ApproachCheck.Undefined($"sequences.{Id}", AfterRefusal) is { } undefined ? [undefined] : Array.Empty<Problem>(),
    ];

    private Problem Wrong(string found, string expected) => new() { Source = $"sequences.{Id}", Found = found, Expected = expected };
}
