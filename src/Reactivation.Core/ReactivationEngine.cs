using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Decisions;
using Reactivation.Policies;

namespace Reactivation;

/// <summary>Assesses customers by a policy: a pure function of what is known, the policy and the day. Thread-safe; make one per policy and keep it.</summary>
/// <remarks>
/// <example><code>
/// var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
/// Assessment a = engine.Assess(customer, asOf: new DateOnly(2026, 11, 22));
/// </code></example>
/// </remarks>
public sealed class ReactivationEngine
{
    private const int MaxKept = 1024;

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
