using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Linting;
using Reactivation.Policies;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation;

/// <summary>Everything that is decided, as data: dormancy definitions, stages, the priority table, the scorecard (5.6). Immutable; changed by <c>with</c>.</summary>
/// <remarks>
/// Whether two policies hold the same rules, their <see cref="Fingerprint"/> tells; <c>==</c> asks whether their lists are the very same.
/// <example><code>
/// var policy = ReactivationPolicy.From(new DormancyOptions { SilentPurchaseDays = 365 }, new PriorityOptions { LargeDeal = 5_000m });
/// var mine = policy with { Definitions = policy.Definitions.Add(new("my-rule", Condition.Parse("purchase_count >= 2 and last_purchase_on more than 90 days ago"), DormancyEffect.MakesDormant, new("bought twice, then nothing", "2回購入後、取引なし"))) };
/// </code></example>
/// </remarks>
public sealed partial record ReactivationPolicy
{
    private ReactivationPolicy()
    {
    }

    /// <summary>The policy of the domain with its default thresholds.</summary>
    public static ReactivationPolicy Default { get; } = From();

    /// <summary>What the policy is called, for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The names that texts of this policy, and files for it, can use: the domain's and your own.</summary>
    /// <remarks>Rules may read facts that are not listed here. <see cref="FromJson(string)"/> lists what the document declares.</remarks>
    public FactCatalogue Catalogue { get; init; } = FactCatalogue.Default;

    /// <summary>The dormancy definitions (D); all that hold are reported.</summary>
    public required ImmutableArray<Row<DormancyEffect>> Definitions { get; init; }

    /// <summary>Conditions saved under a name (D9), for <c>condition id</c>.</summary>
    public ImmutableArray<NamedCondition> Conditions { get; init; } = [];

    /// <summary>The lifecycle stages (V4): the first row that holds.</summary>
    public required Decision<Stage> Stages { get; init; }

    /// <summary>The cause table (C): the first row that holds.</summary>
    public required Decision<Finding> Causes { get; init; }

    /// <summary>The priority table (P): the first row that holds decides the tier, every row that holds is reported.</summary>
    public required Decision<PriorityTier> Priorities { get; init; }

    /// <summary>What ranks customers inside a tier.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>Segments (S): each a named condition in a dimension, which is what the row says follows; all that hold are reported.</summary>
    public ImmutableArray<Row<string>> Segments { get; init; } = [];

    /// <summary>The scales whose steps are facts (S9): RFM quintiles, deciles, your own.</summary>
    public ImmutableArray<Scale> Scales { get; init; } = Scale.Default;

    /// <summary>The policy of the domain with thresholds of your own.</summary>
    /// <param name="dormancy">Thresholds of dormancy and stages; null for the defaults.</param>
    /// <param name="priority">Thresholds of the priority table; null for the defaults.</param>
    /// <param name="cause">What causes are found by; null for the defaults.</param>
    /// <param name="segment">Thresholds of the segments; null for the defaults.</param>
    /// <returns>The policy.</returns>
    public static ReactivationPolicy From(DormancyOptions? dormancy = null, PriorityOptions? priority = null, CauseOptions? cause = null, SegmentOptions? segment = null) => new()
    {
        Definitions = DormancyDefinitions.From(dormancy ?? new()),
        Stages = LifecycleStages.From(dormancy ?? new()),
        Causes = CauseTable.From(cause ?? new()),
        Priorities = PriorityTable.From(priority ?? new()),
        Scorecard = Scorecard.Default,
        Segments = SegmentTable.From(segment ?? new()),
    };

    /// <summary>Everything that keeps the policy from being used.</summary>
    /// <returns>The problems; empty for a good policy.</returns>
    public ImmutableArray<Problem> Check() => PolicyCheck.Run(this);

    /// <summary>
    /// What is worth knowing about a policy that can be used: rows that never or always hold or never decide, definitions and segments that are
    /// equal, segments that overlap, contain one another or leave customers out, named conditions that nothing reads.
    /// </summary>
    /// <remarks>
    /// Nothing is guessed: a remark is proved for all customers or shown by one; what could not be decided says so. The same policy and options
    /// always get the same remarks. Conditions in code are not run.
    /// </remarks>
    /// <param name="options">How it is looked through; null for the defaults.</param>
    /// <returns>The remarks, list by list; those with <see cref="PolicyRemark.IsWarning"/> are probably mistakes.</returns>
    /// <exception cref="PolicyException">The policy cannot be used; all problems are named.</exception>
    public ImmutableArray<PolicyRemark> Lint(LintOptions? options = null)
    {
        var problems = Check();
        return problems.IsEmpty ? PolicyLint.Run(this, options ?? new()) : throw new PolicyException(problems);
    }

    /// <summary>Replaces every threshold that depends on the population by a number (5.8): scales get bounds, quantiles become values.</summary>
    /// <remarks>The result is a plain policy, the same for the same population in any order. A threshold whose fact is not recorded, or which nobody has, stays as it is. What has numbers keeps them: keep the policy as it was before, to fit it to next month's population.</remarks>
    /// <param name="population">The population.</param>
    /// <returns>The fitted policy.</returns>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    public ReactivationPolicy Fit(Population population) => PolicyFit.Run(this, population);

    /// <summary>Lowers the policy for a source as of a day (5.5): what every engine reads.</summary>
    /// <param name="source">What is recorded.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The bound policy.</returns>
    /// <exception cref="PolicyException">The policy cannot be used; all problems are named.</exception>
    /// <exception cref="ArgumentException">A name of the source means another thing to the policy: an event kind with other traits, a fact of another shape or with other codes.</exception>
    public BoundPolicy Bind(Source source, DateOnly asOf)
    {
        var problems = Check();
        if (!problems.IsEmpty)
            throw new PolicyException(problems);
        return PolicyVocabulary.Of(this).DisagreementWith(source) is { } disagreement
            ? throw new ArgumentException($"The source and the policy do not mean the same: {disagreement}.", nameof(source))
            : new BoundPolicy(this, source, asOf);
    }

    /// <summary>The conditions that a reference stands for, any of which makes it hold; null where it leads nowhere.</summary>
    internal ImmutableArray<Condition>? Find(ReferenceCondition reference) => reference.Kind switch
    {
        ReferenceKind.Definition => Only(Definitions.FirstOrDefault(d => d.Id == reference.Id)?.When),
        ReferenceKind.Condition when reference.Id == LifecycleStages.AnyDefinition => [.. Definitions.Where(d => d.Then == DormancyEffect.MakesDormant).Select(d => Condition.Definition(d.Id))],
        ReferenceKind.Segment => Only(Segments.FirstOrDefault(s => s.Id == reference.Id)?.When),
        _ => Only(Conditions.FirstOrDefault(c => c.Id == reference.Id)?.When),
    };

    /// <summary>The reason of the row that a reference stands for; null where it has none.</summary>
    internal Wording? WhyOf(ReferenceCondition reference) => reference.Kind switch
    {
        ReferenceKind.Definition => Definitions.First(d => d.Id == reference.Id).Why,
        ReferenceKind.Segment => Segments.First(s => s.Id == reference.Id).Why,
        _ => null,
    };

    private static ImmutableArray<Condition>? Only(Condition? condition) => condition is null ? null : [condition];
}
