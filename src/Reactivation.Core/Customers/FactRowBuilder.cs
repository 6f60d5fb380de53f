using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reactivation.Problems;

namespace Reactivation.Customers;

/// <summary>Collects the cells of a customer record, and everything that is wrong with it, member by member.</summary>
internal sealed class FactRowBuilder
{
    private readonly SortedList<string, Given> _given = new(StringComparer.Ordinal);
    private List<Problem>? _problems;
    private string? _owner;

    /// <summary>The part of the record that the next facts come from; null for the record itself.</summary>
    internal FactRowBuilder Of(string? owner)
    {
        _owner = owner;
        return this;
    }

    internal FactRowBuilder Day(DayFact fact, Recorded<DateOnly> day, [CallerArgumentExpression(nameof(day))] string? member = null) => Cell(fact, day.IsRecorded, Customers.Cell.OfDay(day.Value), member);

    internal FactRowBuilder Count(CountFact fact, Recorded<int> count, [CallerArgumentExpression(nameof(count))] string? member = null) => count.Value < fact.Least
        ? Wrong(ProblemText.Of("fact.count", ("fact", fact.ToString())), member)
        : Cell(fact, count.IsRecorded, Customers.Cell.OfCount(count.Value), member);

    internal FactRowBuilder Amount(AmountFact fact, Recorded<decimal> amount, [CallerArgumentExpression(nameof(amount))] string? member = null) => amount.Value is { } value && !Customers.Cell.IsAmount(value)
        ? Wrong(ProblemText.Of("fact.amount"), member)
        : Cell(fact, amount.IsRecorded, Customers.Cell.OfAmount(amount.Value), member);

    internal FactRowBuilder Flag(ChoiceFact fact, Recorded<bool> flag, [CallerArgumentExpression(nameof(flag))] string? member = null) => Cell(fact, flag.IsRecorded, flag.Value is { } yes ? (yes ? 1 : 0) : Customers.Cell.Missing, member);

    internal FactRowBuilder Status(ChoiceFact fact, Recorded<ContractStatus> status, [CallerArgumentExpression(nameof(status))] string? member = null) => status.Value is { } value && !Enum.IsDefined(value)
        ? Wrong(ProblemText.Of("fact.value", ("value", value.ToString())), member)
        : Cell(fact, status.IsRecorded, status.Value is { } one ? (long)one : Customers.Cell.Missing, member);

    internal FactRowBuilder Code(ChoiceFact fact, RecordedCode code, [CallerArgumentExpression(nameof(code))] string? member = null) => code.Code is { } one && fact.IndexOf(one) < 0
        ? Wrong(ProblemText.Of("fact.code", ("code", one), ("fact", fact.Name), ("codes", string.Join(", ", fact.Codes))).WithNear(Conditions.Nearest.To(one, fact.Codes)), member)
        : Cell(fact, code.IsRecorded, fact.CellOf(code.Code), member);

    internal FactRowBuilder Cell(Fact fact, bool isRecorded, long cell, string? member = null) =>
        isRecorded && !_given.TryAdd(fact.ToString(), new(fact, cell, _owner, member)) ? Wrong(ProblemText.Of("fact.twice", ("fact", fact.ToString())), member) : this;

    /// <summary>Everything that keeps the record from being used together with its events, by member: summaries come in no order.</summary>
    internal ImmutableArray<Problem> Problems(EventHistory? history) =>
    [
        .. _problems?.OrderBy(p => p.Member, StringComparer.Ordinal) ?? Enumerable.Empty<Problem>(),
        .. Source.Problems(GivenFacts, (history?.Records ?? Source.Nothing).Kinds).Select(p => p.Problem with { Member = _given[p.Fact.ToString()].Path }),
    ];

    internal FactRow Build(EventHistory? history)
    {
        var records = history?.Records ?? Source.Nothing;
        return Problems(history) is { IsEmpty: false } problems
            ? throw new ArgumentException(string.Join("; ", problems) + ".")
            : new FactRow(_given.Count == 0 ? records : new Source(GivenFacts, records.Kinds), [.. _given.Values.Select(g => g.Cell)], history);
    }

    private ImmutableArray<GivenFact> GivenFacts => [.. _given.Values.Select(g => new GivenFact(g.Fact, null))];

    private FactRowBuilder Wrong(Problem problem, string? member)
    {
        (_problems ??= []).Add(problem with { Member = new Given(null!, 0, _owner, member).Path });
        return this;
    }

    /// <summary>A fact of the record, and the member that gives it; null for one given by <c>With</c>.</summary>
    private readonly record struct Given(Fact Fact, long Cell, string? Owner, string? Member)
    {
        internal string? Path => Owner is null || Member is null ? Member : $"{Owner}.{Member}";
    }
}
