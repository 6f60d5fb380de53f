using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Problems;

namespace Reactivation;

/// <summary>What a source of customers records: which facts its customer records give, which event kinds it has, and since when (5.2).</summary>
/// <remarks>
/// It separates the two kinds of missing: a fact that no source records is <em>not recorded</em>, and rules that need it are not
/// applicable; a recorded fact without a value is <em>never</em> or <em>none</em>, and rules decide on it. Immutable, compared by content.
/// </remarks>
public sealed class Source : IEquatable<Source>
{
    private readonly Dictionary<Fact, int> _ordinals;
    private readonly int _hash;

    /// <summary>Makes a source of facts in the order of their texts and of kinds in which <see cref="Problems"/> finds nothing.</summary>
    internal Source(ImmutableArray<GivenFact> given, ImmutableSortedDictionary<EventKind, DateOnly?> kinds)
    {
        Given = given;
        Kinds = kinds;
        _ordinals = new Dictionary<Fact, int>(given.Length);
        var hash = new HashCode();
        foreach (var fact in given)
        {
            _ordinals.Add(fact.Fact, _ordinals.Count);
            hash.Add(fact);
        }

        foreach (var kind in kinds)
            hash.Add(kind);
        _hash = hash.ToHashCode();
    }

    /// <summary>A source that records nothing yet; begin here.</summary>
    public static Source Nothing { get; } = new([], ImmutableSortedDictionary.Create<EventKind, DateOnly?>(Comparer<EventKind>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))));

    /// <summary>The facts that customer records give, by their text.</summary>
    public ImmutableArray<GivenFact> Given { get; }

    /// <summary>The event kinds that are recorded, each with the first day covered (inclusive; null for always).</summary>
    public ImmutableSortedDictionary<EventKind, DateOnly?> Kinds { get; }

    /// <summary>Adds facts that customer records give.</summary>
    /// <param name="facts">The facts, recorded always.</param>
    /// <returns>The larger source.</returns>
    /// <exception cref="ArgumentException">A fact stands twice, or its events are recorded too: then nobody can say which counts.</exception>
    public Source Gives(params Fact[] facts) => Gives([.. facts.Select(f => new GivenFact(f, null))]);

    /// <summary>Adds a fact that customer records give since a day.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="since">The first day covered, inclusive.</param>
    /// <returns>The larger source.</returns>
    /// <exception cref="ArgumentException">The fact stands twice, or its events are recorded too.</exception>
    public Source Gives(Fact fact, DateOnly since) => Gives([new GivenFact(fact, since)]);

    /// <summary>Adds event kinds that are recorded always.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The larger source.</returns>
    /// <exception cref="ArgumentException">One of a kind's facts is given too.</exception>
    public Source Records(params EventKind[] kinds) => kinds.Aggregate(this, (source, kind) => source.Records(kind, (DateOnly?)null));

    /// <summary>Adds an event kind that is recorded since a day, or replaces since when.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="since">The first day covered, inclusive; null for always. Earlier events count as far as they are there.</param>
    /// <returns>The larger source.</returns>
    /// <exception cref="ArgumentException">One of the kind's facts is given too.</exception>
    public Source Records(EventKind kind, DateOnly? since) => Checked(Given, Kinds.SetItem(kind, since));

    /// <inheritdoc/>
    public bool Equals(Source? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Given.SequenceEqual(other.Given) && Kinds.SequenceEqual(other.Kinds));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>What is recorded, for people.</summary>
    /// <returns>Facts, then kinds.</returns>
    public override string ToString() => string.Join(", ", Given.Select(g => Text(g.Fact.ToString(), g.Since)).Concat(Kinds.Select(k => Text(k.Key.Name, k.Value))));

    /// <summary>Whether events of a kind are recorded, and as the same kind: a name has one meaning.</summary>
    internal bool Has(EventKind kind) => Kinds.TryGetKey(kind, out var own) && own.Equals(kind);

    internal int OrdinalOf(Fact fact) => _ordinals.GetValueOrDefault(fact, -1);

    internal Source Gives(ImmutableArray<GivenFact> facts) => facts.IsEmpty ? this : Checked([.. Given.Concat(facts).OrderBy(f => f.Fact.ToString(), StringComparer.Ordinal)], Kinds);

    private static Source Checked(ImmutableArray<GivenFact> given, ImmutableSortedDictionary<EventKind, DateOnly?> kinds)
    {
        var problems = Problems(given, kinds).Select(p => p.Problem).ToList();
        return problems.Count == 0 ? new Source(given, kinds) : throw new ArgumentException(string.Join("; ", problems) + ".");
    }

    /// <summary>Why these facts and kinds do not go together, with the fact that each problem is about. The facts are in the order of their texts.</summary>
    internal static IEnumerable<(Fact Fact, Problem Problem)> Problems(ImmutableArray<GivenFact> given, ImmutableSortedDictionary<EventKind, DateOnly?> kinds)
    {
        for (var i = 0; i < given.Length; i++)
        {
            var fact = given[i].Fact;
            if (fact is LatestFact || fact.Origin is StageOrigin)
                yield return (fact, ProblemText.Of("fact.computed", ("fact", fact.ToString())));
            if (FactCatalogue.Default.Find(fact.Name) is { } catalogued && (catalogued.GetType() != fact.GetType() || catalogued.Origin.GetType() != fact.Origin.GetType()))
                yield return (fact, ProblemText.Of("fact.name_taken", ("fact", fact.ToString())));
            if (i > 0 && fact.Equals(given[i - 1].Fact))
                yield return (fact, ProblemText.Of("fact.twice", ("fact", fact.ToString())));
            if (fact.Origin is EventOrigin { Kind: { } kind } && kinds.ContainsKey(kind))
                yield return (fact, ProblemText.Of("fact.given_and_recorded", ("fact", fact.ToString()), ("kind", kind.Name)));
        }
    }

    private static string Text(string name, DateOnly? since) => since is { } day ? $"{name} since {Cell.DayText(day.DayNumber)}" : name;
}
