using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Segments;

/// <summary>5.8: thresholds from a table are those of the sorted values, and found without sorting, in time and room that grow with their number, however they lie.</summary>
public class FitOfTableTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>Few and many values, narrow and as wide as 64 bits, clustered, repeated; bounds are what the definition says of the sorted values of the buyers.</summary>
    [Fact]
    public void FittedBounds_AreWhatSortingSays() => Always.Holds(
        from count in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(600, 2_000))
        from seed in Gen.Choose(0, int.MaxValue)
        from shape in Gen.Choose(0, 7)
        from steps in Gen.Choose(2, Scale.MaxSteps)
        from shares in Gen.Choose(1, 9_999).Several(1, 6)
        select (count, seed, shape, steps, shares),
        300,
        one =>
        {
            var random = new Random(one.seed);
            var amounts = Values(one.count, one.seed, one.shape).Select(v => random.Next(9) == 0 ? Cell.Missing : v % ((long)Cell.MaxAmount * 10_000)).ToArray();
            var days = amounts.Select(_ => random.Next(7) == 0 ? int.MinValue : AsOf.DayNumber + random.Next(-800, 5)).ToArray();
            var counts = amounts.Select(_ => random.Next(6) switch { 0 => int.MinValue, 1 => 0, _ => random.Next(1, 5) }).ToArray();
            var table = CustomerTable.Of(b => b.Days(Facts.LastPurchaseOn, days).Counts(Facts.PurchaseCount, counts).Amounts(Facts.Revenue, amounts));
            var policy = ReactivationPolicy.Default with
            {
                Segments = [.. one.shares.Select((s, i) => new Row<string>($"asked-{i}", Facts.Revenue >= Quantile.Of(s / 10_000m), "asked", default))],
                Scales = [new("money", Facts.Revenue, one.steps), new("days", Facts.LastPurchaseOn, one.steps), new("times", Facts.PurchaseCount, 5)],
            };

            var fitted = policy.Fit(Population.Of(table, AsOf));

            bool IsBuyer(int row) => (days[row] != int.MinValue && days[row] <= AsOf.DayNumber) || counts[row] > 0;
            var buyers = Enumerable.Range(0, one.count).Where(IsBuyer).ToArray();
            long[] money = [.. buyers.Select(r => amounts[r]).Where(v => v != Cell.Missing).Order()];
            Assert.Equal(Bounds(money, one.steps), fitted.Scales[0].Bounds?.AsEnumerable());
            Assert.Equal(Bounds([.. buyers.Select(r => (long)days[r]).Where(v => v != int.MinValue && v <= AsOf.DayNumber).Order()], one.steps)?.Select(d => AsOf.DayNumber - d), fitted.Scales[1].Bounds?.AsEnumerable());
            Assert.Equal(Bounds([.. buyers.Select(r => (long)counts[r]).Where(v => v != int.MinValue).Order()], 5), fitted.Scales[2].Bounds?.AsEnumerable());
            if (money.Length > 0)
                Assert.Equal(one.shares.Select(s => Facts.Revenue >= Cell.ToAmount(money[(int)((((long)s * money.Length) + 9_999) / 10_000) - 1])), fitted.Segments.Select(s => s.When));
        });

    /// <summary>In each of these orders, which make a quickselect slow, every value is looked at a bounded number of times.</summary>
    [Theory]
    [InlineData("sorted")]
    [InlineData("reversed")]
    [InlineData("organ pipe")]
    [InlineData("all equal")]
    [InlineData("halving")]
    public void NoOrderIsSlow(string order)
    {
        const int many = 1_000_000;
        long[] values = [.. Enumerable.Range(0, many).Select(i => order switch
        {
            "sorted" => i * 1_000_003L,
            "reversed" => (many - i) * 1_000_003L,
            "organ pipe" => Math.Min(i, many - i) * 1_000_003L,
            "all equal" => 7L,
            _ => ((long)Cell.MaxAmount * 10_000) >> (i % 63),
        })];
        var policy = ReactivationPolicy.Default with { Scales = [new("mine", Facts.Revenue, Scale.MaxSteps)] };
        var population = Population.Of(CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, Enumerable.Repeat(1, many).ToArray()).Amounts(Facts.Revenue, values)), AsOf);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var bounds = policy.Fit(population).Scales[0].Bounds;

        System.Diagnostics.Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(10), "it takes some 50 ms; what looks at all values for each value takes hours");
        bounds!.Value.Should().Equal(Bounds([.. values.Order()], Scale.MaxSteps));
    }

    /// <summary>The one array that takes the values, and a mark for each buyer; not a copy of each column.</summary>
    [Fact]
    public void AFit_KeepsOneArray()
    {
        const int many = 400_000;
        int[] numbers = [.. Enumerable.Range(1, many)];
        var table = CustomerTable.Of(b => b.Days(Facts.LastPurchaseOn, numbers).Counts(Facts.PurchaseCount, numbers).Amounts(Facts.Revenue, numbers.Select(n => n * 12_345L).ToArray()));
        var population = Population.Of(table, AsOf);
        ReactivationPolicy.Default.Fit(population);
        var before = GC.GetAllocatedBytesForCurrentThread();

        ReactivationPolicy.Default.Fit(population);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(many * 10L);
    }

    /// <summary>5.8 written out: the bound of a step is the least value of which at least step/steps of all are strictly worse.</summary>
    private static IEnumerable<long>? Bounds(long[] sorted, int steps)
    {
        if (sorted.Length == 0)
            return null;
        var worse = sorted.Select((v, i) => (Value: v, Worse: i)).DistinctBy(v => v.Value).ToArray();
        return Enumerable.Range(1, steps - 1).Select(s => worse.Where(v => (long)steps * v.Worse >= (long)s * sorted.Length).Select(v => (long?)v.Value).FirstOrDefault()).OfType<long>();
    }

    private static long[] Values(int count, int seed, int shape)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => shape switch
        {
            0 => random.Next(1, 5),
            1 => random.Next(-2_000, 2_000),
            2 => random.NextInt64(-1_000_000_000_000, 1_000_000_000_000),
            3 => random.NextInt64(long.MinValue + 1, long.MaxValue),
            4 => random.Next(10) == 0 ? long.MaxValue - random.Next(3) : long.MinValue + 1 + random.Next(3),
            5 => (random.Next(7) * 1_000_000_000_000L) + (random.Next(3) * 1_000_000L) + random.Next(2),
            6 => 1L << random.Next(63),
            _ => seed,
        })];
    }
}
