using Reactivation.Columns.Events;
using Reactivation.Columns.Storage;
using Reactivation.Customers;

namespace Reactivation.Columns;

/// <summary>Names columns that the caller has. They are read in place; each call returns the builder itself.</summary>
/// <remarks>
/// In every column the least value of its type means none or never; a fact that is not named is not recorded. Nobody looks for an id that
/// stands twice: such rows are assessed each by itself, and refused where events are joined (<see cref="CustomerTable.With"/>).
/// </remarks>
public sealed class CustomerTableBuilder
{
    private readonly Dictionary<Fact, (GivenFact Given, TableColumn Column)> _given = [];
    private readonly List<string> _problems = [];
    private TableIds? _ids;

    internal CustomerTableBuilder()
    {
    }

    /// <summary>The ids, whole numbers; without ids a customer's id is the number of the row, from 0.</summary>
    /// <param name="ids">An id a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Ids(ReadOnlyMemory<long> ids) => SetIds(new NumberIds(ids));

    /// <summary>The ids, texts.</summary>
    /// <param name="ids">An id a customer, not empty.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Ids(ReadOnlyMemory<string> ids)
    {
        var all = ids.Span;
        for (var row = 0; row < all.Length; row++)
        {
            if (string.IsNullOrEmpty(all[row]))
            {
                _problems.Add($"the ids: row {row} has none");
                break;
            }
        }

        return SetIds(new TextIds(ids));
    }

    /// <summary>A day as its <see cref="DateOnly.DayNumber"/>; <see cref="int.MinValue"/> for never.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="dayNumbers">A value a customer.</param>
    /// <param name="since">The first day covered, inclusive; null for always.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Days(DayFact fact, ReadOnlyMemory<int> dayNumbers, DateOnly? since = null) => Add(fact, since, new TableColumn<int>(dayNumbers));

    /// <summary>A day in days after (or, negative, before) an origin, half as wide and so about twice as fast; <see cref="short.MinValue"/> for never.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="days">A value a customer.</param>
    /// <param name="origin">The day that is zero.</param>
    /// <param name="since">The first day covered, inclusive; null for always.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Days(DayFact fact, ReadOnlyMemory<short> days, DateOnly origin, DateOnly? since = null) => Add(fact, since, new TableColumn<short>(days, origin.DayNumber));

    /// <summary>A count; <see cref="int.MinValue"/> for none.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="counts">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Counts(CountFact fact, ReadOnlyMemory<int> counts) => Add(fact, null, new TableColumn<int>(counts));

    /// <summary>A small count; <see cref="short.MinValue"/> for none.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="counts">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Counts(CountFact fact, ReadOnlyMemory<short> counts) => Add(fact, null, new TableColumn<short>(counts));

    /// <summary>An amount in 1/10000 of the currency's unit; <see cref="long.MinValue"/> for none.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="tenThousandths">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Amounts(AmountFact fact, ReadOnlyMemory<long> tenThousandths) => Add(fact, null, new TableColumn<long>(tenThousandths));

    /// <summary>An amount in whole units of the currency; <see cref="int.MinValue"/> for none.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <param name="whole">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder WholeAmounts(AmountFact fact, ReadOnlyMemory<int> whole) => Add(fact, null, new TableColumn<int>(whole, origin: 0, Cell.AmountScale));

    /// <summary>A choice as the index of its code; <see cref="sbyte.MinValue"/> for none.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="codes">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Codes(ChoiceFact fact, ReadOnlyMemory<sbyte> codes) => Add(fact, null, new TableColumn<sbyte>(codes));

    /// <summary>A choice among more than 127, as the index of its code; <see cref="short.MinValue"/> for none.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="codes">A value a customer.</param>
    /// <returns>The builder.</returns>
    public CustomerTableBuilder Codes(ChoiceFact fact, ReadOnlyMemory<short> codes) => Add(fact, null, new TableColumn<short>(codes));

    internal CustomerTable Build()
    {
        var lengths = _given.Values.Select(g => (Name: g.Given.Fact.ToString(), g.Column.Count)).ToList();
        if (_ids is not null)
            lengths.Insert(0, ("the ids", _ids.Count));
        var count = lengths.Count == 0 ? 0 : lengths[0].Count;
        _problems.AddRange(lengths.Where(l => l.Count != count).Select(l => $"{l.Name}: {l.Count} values, but {lengths[0].Name}: {count}"));
        if (_problems.Count > 0)
            throw new ArgumentException($"The columns make no table: {string.Join("; ", _problems)}.");
        var source = Source.Nothing.Gives([.. _given.Values.Select(g => g.Given)]);
        return new CustomerTable(source, _ids ?? new RowIds(count), [.. source.Given.Select(g => _given[g.Fact].Column)], new CustomerHistories([]));
    }

    private CustomerTableBuilder Add<T>(Fact fact, DateOnly? since, TableColumn<T> column)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!_given.TryAdd(fact, (new GivenFact(fact, since), column)))
            _problems.Add($"{fact} is given twice");
        var (least, most) = fact switch
        {
            DayFact => (0L, (long)DateOnly.MaxValue.DayNumber),
            ChoiceFact choice => (0L, choice.Codes.Length - 1L),
            AmountFact => (-(long)Cell.MaxAmount * Cell.AmountScale, (long)Cell.MaxAmount * Cell.AmountScale),
            _ => (((CountFact)fact).Least, int.MaxValue),
        };
        if (column.Problem(least, most) is { } problem)
            _problems.Add($"{fact}: {problem}");
        return this;
    }

    private CustomerTableBuilder SetIds(TableIds ids)
    {
        if (_ids is not null)
            _problems.Add("the ids are given twice");
        _ids = ids;
        return this;
    }
}
