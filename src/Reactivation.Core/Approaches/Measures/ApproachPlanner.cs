using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Plans what to do with assessed customers: a pure function of the assessment and the approach policy. Thread-safe; make one and keep it.</summary>
/// <remarks>
/// <example><code>
/// var planner = ApproachPlanner.Create(engine, ApproachPolicy.Default);
/// ApproachPlan plan = planner.Plan(engine.Assess(customer, asOf));
/// </code></example>
/// </remarks>
public sealed class ApproachPlanner
{
    private readonly ConditionalWeakTable<BoundPolicy, BoundApproach> _bound = [];
    private readonly ReactivationEngine _engine;

    private ApproachPlanner(ReactivationEngine engine, ApproachPolicy policy) => (_engine, Policy) = (engine, policy);

    /// <summary>The approach policy.</summary>
    public ApproachPolicy Policy { get; }

    /// <summary>Makes a planner.</summary>
    /// <param name="engine">The engine whose assessments are planned for.</param>
    /// <param name="policy">The approach policy; null for the default.</param>
    /// <returns>The planner.</returns>
    /// <exception cref="PolicyException">The approaches cannot be used with the engine's policy; all problems are named.</exception>
    public static ApproachPlanner Create(ReactivationEngine engine, ApproachPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        policy ??= ApproachPolicy.Default;
        return policy.Check(engine.Policy) is { IsEmpty: false } problems ? throw new PolicyException(problems) : new ApproachPlanner(engine, policy);
    }

    /// <summary>What to do with a customer, as of the day of the assessment.</summary>
    /// <param name="assessment">The assessment, by the planner's engine.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The assessment is by another engine.</exception>
    public ApproachPlan Plan(Assessment assessment) => Bound(assessment).Plan(assessment);

    /// <summary>Of what the owner is told when a silent customer comes back: once per return, by the rules of <see cref="ApproachPolicy.Returns"/>, tested on the facts before the event.</summary>
    /// <param name="reaction">What <see cref="ReactivationEngine.React"/> of the planner's engine says of the event.</param>
    /// <returns>The alerts, in the policy's order; empty for none.</returns>
    /// <exception cref="ArgumentException">The assessment is by another engine.</exception>
    public ImmutableArray<ReturnAlert> Alerts(Reaction reaction)
    {
        ArgumentNullException.ThrowIfNull(reaction);
        return Bound(reaction.Before).Alerts(reaction);
    }

    private BoundApproach Bound(Assessment assessment) => ReferenceEquals((assessment ?? throw new ArgumentNullException(nameof(assessment))).Engine, _engine)
        ? _bound.GetValue(assessment.Bound, bound => new BoundApproach(bound, Policy))
        : throw new ArgumentException("The assessment is by another engine: its rows may be others.", nameof(assessment));
}
