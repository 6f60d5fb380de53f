using System.Linq.Expressions;

namespace Reactivation.Customers;

/// <summary>Names the id and the facts of an entity. Each call returns the builder itself.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class CustomerMapBuilder<T>
{
    private readonly Dictionary<Fact, (LambdaExpression Member, Func<T, long> Read)> _facts = [];
    private readonly List<string> _problems = [];
    private Func<T, string>? _textId;
    private Func<T, long>? _numberId;
    private Func<T, EventHistory?>? _history;
    private Source _source = Source.Nothing;

    internal CustomerMapBuilder()
    {
    }

    /// <summary>The id, a text; lists order it by code point.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Id(Expression<Func<T, string>> member) => SetId(() => _textId = member.Compile());

    /// <summary>The id, a whole number; lists order it numerically.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Id(Expression<Func<T, long>> member) => SetId(() => _numberId = member.Compile());

    /// <summary>A day.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is never.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateOnly?>> member) => Add(fact, member, Cell.OfDay);

    /// <summary>A day, from a date and time as it is written: it must already be in the business's time zone.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is never.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateTime?>> member) => Add(fact, member, Cell.OfDateTime);

    /// <summary>A count.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(CountFact fact, Expression<Func<T, int?>> member) => Add(fact, member, fact.CellOf);

    /// <summary>An amount.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(AmountFact fact, Expression<Func<T, decimal?>> member) => Add(fact, member, Cell.OfAmount);

    /// <summary>A choice, by its code.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(ChoiceFact fact, Expression<Func<T, string?>> member) => Add(fact, member, fact.CellOf);

    /// <summary>A flag.</summary>
    /// <param name="fact">The fact, a choice of no and yes.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(ChoiceFact fact, Expression<Func<T, bool?>> member)
    {
        var (no, yes) = (fact.CellOf("no"), fact.CellOf("yes"));
        return Add(fact, member, flag => flag is not { } value ? Cell.Missing : value ? yes : no);
    }

    /// <summary>The events, for the kinds that are recorded.</summary>
    /// <param name="records">The kinds, and since when.</param>
    /// <param name="member">Reads the history; null is no event at all.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> History(Source records, Func<T, EventHistory?> member)
    {
        if (!records.Given.IsEmpty)
            _problems.Add("a history records events; given facts are mapped one by one");
        if (_history is not null)
            _problems.Add("the history is mapped twice");
        (_source, _history) = (records, member);
        return this;
    }

    internal CustomerMap<T> Build()
    {
        if (_textId is null && _numberId is null)
            _problems.Add("the id is not mapped");
        if (_problems.Count > 0)
            throw new ArgumentException($"The map over {typeof(T).Name} cannot be used: {string.Join("; ", _problems)}.");
        var source = _source.Gives([.. _facts.Keys]);
        return new CustomerMap<T>(source, _textId, _numberId, _history, _facts.ToDictionary(f => f.Key, f => f.Value.Member), [.. source.Given.Select(g => _facts[g.Fact].Read)]);
    }

    private CustomerMapBuilder<T> Add<TMember>(Fact fact, Expression<Func<T, TMember>> member, Func<TMember, long> toCell)
    {
        var read = member.Compile();
        if (!_facts.TryAdd(fact, (member, entity => toCell(read(entity)))))
            _problems.Add($"{fact} is mapped twice");
        return this;
    }

    private CustomerMapBuilder<T> SetId(Action set)
    {
        if (_textId is not null || _numberId is not null)
            _problems.Add("the id is mapped twice");
        set();
        return this;
    }
}
