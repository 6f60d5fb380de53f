using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Priorities;
using Reactivation.Problems;

namespace Reactivation.Policies;

/// <summary>The names that a policy brings beside those of the domain: what its catalogue adds, and what its rules read.</summary>
internal sealed class PolicyVocabulary
{
    private readonly ReactivationPolicy _policy;
    private readonly SortedDictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EventKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition> _code = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private PolicyVocabulary(ReactivationPolicy policy) => _policy = policy;

    /// <summary>The facts of its own that records give or that are a most frequent category, by name.</summary>
    internal ImmutableArray<Fact> Facts => [.. _facts.Values];

    /// <summary>The event kinds of its own, by name.</summary>
    internal ImmutableArray<EventKind> Kinds => [.. _kinds.Values];

    /// <summary>Names that mean two things: a rule that reads one of them would mean another thing as text.</summary>
    internal IEnumerable<Problem> Problems => _problems;

    /// <summary>A name that a source records as another thing than the policy means; null where they agree.</summary>
    internal string? DisagreementWith(Source source) =>
        source.Kinds.Keys.FirstOrDefault(k => (_kinds.GetValueOrDefault(k.Name) ?? FactCatalogue.Default.FindKind(k.Name)) is { } known && !known.Equals(k)) is { } kind
            ? $"events of kind {kind} are recorded with the traits {kind.Traits}, and the policy means others"
        : source.Given.Select(g => g.Fact).FirstOrDefault(f => (_facts.GetValueOrDefault(f.Name) ?? FactCatalogue.Default.Find(f.Name)) is { } known && !OwnFact.IsSame(f, known)) is { } fact
            ? $"{fact.Name} is recorded as another fact ({fact.Shape.ToString().ToLowerInvariant()}{(fact is ChoiceFact choice ? $" of {string.Join(", ", choice.Codes)}" : "")}) than the policy means"
        : null;

    internal static PolicyVocabulary Of(ReactivationPolicy policy)
    {
        var names = new PolicyVocabulary(policy);
        names.AddScorecard();
        foreach (var kind in policy.Catalogue.EventKinds)
            names.Add(kind, "catalogue");
        foreach (var name in policy.Catalogue.FactNames)
            names.Add(policy.Catalogue.Find(name)!, "catalogue");
        foreach (var scale in policy.Scales)
            names.Add(scale.Of, $"scales.{scale.Name}");
        names.AddAll("definitions", policy.Definitions.Select(r => (r.Id, r.When)));
        names.AddAll("conditions", policy.Conditions.Select(r => (r.Id, r.When)));
        names.AddAll("stages", policy.Stages.Rows.Select(r => (r.Id, r.When)));
        names.AddAll("causes", policy.Causes.Rows.Select(r => (r.Id, r.When)));
        names.AddAll("priorities", policy.Priorities.Rows.Select(r => (r.Id, r.When)));
        names.AddAll("segments", policy.Segments.Select(r => (r.Id, r.When)));
        foreach (var (id, finding) in policy.Causes.Rows.Select(r => (r.Id, r.Then)).Append((policy.Causes.Otherwise.Id, policy.Causes.Otherwise.Then)))
        {
            if (finding.ReasonFrom is { } told)
                names.Add(told, $"causes.{id}");
        }

        return names;
    }

    /// <summary>Comes first: to a scorecard alone it matters which direction of a fact is the better one.</summary>
    private void AddScorecard()
    {
        foreach (var characteristic in _policy.Scorecard.Characteristics)
        {
            foreach (var fact in new[] { characteristic.Rows, characteristic.Columns }.OfType<Bins>().Select(b => b.Fact))
            {
                Add(fact, $"scorecard.{characteristic.Id}");
                if ((FactCatalogue.Default.Find(fact.Name) ?? _facts.GetValueOrDefault(fact.Name)) is { } known && known.Better != fact.Better)
                    Add($"scorecard.{characteristic.Id}", ProblemText.Of("policy.other_direction", ("fact", fact.Name)));
            }
        }
    }

    private void AddAll(string list, IEnumerable<(string Id, Condition When)> rows)
    {
        foreach (var (id, when) in rows)
            Add(when, $"{list}.{id}");
    }

    private void Add(Condition condition, string place)
    {
        switch (condition)
        {
            case NotCondition not:
                Add(not.Operand, place);
                break;
            case GroupCondition group:
                foreach (var operand in group.Operands)
                    Add(operand, place);
                break;
            case TestCondition test:
                Add(test.Fact, place);
                break;
            case CustomCondition code:
                Add(code, place);
                break;
        }
    }

    private void Add(CustomCondition code, string place)
    {
        if (!_code.TryAdd(code.Name, code) && !_code[code.Name].Equals(code))
            Add(place, ProblemText.Of("policy.other_code", ("name", code.Name)));
        if (_policy.Conditions.Any(c => c.Id == code.Name) || code.Name == Dormancy.LifecycleStages.AnyDefinition)
            Add(place, ProblemText.Of("policy.code_and_condition", ("name", code.Name)));
        foreach (var fact in code.Reads)
            Add(fact, place);
    }

    private void Add(Fact fact, string place)
    {
        if (fact is LatestFact latest)
        {
            foreach (var day in latest.Of)
                Add(day, place);
            return;
        }

        if ((fact.Origin as EventOrigin)?.Kind is { } kind)
            Add(kind, place);
        else if (OwnFact.CategoryKind(fact) is { } category)
            Add(category, place);
        if (FactCatalogue.Default.Find(fact.Name) is { } known)
            Same(fact, known, place);
        else if (fact.Origin is ScaleOrigin && place != "catalogue" && !_policy.Scales.Any(s => s.Name == fact.Name))
            Add(place, ProblemText.Of("policy.step", ("fact", fact.ToString())));
        else if (fact.Origin is not (EventOrigin or ScaleOrigin) && !_facts.TryAdd(fact.Name, fact))
            Same(fact, _facts[fact.Name], place);
    }

    private void Add(EventKind kind, string place)
    {
        var known = FactCatalogue.Default.FindKind(kind.Name);
        if (known is null && _kinds.TryAdd(kind.Name, kind))
            return;
        if ((known ?? _kinds[kind.Name]).Traits != kind.Traits)
            Add(place, ProblemText.Of("policy.other_kind", ("name", kind.Name)));
        else if (known is null && _kinds[kind.Name].Label != kind.Label)
            Add(place, ProblemText.Of("policy.other_kind_label", ("name", kind.Name)));
    }

    private void Same(Fact fact, Fact known, string place)
    {
        if (!OwnFact.IsSame(fact, known))
            Add(place, ProblemText.Of("policy.other_fact", ("name", fact.Name)));
        else if (fact.Label != known.Label)
            Add(place, ProblemText.Of("policy.other_fact_label", ("name", fact.Name)));
    }

    private void Add(string place, Problem problem) => _problems.Add(problem with { Source = place });
}
