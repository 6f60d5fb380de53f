using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Linting;

/// <summary>A customer that shows a remark: all facts that the rows in question read, each with a value or never.</summary>
/// <param name="AsOf">The day of the question.</param>
/// <param name="Facts">The facts, by their text.</param>
public sealed record Witness(DateOnly AsOf, ImmutableArray<ActualValue> Facts)
{
    /// <summary>Of more facts than these without a value, the names are not told.</summary>
    private const int MaxBlank = 4;

    /// <summary>The customer, to be assessed as of <see cref="AsOf"/>: every fact is given. Steps of scales (5.8) count for nothing there: an engine finds them by the population.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The customer.</returns>
    public Customer ToCustomer(string id) => Facts.Aggregate(new Customer(id), With);

    /// <summary>The facts with a value worth telling; what is left out is never, none, no or 0.</summary>
    public Wording Text => Facts.Where(IsTelling).ToImmutableArray() switch
    {
        { IsEmpty: false } telling => new(string.Join(", ", telling), string.Join("、", telling)),
        _ when Facts.Length <= MaxBlank => new(string.Join(", ", Facts), string.Join("、", Facts.Select(f => f.State == ActualState.Value ? f.ToString() : $"{f.Fact} なし"))),
        _ => new("no value of anything that is read", "参照する項目がすべて空"),
    };

    /// <summary>The facts with a value worth telling.</summary>
    /// <returns>Such as <c>last_purchase_on 2026-11-22, purchase_count 1</c>.</returns>
    public override string ToString() => Text.English;

    private static bool IsTelling(ActualValue actual) =>
        actual.State == ActualState.Value && (actual.Fact.Shape == FactShape.Day || (actual.Fact is ChoiceFact choice ? choice.Codes[(int)actual.Cell] != "no" : actual.Cell != 0));

    private static Customer With(Customer customer, ActualValue actual) => (actual.Fact, actual.Cell) switch
    {
        (DayFact day, Cell.Missing) => customer.With(day, null),
        (CountFact count, Cell.Missing) => customer.With(count, null),
        (AmountFact amount, Cell.Missing) => customer.With(amount, null),
        (ChoiceFact choice, Cell.Missing) => customer.With(choice, null),
        (DayFact day, var cell) => customer.With(day, DateOnly.FromDayNumber((int)cell)),
        (CountFact count, var cell) => customer.With(count, (int)cell),
        (AmountFact amount, var cell) => customer.With(amount, Cell.ToAmount(cell)),
        (var choice, var cell) => customer.With((ChoiceFact)choice, ((ChoiceFact)choice).Codes[(int)cell]),
    };
}
