using FsCheck.Fluent;
using Reactivation.Columns;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>The doors into a table: columns of the caller's at every width, a map, extreme values.</summary>
public class CustomerTableTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    /// <summary>Every type of column, with the extremes of its fact, against customers with the same values.</summary>
    [Fact]
    public void ColumnsOfTheCallers_AreCustomersWithThoseValues() => Always.Holds(
        from count in Gen.Choose(0, 70)
        from days in Gen.Frequency((6, Gen.Choose(AsOf.DayNumber - 1200, AsOf.DayNumber + 3)), (1, Gen.Elements(0, DateOnly.MaxValue.DayNumber)), (2, Gen.Constant(int.MinValue))).ArrayOf(count)
        from near in Gen.Frequency((6, Gen.Choose(-1200, 3)), (1, Gen.Elements(-32_767, 32_767)), (2, Gen.Constant((int)short.MinValue))).ArrayOf(count)
        from counts in Gen.OneOf(Gen.Choose(0, 25), Gen.Elements(int.MaxValue, int.MinValue)).ArrayOf(count)
        from few in Gen.OneOf(Gen.Choose(0, 25), Gen.Elements((int)short.MaxValue, short.MinValue + 1, short.MinValue)).ArrayOf(count)
        from amounts in Gen.OneOf(Gen.Choose(0, 500).Select(a => a * 1_000_000L), Gen.Elements(Cell.Missing, (long)Cell.MaxAmount * 10_000, -(long)Cell.MaxAmount * 10_000, 1L, -1L)).ArrayOf(count)
        from whole in Gen.OneOf(Gen.Choose(0, 50_000), Gen.Elements(int.MaxValue, int.MinValue + 1, int.MinValue)).ArrayOf(count)
        from codes in Gen.Elements(Enumerable.Range(0, LeavingReason.All.Length).Append(sbyte.MinValue)).ArrayOf(count)
        from policy in TableGens.PolicyAsOf(AsOf)
        select (count, days, near, counts, few, amounts, whole, codes, policy),
        80,
        one =>
        {
            var table = CustomerTable.Of(b => b
                .Days(Facts.LastPurchaseOn, one.days).Days(Facts.LastWebVisitOn, one.near.Select(d => (short)d).ToArray(), AsOf)
                .Counts(Facts.PurchaseCount, one.counts).Counts(FactGens.Employees, one.few.Select(c => (short)c).ToArray())
                .Amounts(Facts.Revenue, one.amounts).WholeAmounts(FactGens.Income, one.whole)
                .Codes(Facts.LeavingReason, one.codes.Select(c => (sbyte)c).ToArray()));
            foreach (var engine in new[] { Default, ReactivationEngine.Create(one.policy) })
            {
                foreach (var width in RowByRow.Widths)
                {
                    var result = engine.Table(table, AsOf, new TableOptions { Width = width });
                    for (var row = 0; row < one.count; row++)
                    {
                        var customer = new Customer($"{row}")
                            .With(Facts.LastPurchaseOn, Day(one.days[row])).With(Facts.LastWebVisitOn, one.near[row] == short.MinValue ? null : AsOf.AddDays(one.near[row]))
                            .With(Facts.PurchaseCount, one.counts[row] == int.MinValue ? null : one.counts[row]).With(FactGens.Employees, one.few[row] == short.MinValue ? null : one.few[row])
                            .With(Facts.Revenue, one.amounts[row] == Cell.Missing ? null : Cell.ToAmount(one.amounts[row])).With(FactGens.Income, one.whole[row] == int.MinValue ? null : one.whole[row])
                            .With(Facts.LeavingReason, one.codes[row] < 0 ? null : LeavingReason.All[one.codes[row]]);
                        var expected = engine.Assess(customer, AsOf);
                        Assert.Equal((width, row, RowByRow.Of(expected)), (width, row, RowByRow.Of(result, row)));
                        Assert.Equal(expected.ToString(), result[row].ToString());
                    }
                }
            }

            static DateOnly? Day(int day) => day == int.MinValue ? null : DateOnly.FromDayNumber(day);
        });

    /// <summary>Values are stored as narrowly as they allow; whatever is chosen, they come out as they went in.</summary>
    [Fact]
    public void WhateverTheWidth_ValuesComeOutAsTheyWentIn() => Always.Holds(
        from amounts in Gen.OneOf(
            Gen.Choose(-100, 100).Select(a => (decimal)a), Gen.Choose(-100, 100).Select(a => a / 100m), Gen.Choose(0, 9).Select(a => 1_000_000_000m + a), Gen.Choose(-100, 100).Select(a => a / 10_000m),
            Gen.Elements(Cell.MaxAmount, -Cell.MaxAmount, 0m, 214_748.3647m, -3.2767m, 1.27m, 1.28m)).Several(0, 4)
        from missing in Chances.Percent(50)
        from count in Gen.Elements(int.MinValue, int.MaxValue, 0, 127, 128, -128, 32_767, 32_768)
        select (amounts, missing, count),
        800,
        one =>
        {
            var customers = one.amounts.Select((a, i) => new Customer($"c{i}").With(FactGens.Income, a).With(FactGens.Employees, one.count)).ToList();
            if (one.missing)
                customers.Add(new Customer("none").With(FactGens.Income, null).With(FactGens.Employees, null));
            var cells = CustomerTable.From(customers).Cells(AsOf, FactGens.Income, FactGens.Employees);
            Assert.Equal(customers.Count == 0 ? null : [.. one.amounts.Select(a => Cell.OfAmount(a)), .. one.missing ? new[] { Cell.Missing } : []], cells[0]);
            Assert.Equal(customers.Count == 0 ? null : [.. one.amounts.Select(_ => (long)one.count), .. one.missing ? new[] { Cell.Missing } : []], cells[1]);
        });

    [Fact]
    public void AMap_IsReadOnce()
    {
        var map = CustomerMap.For<(long Id, DateOnly? Last, int Orders)>(m => m.Id(l => l.Id).Fact(Facts.LastPurchaseOn, l => l.Last).Fact(Facts.PurchaseCount, l => l.Orders));
        (long, DateOnly?, int)[] leads = [(7, AsOf.AddDays(-181), 3), (5, AsOf.AddDays(-180), 1), (6, null, 0)];
        var table = Default.Table(CustomerTable.From(leads, map), AsOf);

        for (var row = 0; row < leads.Length; row++)
            RowByRow.Of(table, row).Should().Be(RowByRow.Of(Default.Assess(leads[row], map, AsOf)));
        table.Definition("r181").Count().Should().Be(1);
        table[0].CustomerId.Should().Be("7");
        table.Top(3).Should().Equal(0, 1, 2);
    }

    /// <summary>In the caller's own units, by row.</summary>
    [Fact]
    public void WhatIsWrongWithColumns_IsSaidAtOnce() =>
        FluentActions.Invoking(() => CustomerTable.Of(b => b
            .Ids(new long[3]).Days(Facts.LastPurchaseOn, new[] { 5, -7 }).Days(Facts.LastWebVisitOn, new short[] { short.MinValue, 3, -4 }, new DateOnly(1, 1, 3)).Amounts(Facts.Revenue, new[] { 0, long.MaxValue }).Counts(Facts.PurchaseCount, new int[3]).Counts(Facts.PurchaseCount, new int[3]).Codes(Facts.LongTermAdvantage, new sbyte[] { 0, 1, 2 }).Ids(new[] { "a" })))
            .Should().Throw<ArgumentException>().WithMessage(
                "*last_purchase_on: row 1 is -7, expected 0 to 3652058, or -2147483648 for none;*last_web_visit_on: row 2 is -4, expected -2 to 32767, or -32768 for none;"
                + "*purchase_sum: row 1 is 9223372036854775807, expected -9000000000000000000 to 9000000000000000000, or -9223372036854775808 for none;"
                + "*purchase_count is given twice*long_term_advantage: row 2 is 2, expected 0 to 1, or -128 for none*the ids are given twice*last_purchase_on: 2 values, but the ids: 1*");

    [Fact]
    public void AChoiceAmongMany_HasAColumnToo()
    {
        var shop = Fact.Choice("shop", [.. Enumerable.Range(0, 300).Select(i => $"s{i}")]);
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.Add(new("there", shop.Is("s299"), DormancyEffect.MakesDormant, new("there", "店"))) });

        var all = engine.Table(CustomerTable.Of(b => b.Codes(shop, new short[] { 299, 0, short.MinValue, 299 })), AsOf);

        all.Definition("there").Words.ToArray().Should().Equal(0b1001UL);
        FluentActions.Invoking(() => CustomerTable.Of(b => b.Codes(shop, new short[] { 300 }))).Should().Throw<ArgumentException>().WithMessage("*shop: row 0 is 300, expected 0 to 299, or -32768 for none*");
    }

    [Fact]
    public void ATextId_MustBeThere() => FluentActions.Invoking(() => CustomerTable.Of(b => b.Ids(new[] { "a", null!, "" }))).Should().Throw<ArgumentException>().WithMessage("*the ids: row 1 has none*");

    [Fact]
    public void CustomersThatDisagree_NeedASource() =>
        FluentActions.Invoking(() => CustomerTable.From([new Customer("a") { RegisteredOn = AsOf }, new Customer("b")])).Should().Throw<ArgumentException>().WithMessage("Customers a and b disagree*");
}
