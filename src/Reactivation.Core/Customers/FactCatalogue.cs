using System.Collections.Immutable;
using Reactivation.Conditions;

namespace Reactivation.Customers;

/// <summary>The facts and event kinds that names in text, JSON and CSV can mean. Immutable; open to your own (5.1).</summary>
public sealed class FactCatalogue
{
    private readonly ImmutableDictionary<string, Fact> _facts;
    private readonly ImmutableDictionary<string, EventKind> _kinds;
    private readonly ImmutableDictionary<string, CustomCondition> _conditions;

    private FactCatalogue(ImmutableDictionary<string, Fact> facts, ImmutableDictionary<string, EventKind> kinds, ImmutableDictionary<string, CustomCondition> conditions) =>
        (_facts, _kinds, _conditions) = (facts, kinds, conditions);

    /// <summary>The domain's own: the given and derived facts of <see cref="Reactivation.Facts"/>, seven facts for each kind of <see cref="EventKind.All"/>, and the alias <c>revenue</c>.</summary>
    public static FactCatalogue Default { get; } = new FactCatalogue(
        ImmutableDictionary<string, Fact>.Empty.Add("revenue", Reactivation.Facts.Revenue), ImmutableDictionary<string, EventKind>.Empty, ImmutableDictionary<string, CustomCondition>.Empty)
        .With([.. Reactivation.Facts.Catalogued]).With([.. EventKind.All]);

    /// <summary>All names of facts, aliases included, by code point.</summary>
    public IEnumerable<string> FactNames => _facts.Keys.Order(StringComparer.Ordinal);

    /// <summary>All event kinds, by name.</summary>
    public IEnumerable<EventKind> EventKinds => _kinds.Values.OrderBy(k => k.Name, StringComparer.Ordinal);

    /// <summary>Adds facts of your own.</summary>
    /// <param name="facts">The facts, without filter.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">A name is taken by another fact, or a fact carries a filter.</exception>
    public FactCatalogue With(params Fact[] facts)
    {
        var all = _facts;
        foreach (var fact in facts)
        {
            if (!fact.Filter.IsNone || fact is LatestFact)
                throw new ArgumentException($"{fact}: a catalogue holds names, without brackets.", nameof(facts));
            if (all.TryGetValue(fact.Name, out var other) && !other.Equals(fact))
                throw new ArgumentException($"The name {fact.Name} is taken.", nameof(facts));
            all = all.SetItem(fact.Name, fact);
        }

        return new FactCatalogue(all, _kinds, _conditions);
    }

    /// <summary>Adds event kinds of your own, with their seven facts each.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">A kind of that name with other traits is there, or a name of its facts is taken.</exception>
    public FactCatalogue With(params EventKind[] kinds)
    {
        var all = _kinds;
        foreach (var kind in kinds)
        {
            if (all.TryGetValue(kind.Name, out var other) && other.Traits != kind.Traits)
                throw new ArgumentException($"The event kind {kind.Name} is taken.", nameof(kinds));
            all = all.SetItem(kind.Name, kind);
        }

        return new FactCatalogue(_facts, all, _conditions).With(kinds.SelectMany(k => k.Facts()).ToArray());
    }

    /// <summary>Adds conditions in code, so that text and JSON can name them: <c>condition name</c>.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">A name is taken by another.</exception>
    public FactCatalogue With(params CustomCondition[] conditions)
    {
        var all = _conditions;
        foreach (var condition in conditions)
        {
            if (all.TryGetValue(condition.Name, out var other) && !other.Equals(condition))
                throw new ArgumentException($"The condition {condition.Name} is taken.", nameof(conditions));
            all = all.SetItem(condition.Name, condition);
        }

        return new FactCatalogue(_facts, _kinds, all);
    }

    /// <summary>Finds a condition in code by name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The condition, or null.</returns>
    public CustomCondition? FindCondition(string name) => _conditions.GetValueOrDefault(name);

    /// <summary>Finds a fact by name.</summary>
    /// <param name="name">The name, without brackets; an alias finds what it stands for.</param>
    /// <returns>The fact, or null.</returns>
    public Fact? Find(string name) => _facts.GetValueOrDefault(name);

    /// <summary>The fact of a name and shape, such as one that a policy's document declares: <c>policy.Catalogue.Get&lt;CountFact&gt;("points")</c>.</summary>
    /// <typeparam name="TFact">The shape.</typeparam>
    /// <param name="name">The name, without brackets.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">There is no such fact, or it has another shape.</exception>
    public TFact Get<TFact>(string name)
        where TFact : Fact => Find(name) switch
        {
            TFact fact => fact,
            null => throw new ArgumentException($"There is no fact '{name}'{Nearest.Hint(name, _facts.Keys)}.", nameof(name)),
            var other => throw new ArgumentException($"{name} is {FactParser.Article(other)}, no {typeof(TFact).Name}.", nameof(name)),
        };

    /// <summary>Finds the name of a fact or kind that a misspelt one probably means.</summary>
    /// <param name="name">The name as found.</param>
    /// <returns>The nearest known name within about a third of its length, or null.</returns>
    public string? NearestName(string name) => Nearest.To(name, _facts.Keys.Concat(_kinds.Keys));

    /// <summary>Reads a fact with its brackets, as conditions and file headers write it.</summary>
    /// <param name="text">Such as <c>last_purchase_on[amount >= 1000000]</c>.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ConditionFormatException">The text is no fact; all problems are named, each with its place.</exception>
    public Fact Parse(string text) => FactParser.Parse(text, this);

    /// <summary>Finds an event kind by name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The kind, or null.</returns>
    public EventKind? FindKind(string name) => _kinds.GetValueOrDefault(name);
}
