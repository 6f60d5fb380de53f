using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation.Testing;

/// <summary>What can be expected of an assessment; each word that is met gives the same expectation again, so that words join to a sentence.</summary>
public sealed class AssessmentExpectation
{
    private readonly Explanation _explanation;

    internal AssessmentExpectation(Assessment assessment, Language language) => (Assessment, _explanation) = (assessment, new Explanation(assessment, language));

    /// <summary>The assessment, for what else is to be asked.</summary>
    public Assessment Assessment { get; }

    /// <summary>The stage is dormant.</summary>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is another.</exception>
    public AssessmentExpectation IsDormant() => IsInStage(Stage.Dormant);

    /// <summary>The stage is not dormant.</summary>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is.</exception>
    public AssessmentExpectation IsNotDormant() => Meet(Assessment.Stage != Stage.Dormant, Phrases.NotInStage(Stage.Dormant), Phrases.InStage(Assessment.Stage), Deciding(DecisionKind.Stage));

    /// <summary>The stage is this one (V4).</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is another.</exception>
    public AssessmentExpectation IsInStage(Stage stage) => Meet(Assessment.Stage == stage, Phrases.InStage(stage), Phrases.InStage(Assessment.Stage), Deciding(DecisionKind.Stage, Assessment.Policy.Stages.Rows.Where(r => r.Then == stage).Select(r => r.Id)));

    /// <summary>A dormancy definition holds (D), beside others perhaps.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It does not hold, or cannot be asked.</exception>
    /// <exception cref="ArgumentException">The policy has no such definition.</exception>
    public AssessmentExpectation ByDefinition(string id) => Row(DecisionKind.Definition, id, true);

    /// <summary>A dormancy definition does not hold (D); one that cannot be asked does not.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It holds.</exception>
    /// <exception cref="ArgumentException">The policy has no such definition.</exception>
    public AssessmentExpectation NotByDefinition(string id) => Row(DecisionKind.Definition, id, false);

    /// <summary>Exactly these dormancy definitions hold (D), in any order; none where none is named.</summary>
    /// <param name="ids">Their ids.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">Others hold, or not all of them.</exception>
    public AssessmentExpectation ByDefinitionsOnly(params string[] ids)
    {
        var wrong = ids.Except(Assessment.Definitions).Concat(Assessment.Definitions.Except(ids)).ToList();
        return Meet(wrong.Count == 0, Phrases.DefinitionsAre(ids), Phrases.DefinitionsAre(Assessment.Definitions), Of(DecisionKind.Definition).Where(p => wrong.Contains(p.Id)));
    }

    /// <summary>The tier is this one (P); <see cref="PriorityTier.None"/> for a customer who is not asked for.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is another.</exception>
    public AssessmentExpectation WithTier(PriorityTier tier) => Meet(Assessment.Priority.Tier == tier, Phrases.Tier(tier), Phrases.TierIs(Assessment.Priority), Deciding(DecisionKind.Priority, Assessment.Policy.Priorities.Rows.Where(r => r.Then == tier).Select(r => r.Id)));

    /// <summary>A row of the priority table holds (P), beside others perhaps.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It does not hold, or was not asked.</exception>
    public AssessmentExpectation ByRow(string id) => Row(DecisionKind.Priority, id, true);

    /// <summary>A row of the priority table does not hold (P), or was not asked.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It holds.</exception>
    public AssessmentExpectation NotByRow(string id) => Row(DecisionKind.Priority, id, false);

    /// <summary>The cause is this one (C).</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is another, or none was asked for.</exception>
    public AssessmentExpectation WithCause(Cause cause) => Meet(Assessment.Cause?.Cause == cause, Phrases.Cause(cause), Phrases.CauseIs(Assessment.Cause), Deciding(DecisionKind.Cause, Assessment.Policy.Causes.Rows.Where(r => r.Then.Cause == cause).Select(r => r.Id)));

    /// <summary>The customer is in a segment (S).</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">The customer is not.</exception>
    /// <exception cref="ArgumentException">The policy has no such segment.</exception>
    public AssessmentExpectation InSegment(string id) => Row(DecisionKind.Segment, id, true);

    /// <summary>The customer is not in a segment (S).</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">The customer is.</exception>
    /// <exception cref="ArgumentException">The policy has no such segment.</exception>
    public AssessmentExpectation NotInSegment(string id) => Row(DecisionKind.Segment, id, false);

    /// <summary>The score is this one.</summary>
    /// <param name="points">The points, in points and not in hundredths: <c>62.50m</c>.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It is another; the message gives every characteristic's points.</exception>
    public AssessmentExpectation WithScore(decimal points) => Meet(Assessment.Priority.Score.Points == points * 100, Phrases.Score(points), Phrases.ScoreIs(Assessment.Priority.Score), []);

    /// <summary>A definition or priority row cannot be asked, because a fact is not recorded (5.2).</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It can be asked.</exception>
    /// <exception cref="ArgumentException">The policy has no such row.</exception>
    public AssessmentExpectation IsNotApplicable(string id)
    {
        var policy = Assessment.Policy;
        MustBeOneOf(
            "row",
            [
                .. policy.Definitions.Select(d => d.Id), .. policy.Stages.Rows.Select(r => r.Id), .. policy.Causes.Rows.Select(r => r.Id),
                .. policy.Priorities.Rows.Select(r => r.Id), .. policy.Segments.Select(s => s.Id),
            ],
            id);
        return Meet(Assessment.NotApplicable.Any(n => n.Id == id), Phrases.Unasked(id), Phrases.Unasked(Assessment.NotApplicable), Of(DecisionKind.Definition, DecisionKind.Priority).Where(p => p.Id == id));
    }

    /// <summary>The verdict next differs on a day, if nothing happens (5.9).</summary>
    /// <param name="day">The day; null for never.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ExpectationException">It differs on another day, or never.</exception>
    public AssessmentExpectation NextChangesOn(DateOnly? day)
    {
        var next = Assessment.NextChange;
        return Meet(next?.On == day, Phrases.ChangesOn(day), Phrases.ChangesOn(next), []);
    }

    private AssessmentExpectation Row(DecisionKind kind, string id, bool isExpected)
    {
        var policy = Assessment.Policy;
        MustBeOneOf(
            kind.ToString().ToLowerInvariant(),
            kind switch
            {
                DecisionKind.Definition => policy.Definitions.Select(d => d.Id),
                DecisionKind.Segment => policy.Segments.Select(s => s.Id),
                _ => policy.Priorities.Rows.Select(r => r.Id).Append(policy.Priorities.Otherwise.Id),
            },
            id);
        var holding = kind switch { DecisionKind.Definition => Assessment.Definitions, DecisionKind.Segment => Assessment.Segments, _ => Assessment.Priority.Rows };
        var proofs = kind == DecisionKind.Segment ? Assessment.SegmentProofs().Where(p => p.Id == id)
            : kind == DecisionKind.Priority && Assessment.Priority.Rows.IsEmpty ? Deciding(DecisionKind.Stage)
            : Of(kind).Where(p => p.Id == id);
        return Meet(holding.Contains(id) == isExpected, Phrases.Row(kind, id, isExpected), Phrases.Holding(kind, holding), proofs);
    }

    private static void MustBeOneOf(string what, IEnumerable<string> ids, string id)
    {
        if (!ids.Contains(id))
            throw new ArgumentException($"The policy has no {what} '{id}'; it has {string.Join(", ", ids)}.", nameof(id));
    }

    private AssessmentExpectation Meet(bool isMet, Wording expected, Wording found, IEnumerable<Proof> proofs) => isMet ? this : throw _explanation.Of(expected, found, proofs);

    private IEnumerable<Proof> Of(params DecisionKind[] kinds) => Assessment.Proofs().Where(p => kinds.Contains(p.Kind));

    /// <summary>The row of a table that decided, and those that were wanted to; where the table was not asked, the row that decided the stage.</summary>
    private IEnumerable<Proof> Deciding(DecisionKind kind, IEnumerable<string>? wanted = null)
    {
        var decided = kind switch { DecisionKind.Priority => Assessment.Priority.DecidedBy, DecisionKind.Cause => Assessment.Cause?.DecidedBy, _ => Assessment.Reasons.First(r => r.Kind == DecisionKind.Stage).Id };
        return decided is null ? Deciding(DecisionKind.Stage) : Of(kind).Where(p => p.Id == decided || (wanted?.Contains(p.Id) ?? false));
    }
}
