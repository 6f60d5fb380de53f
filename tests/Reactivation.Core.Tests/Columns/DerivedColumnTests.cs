using FsCheck.Fluent;
using Reactivation.Columns;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>Derived facts come out as they are defined, for one customer and in registers of every width (K, 5.1, 5.2).</summary>
public class DerivedColumnTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly CustomCondition Code = Condition.Custom(
        "code", [Facts.SilentDays, Facts.PurchaseSeason, Facts.PurchaseTenureDays, Facts.Stage], static (in FactReader f) => f[Facts.SilentDays] > 100 || f[Facts.PurchaseSeason] == "winter" || f[Facts.PurchaseTenureDays] < 0);

    [Fact]
    public void OneByOne() => Always.Holds(Gen.Choose(1, int.MaxValue - 1), 60, seed =>
    {
        var given = new DerivedInputs(100, AsOf, seed);
        var oracle = new DerivedOracle(given, AsOf).All;
        var cells = given.Table.Cells(AsOf, [.. oracle.Select(o => o.Fact)]);
        foreach (var ((fact, of), values) in oracle.Zip(cells))
        {
            for (var row = 0; row < (values?.Length ?? 0); row++)
                Assert.Equal((fact, row, of(row)), (fact, row, values![row] == Cell.Missing ? null : values[row]));
        }
    });

    /// <summary>Sizes about the borders of registers, words, blocks and chunks; what is recorded differs from case to case.</summary>
    [Fact]
    public void InColumns() => Always.Holds(
        from seed in Gen.Choose(1, int.MaxValue - 1)
        from size in Gen.Elements(1, 7, 15, 17, 31, 63, 64, 65, 511, 512, 513, 575, 4095, 4096, 4097, 4609)
        from recorded in Gen.Elements(100, 85, 40)
        select (seed, size, recorded),
        50,
        one => Agree(new DerivedInputs(one.size, AsOf, one.seed, one.recorded)));

    /// <summary>The last rows of a column come out alike wherever the block begins: nothing of an earlier block is left.</summary>
    [Fact]
    public void EverySizeUpToTwoWords()
    {
        for (var size = 1; size <= 130; size++)
            Agree(new DerivedInputs(size, AsOf, size, recorded: 100));
    }

    private static void Agree(DerivedInputs given)
    {
        var oracle = new DerivedOracle(given, AsOf).All;
        var cells = given.Table.Cells(AsOf, [.. oracle.Select(o => o.Fact)]);
        var asked = oracle.Zip(cells, (o, c) => (o.Fact, o.Of, IsRecorded: c is not null)).SelectMany(o => Questions(o.Fact).Select(q => (q.When, Holds: (Func<int, bool>)(row => o.IsRecorded && q.Holds(o.Of(row)))))).ToList();
        asked.Add((Code, OfCode));
        var policy = ReactivationPolicy.Default with { Segments = [.. asked.Select((a, i) => new Row<string>($"s{i}", a.When, "of", new Wording("why", "理由")))] };
        var engine = ReactivationEngine.Create(policy);
        foreach (var width in RowByRow.Widths)
        {
            var result = engine.Assess(given.Table, AsOf, new TableOptions { Width = width });
            for (var i = 0; i < asked.Count; i++)
            {
                var plane = result.Segment($"s{i}");
                for (var row = 0; row < given.Rows; row++)
                {
                    if (plane[row] != asked[i].Holds(row))
                        Assert.Fail($"{width}, row {row} of {given.Rows}: {asked[i].When} is {plane[row]}");
                }
            }

            for (var row = 0; row < given.Rows; row += 1 + (given.Rows / 5))
                Assert.Equal((width, row, RowByRow.Of(result[row])), (width, row, RowByRow.Of(result, row)));
        }

        // Code is not applicable where a fact that it reads is not recorded.
        bool OfCode(int row)
        {
            var (silent, season, tenure) = (At(Facts.SilentDays), At(Facts.PurchaseSeason), At(Facts.PurchaseTenureDays));
            return new[] { silent, season, tenure }.All(i => cells[i] is not null) && (oracle[silent].Of(row) > 100 || oracle[season].Of(row) == (long)Season.Winter || oracle[tenure].Of(row) < 0);
        }

        int At(Fact fact) => oracle.TakeWhile(o => !o.Fact.Equals(fact)).Count();
    }

    /// <summary>Conditions on a fact, each with what it says of a value.</summary>
    private static IEnumerable<(Condition When, Func<long?, bool> Holds)> Questions(Fact fact)
    {
        switch (fact)
        {
            case DayFact day:
                yield return (day.IsMissing, v => v is null);
                foreach (var on in new[] { AsOf.AddDays(-700), AsOf.AddDays(-1), AsOf })
                    yield return (day.OnOrAfter(on), v => v >= on.DayNumber && (v <= AsOf.DayNumber || day.Name == "cadence_due_on"));
                break;
            case CountFact count:
                yield return (count.IsMissing, v => v is null);
                foreach (var least in new[] { 0, 1, 181, 365, 1_000_000 })
                    yield return (count >= least, v => v >= least);
                break;
            case ChoiceFact choice:
                yield return (choice.IsMissing, v => v is null);
                yield return (!choice.IsMissing, v => v is not null);
                for (var code = 0; code < choice.Codes.Length; code++)
                {
                    var of = code;
                    yield return (choice.Is(choice.Codes[code]), v => v == of);
                }

                yield return (choice.IsNot(choice.Codes[0]), v => v != 0);
                break;
        }
    }
}
