using System.Globalization;
using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Testing;

/// <summary>A yes-or-no that an engine says of a customer, whose boundary can be asked for. Made by itself from an id, a stage, a tier, a cause or a condition.</summary>
/// <remarks>An id is one of a definition, of a priority row or of a segment. A condition need not stand in the policy; the facts of your own that it reads must be known to the policy's catalogue.</remarks>
public sealed class Verdict
{
    private const string AskedId = "asked-by-a-test";

    private readonly Func<ReactivationEngine, Probe> _in;

    private Verdict(string text, Func<ReactivationEngine, Probe> probe) => (Text, _in) = (text, probe);

    private string Text { get; }

    /// <summary>Whether a definition, a priority row or a segment holds.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator Verdict(string id) => Of(id);

    /// <summary>Whether the stage is this one.</summary>
    /// <param name="stage">The stage.</param>
    public static implicit operator Verdict(Stage stage) => Of(stage);

    /// <summary>Whether the tier is this one.</summary>
    /// <param name="tier">The tier.</param>
    public static implicit operator Verdict(PriorityTier tier) => Of(tier);

    /// <summary>Whether the cause is this one.</summary>
    /// <param name="cause">The cause.</param>
    public static implicit operator Verdict(Cause cause) => Of(cause);

    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    public static implicit operator Verdict(Condition condition) => Of(condition);

    /// <summary>Whether a definition, a priority row or a segment holds.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Of(string id) => new(id, engine => Row(engine, id));

    /// <summary>Whether the stage is this one.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Of(Stage stage) => Deciding($"stage {Code(stage)}", DecisionKind.Stage, a => a.Stage == stage);

    /// <summary>Whether the tier is this one.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Of(PriorityTier tier) => Deciding($"tier {Code(tier)}", DecisionKind.Priority, a => a.Priority.Tier == tier);

    /// <summary>Whether the cause is this one.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Of(Cause cause) => Deciding($"cause {Code(cause)}", DecisionKind.Cause, a => a.Cause?.Cause == cause);

    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Verdict($"{condition}", engine =>
        {
            var policy = engine.Policy with { Definitions = engine.Policy.Definitions.Add(new(AskedId, condition, DormancyEffect.ReportedOnly, new("asked by a test", "テストの問い"))) };
            return new Probe(ReactivationEngine.Create(policy), $"{condition}", a => a.Definitions.Contains(AskedId), a => a.Proofs().Where(p => p.Id == AskedId));
        });
    }

    /// <summary>What it asks.</summary>
    /// <returns>Such as <c>r181</c> or <c>tier high</c>.</returns>
    public override string ToString() => Text;

    internal Probe In(ReactivationEngine engine) => _in(engine);

    private static Verdict Deciding(string text, DecisionKind kind, Func<Assessment, bool> holds) => new(text, engine => new Probe(engine, text, holds, a =>
        a.Proofs().Where(p => p.Kind == kind) is var told && told.Any() ? told : a.Proofs().Where(p => p.Kind == DecisionKind.Stage)));

    private static Probe Row(ReactivationEngine engine, string id)
    {
        var policy = engine.Policy;
        List<Probe> found = [];
        if (policy.Definitions.Any(d => d.Id == id))
            found.Add(new Probe(engine, id, a => a.Definitions.Contains(id), a => a.Proofs().Where(p => p.Kind == DecisionKind.Definition && p.Id == id)));
        if (policy.Priorities.Rows.Any(r => r.Id == id))
            found.Add(new Probe(engine, id, a => a.Priority.Rows.Contains(id), a => a.Proofs().Where(p => p.Id == id && p.Kind == DecisionKind.Priority)));
        if (policy.Segments.Any(s => s.Id == id))
            found.Add(new Probe(engine, id, a => a.Segments.Contains(id), a => a.SegmentProofs().Where(p => p.Id == id)));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The policy has no definition, priority row or segment '{id}'. Definitions: {string.Join(", ", policy.Definitions.Select(d => d.Id))}. Rows: {string.Join(", ", policy.Priorities.Rows.Select(r => r.Id))}. Segments: {string.Join(", ", policy.Segments.Select(s => s.Id))}."), nameof(id)),
            _ => throw new ArgumentException($"'{id}' is the id of several rows of the policy, in different lists: ask for its condition instead.", nameof(id)),
        };
    }

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
