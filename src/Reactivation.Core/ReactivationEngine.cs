using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Binding;
using Reactivation.Changes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Policies;
using Reactivation.Priorities;

namespace Reactivation;

/// <summary>Assesses customers by a policy: a pure function of what is known, the policy and the day. Thread-safe; make one per policy and keep it.</summary>
/// <remarks>
/// <example><code>
/// var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
/// Assessment a = engine.Assess(customer, asOf: new DateOnly(2026, 11, 22));
/// </code></example>
/// </remarks>
public sealed partial class ReactivationEngine
{
    private const int MaxKept = 1024;
    private const int MaxOnStack = 256;

    private readonly ConcurrentDictionary<(Source, DateOnly), BoundPolicy> _bound = new();

    private readonly PolicyVocabulary _vocabulary;

    private ReactivationEngine(ReactivationPolicy policy) => (Policy, _vocabulary) = (policy, PolicyVocabulary.Of(policy));

    /// <summary>The policy.</summary>
    public ReactivationPolicy Policy { get; }

    /// <summary>Makes an engine.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="PolicyException">The policy cannot be used; all problems are named.</exception>
    public static ReactivationEngine Create(ReactivationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var problems = policy.Check();
        return problems.IsEmpty ? new ReactivationEngine(policy) : throw new PolicyException(problems);
    }

    /// <summary>Assesses one customer, taking as recorded what its record and history say.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The customer contradicts itself: a fact given twice, or given and recorded as events too; or a name means another thing to it than to the policy.</exception>
    /// <exception cref="OverflowException">Its amounts add up beyond what can be kept.</exception>
    public Assessment Assess(Customer customer, DateOnly asOf) => Assess(customer, asOf, customer.Source);

    /// <summary>Assesses one customer under a source that says what is recorded; recorded facts that the customer lacks are none or never.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <param name="source">What is recorded.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The customer contradicts itself, or has a fact or an event kind that the source does not record.</exception>
    /// <exception cref="OverflowException">Its amounts add up beyond what can be kept.</exception>
    public Assessment Assess(Customer customer, DateOnly asOf, Source source)
    {
        var row = customer.Row.Under(source, customer.Id);
        var bound = Bind(source, asOf);
        return new Assessment(this, bound, customer.Id, null, row.Given, row.History);
    }

    /// <summary>Assesses an entity of your own, read in place through a map.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="map">How its facts are read; facts that it does not map are not recorded.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The map reads an empty id, an unknown code or an amount that cannot be kept exactly.</exception>
    public Assessment Assess<T>(T entity, CustomerMap<T> map, DateOnly asOf)
    {
        var bound = Bind(map.Source, asOf);
        var (id, number) = map.ReadId(entity);
        return new Assessment(this, bound, id, number, map.ReadGiven(entity), map.ReadHistory(entity));
    }

    /// <summary>Assesses many entities of your own and orders them by tier, score and id (5.10).</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entities">The entities.</param>
    /// <param name="map">How their facts are read; facts that it does not map are not recorded.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <returns>The ordered list.</returns>
    /// <exception cref="ArgumentException">The map reads an empty id, an unknown code or an amount that cannot be kept exactly.</exception>
    public ImmutableArray<Assessment> AssessAll<T>(IEnumerable<T> entities, CustomerMap<T> map, DateOnly asOf) =>
        [.. entities.Select(e => Assess(e, map, asOf)).Order(AssessmentOrder.ByPriority)];

    /// <summary>Assesses many customers and orders them by tier, score and id (5.10).</summary>
    /// <param name="customers">The customers; without a source they agree on what is recorded.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <param name="source">What is recorded; null where every customer's own record says the same.</param>
    /// <returns>The ordered list.</returns>
    /// <exception cref="ArgumentException">The customers disagree on what is recorded and no source is given, or one contradicts itself or the source.</exception>
    public ImmutableArray<Assessment> AssessAll(IEnumerable<Customer> customers, DateOnly asOf, Source? source = null)
    {
        var list = new List<Assessment>();
        Customer? first = null;
        foreach (var customer in customers)
        {
            first ??= customer;
            if (source is null && !customer.Source.Equals(first.Source))
                throw new ArgumentException($"Customers {first.Id} and {customer.Id} disagree on what is recorded ({first.Source} / {customer.Source}): state a source.", nameof(customers));
            list.Add(Assess(customer, asOf, source ?? first.Source));
        }

        return [.. list.Order(AssessmentOrder.ByPriority)];
    }

    /// <summary>What an event of a customer changes, at once; who is told of a return, <see cref="ApproachPlanner.Alerts"/> says.</summary>
    /// <remarks>
    /// <example><code>
    /// var reaction = engine.React(before, new CustomerEvent(today, EventKind.WebVisit, Detail: "shop"));
    /// reaction.Ended           // no-web-visit: was dormant by D1
    /// planner.Alerts(reaction) // once per return
    /// before = reaction.After; // for the next event
    /// </code></example>
    /// </remarks>
    /// <param name="before">The customer before the event, assessed by this engine.</param>
    /// <param name="happened">The event; its kind is recorded, as events or summed up.</param>
    /// <returns>Before and after, both as of the day of the event, or that of the assessment where it is later.</returns>
    /// <exception cref="ArgumentException">The assessment is by another engine, or the event is of a kind that its source does not record.</exception>
    public Reaction React(Assessment before, CustomerEvent happened)
    {
        if (!ReferenceEquals(before.Engine, this))
            throw new ArgumentException("The assessment is by another engine: its policy may be another.", nameof(before));
        var day = happened.On > before.AsOf ? happened.On : before.AsOf;
        var bound = Bind(before.Bound.Source, day);
        var eve = new Assessment(this, bound, before.CustomerId, before.CustomerNumber, before.Given.ToArray(), before.History);
        var (given, history) = EventApplication.To(before.Bound.Source, before.Given, before.History, happened, day);
        var after = new Assessment(this, bound, before.CustomerId, before.CustomerNumber, given, history);
        return new Reaction(happened, eve, after, new Verdict(bound, eve.Cells).ChangesTo(new Verdict(bound, after.Cells), Policy));
    }

    /// <summary>What the policy says of one customer, without reasons: stage, definitions, tier and score, as <see cref="Assess(Customer, DateOnly)"/> gives them.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <param name="source">What is recorded; null for what the customer's own record says.</param>
    /// <returns>The verdict; nothing but the list of definitions is allocated for it.</returns>
    /// <exception cref="ArgumentException">The customer contradicts itself, or a name means another thing to it than to the policy.</exception>
    /// <exception cref="OverflowException">Its amounts add up beyond what can be kept.</exception>
    public CustomerVerdict Decide(Customer customer, DateOnly asOf, Source? source = null)
    {
        var row = customer.Row.Under(source ?? customer.Source, customer.Id);
        return Decide(Bind(row.Source, asOf), row.Given, row.History);
    }

    /// <summary>What the policy says of an entity of your own, without reasons: stage, definitions, tier and score.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity.</param>
    /// <param name="map">How its facts are read; facts that it does not map are not recorded. The id is not read.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <returns>The verdict; nothing but the list of definitions is allocated for it.</returns>
    /// <exception cref="ArgumentException">The map reads an unknown code or an amount that cannot be kept exactly.</exception>
    public CustomerVerdict Decide<T>(T entity, CustomerMap<T> map, DateOnly asOf)
    {
        var count = map.Source.Given.Length;
        Span<long> given = count <= MaxOnStack ? stackalloc long[count] : new long[count];
        map.ReadGiven(entity, given);
        return Decide(Bind(map.Source, asOf), given, map.ReadHistory(entity));
    }

    private static CustomerVerdict Decide(BoundPolicy bound, ReadOnlySpan<long> given, EventHistory? history)
    {
        var count = bound.Columns.Length;
        Span<long> cells = count <= MaxOnStack ? stackalloc long[count] : new long[count];
        RowCells.Fill(bound.Columns, bound.AsOf, given, history, cells);
        var stage = (Stage)cells[bound.ColumnOf(Facts.Stage)];
        var tier = Verdict.IsAsked(stage) ? Verdict.First(bound.Priorities, bound.Policy.Priorities.Otherwise, cells).Then : PriorityTier.None;
        return new CustomerVerdict(stage, Verdict.Holding(bound.Definitions, cells), tier, bound.Scorecard.Points(cells), bound.Scorecard.Attainable);
    }

    /// <summary>The policy for a source as of a day; kept for the next customer of the same.</summary>
    internal BoundPolicy Bind(Source source, DateOnly asOf)
    {
        if (_bound.TryGetValue((source, asOf), out var bound))
            return bound;
        if (_vocabulary.DisagreementWith(source) is { } disagreement)
            throw new ArgumentException($"The source and the policy do not mean the same: {disagreement}.", nameof(source));
        if (_bound.Count >= MaxKept)
            _bound.Clear();
        return _bound.GetOrAdd((source, asOf), new BoundPolicy(Policy, source, asOf));
    }
}
