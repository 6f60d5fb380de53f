using FsCheck;
using FsCheck.Fluent;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>Conditions with every test, every operator and every way of joining.</summary>
internal sealed class ConditionGens
{
    private readonly Gen<Condition> _leaf;

    private ConditionGens(Gen<Condition> leaf) => _leaf = leaf;

    /// <summary>Anything that the language can say, references included; for reading and writing.</summary>
    public static ConditionGens Any { get; } = new(Gen.Frequency(
        (9, Test(FactGens.Any, Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber))),
        (1, Reference)));

    /// <summary>Anything that the language can say, with these conditions instead of references that lead nowhere; for whole policies.</summary>
    public static ConditionGens With(params Condition[] conditions) =>
        new(Gen.Frequency((7, Test(FactGens.Any, Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber))), (3, Gen.Elements(conditions))));

    /// <summary>What can be asked of generated customers; for evaluating.</summary>
    public static ConditionGens Answerable(DateOnly asOf, params Condition[] references)
    {
        var test = Test(FactGens.Matching, Worlds.DayNear(asOf));
        return new(references.Length == 0 ? test : Gen.Frequency((12, test), (1, Gen.Elements(references))));
    }

    /// <summary>A condition of at most this depth of joining.</summary>
    public Gen<Condition> Of(int depth) => depth == 0 ? _leaf : Gen.Frequency(
        (3, _leaf),
        (2, Of(depth - 1).Several(2, 3).Select(Condition.All)),
        (2, Of(depth - 1).Several(2, 3).Select(Condition.Any)),
        (2, Of(depth - 1).Select(c => !c)));

    private static Gen<Condition> Reference =>
        from id in Gen.Elements("r181", "no-deal-6m", "a", "わたしの条件", "_x", "and", "not")
        from definition in Chances.Percent(50)
        select definition ? Condition.Definition(id) : Condition.Named(id);

    private static Gen<Condition> Test(Gen<Narrowing> filter, Gen<DateOnly> day) => Gen.Frequency(
        (5, FactGens.Day(filter).SelectMany(f => DayTest(f, day))),
        (2, FactGens.Count(filter).SelectMany(CountTest)),
        (2, FactGens.Amount(filter).SelectMany(AmountTest)),
        (2, FactGens.Choice.SelectMany(CodeTest)));

    private static Gen<Condition> DayTest(DayFact fact, Gen<DateOnly> day) => Gen.Frequency(
        (4, FactGens.Span.Select(s => Within(fact, s))),
        (2, FactGens.Span.Select(s => Ago(fact.AtLeast(s.Count), s))),
        (2, FactGens.Span.Select(s => Ago(fact.MoreThan(s.Count), s))),
        (1, day.Select(fact.Before)),
        (1, day.Select(fact.OnOrAfter)),
        (1, Gen.Constant(fact.IsMissing)));

    private static Condition Within(DayFact fact, CalendarSpan span) => span.Unit switch
    {
        SpanUnit.Days => fact.Within(span.Count).Days(),
        SpanUnit.Months => fact.Within(span.Count).Months(),
        _ => fact.Within(span.Count).Years(),
    };

    private static Condition Ago(AgoBuilder builder, CalendarSpan span) => span.Unit switch
    {
        SpanUnit.Days => builder.DaysAgo(),
        SpanUnit.Months => builder.MonthsAgo(),
        _ => builder.YearsAgo(),
    };

    private static Gen<Condition> CountTest(CountFact fact) =>
        from value in Gen.Elements(-1, 0, 1, 2, 3, 30, 181, int.MaxValue, int.MinValue)
        from test in Gen.Elements(fact.Is(value), fact >= value, fact > value, fact <= value, fact < value, fact.IsMissing)
        select test;

    private static Gen<Condition> AmountTest(AmountFact fact) =>
        from value in Gen.Elements(0m, -0.0001m, 0.5m, 100m, 12_000m, 1_000_000m, Cell.MaxAmount, -Cell.MaxAmount)
        from test in Gen.Elements(fact.Is(value), fact >= value, fact > value, fact <= value, fact < value, fact.IsMissing)
        select test;

    private static Gen<Condition> CodeTest(ChoiceFact fact) =>
        from codes in Gen.Elements(fact.Codes.AsEnumerable()).Several(1, 3)
        from test in Gen.Elements(fact.Is(codes[0]), fact.IsNot(codes[0]), fact.IsAnyOf(codes), fact.IsMissing)
        select test;
}
