using System.Globalization;
using System.Linq.Expressions;

namespace Reactivation.Customers;

/// <summary>Names the id and the facts of an entity. Each call returns the builder itself.</summary>
/// <remarks>
/// A member can be nested (<c>l => l.Account.Owner.ChangedOn</c>) or computed (<c>l => l.Orders.Sum(o => o.Total)</c>). Where it reads through
/// a member that is null, the value is none. What is not mapped is not recorded.
/// </remarks>
/// <typeparam name="T">The entity.</typeparam>
public sealed class CustomerMapBuilder<T>
{
    private readonly Dictionary<Fact, (LambdaExpression Member, Func<T, long> Read)> _facts = [];
    private readonly List<string> _problems = [];
    private Func<T, string?>? _textId;
    private Func<T, long?>? _numberId;
    private Func<T, EventHistory?>? _history;
    private Source _source = Source.Nothing;

    internal CustomerMapBuilder()
    {
    }

    /// <summary>The id, a text; lists order it by code point.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Id(Expression<Func<T, string>> member) => SetId(() => _textId = NullSafe.Compile<T, string>(member!));

    /// <summary>The id, a whole number; lists order it numerically.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Id(Expression<Func<T, long>> member) => SetId(() => _numberId = NullSafe.Compile(Expression.Lambda<Func<T, long?>>(Expression.Convert(member.Body, typeof(long?)), member.Parameters)));

    /// <summary>A day.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is never.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateOnly?>> member) => Add(fact, member, Cell.OfDay);

    /// <summary>A day, from a date and time as it is written: it must already be in the business's time zone.</summary>
    /// <remarks>One whose kind is UTC or local is an instant; to read it is an error, because its day depends on a zone that nobody stated.</remarks>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is never.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateTime?>> member) => Add(fact, member, BusinessDay.AsWritten);

    /// <summary>A day, from an instant: the day that it is in the business's time zone.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member, of the kind UTC or local (one of no kind is an error to read); null is never.</param>
    /// <param name="zone">The business's time zone.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateTime?>> member, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Add(fact, member, instant => BusinessDay.In(zone, instant));
    }

    /// <summary>A day, from an instant: the day that it is in the business's time zone, whatever its own offset.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is never.</param>
    /// <param name="zone">The business's time zone.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(DayFact fact, Expression<Func<T, DateTimeOffset?>> member, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Add(fact, member, instant => BusinessDay.In(zone, instant));
    }

    /// <summary>A count.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(CountFact fact, Expression<Func<T, int?>> member) => Add(fact, member, fact.CellOf);

    /// <summary>A count, from a wider number; one beyond 32 bits is an error to read.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(CountFact fact, Expression<Func<T, long?>> member) => Add(fact, member, count => count is null or (>= int.MinValue and <= int.MaxValue)
        ? fact.CellOf((int?)count)
        : throw new ArgumentException($"{count} is too great for a count."));

    /// <summary>An amount.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(AmountFact fact, Expression<Func<T, decimal?>> member) => Add(fact, member, Cell.OfAmount);

    /// <summary>An amount, from a whole number of units.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(AmountFact fact, Expression<Func<T, long?>> member) => Add(fact, member, units => Cell.OfAmount(units));

    /// <summary>An amount, from a floating-point number that is written with at most four decimals; any other is an error to read, never rounded.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="member">The member; null is none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(AmountFact fact, Expression<Func<T, double?>> member) => Add(fact, member, Floating);

    /// <summary>A choice, by its code, or by texts of the entity's own: <c>("解約", "cancelled")</c>.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="member">The member; null is none.</param>
    /// <param name="codes">Texts, compared exactly, and the code that each means, null for none; other texts are codes.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact(ChoiceFact fact, Expression<Func<T, string?>> member, params (string Text, string? Code)[] codes)
    {
        if (codes.Length == 0)
            return Add(fact, member, fact.CellOf);
        var cells = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (text, code) in codes)
        {
            if (code is not null && fact.IndexOf(code) < 0)
                _problems.Add($"'{code}', stated for '{text}', is no code of {fact}; its codes are {string.Join(", ", fact.Codes)}");
            else if (!cells.TryAdd(text, fact.CellOf(code)))
                _problems.Add($"'{text}' is stated twice for {fact}");
        }

        return Add(fact, member, text => text is not null && cells.TryGetValue(text, out var cell) ? cell : fact.CellOf(text));
    }

    /// <summary>A choice, from an enumeration: by the codes stated, the other members by their names, whatever their case, underscores and hyphens.</summary>
    /// <remarks>Every member must have a code, or none by <c>null</c>; else the map is refused. A number that is no member is an error to read.</remarks>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="member">The member; null is none.</param>
    /// <param name="codes">The codes of members whose names are others, null for none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact<TEnum>(ChoiceFact fact, Expression<Func<T, TEnum?>> member, params (TEnum Value, string? Code)[] codes)
        where TEnum : struct, Enum => AddEnum(fact, member, member, codes);

    /// <summary>A choice, from an enumeration: by the codes stated, the other members by their names, whatever their case, underscores and hyphens.</summary>
    /// <remarks>Every member must have a code, or none by <c>null</c>; else the map is refused. A number that is no member is an error to read.</remarks>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="member">The member.</param>
    /// <param name="codes">The codes of members whose names are others, null for none.</param>
    /// <returns>The builder.</returns>
    public CustomerMapBuilder<T> Fact<TEnum>(ChoiceFact fact, Expression<Func<T, TEnum>> member, params (TEnum Value, string? Code)[] codes)
        where TEnum : struct, Enum => AddEnum(fact, member, Expression.Lambda<Func<T, TEnum?>>(Expression.Convert(member.Body, typeof(TEnum?)), member.Parameters), codes);

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

    private static long Floating(double? units) => units is not { } value ? Cell.Missing
        : Math.Abs(value) <= (double)Cell.MaxAmount && (decimal)value is var amount && (double)amount == value ? Cell.OfAmount(amount)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{value:R} is no amount of at most four decimals within ±900,000,000,000,000."));

    private CustomerMapBuilder<T> AddEnum<TEnum>(ChoiceFact fact, LambdaExpression written, Expression<Func<T, TEnum?>> member, (TEnum Value, string? Code)[] codes)
        where TEnum : struct, Enum
    {
        var cells = EnumCodes.Of(fact, codes, _problems);
        return Add(fact, written, NullSafe.Compile(member), value => value is not { } one ? Cell.Missing
            : cells.TryGetValue(one, out var cell) ? cell
            : throw new ArgumentException($"{one} is no member of {typeof(TEnum).Name}."));
    }

    private CustomerMapBuilder<T> Add<TMember>(Fact fact, Expression<Func<T, TMember?>> member, Func<TMember?, long> toCell) => Add(fact, member, NullSafe.Compile(member), toCell);

    private CustomerMapBuilder<T> Add<TMember>(Fact fact, LambdaExpression written, Func<T, TMember?> read, Func<TMember?, long> toCell)
    {
        if (!_facts.TryAdd(fact, (written, entity => toCell(read(entity)))))
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
