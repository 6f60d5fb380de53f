using System.Runtime.Intrinsics;
using FsCheck.Fluent;
using Reactivation.Causes;
using Reactivation.Columns;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>Counts, cross-tables, order, threads, allocation, cancellation and failure of table runs.</summary>
public class AssessmentTableTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static CustomerTable Repeated(int count, out List<Customer> customers)
    {
        var lives = Always.Draw(Lives.AsOf(AsOf), 61);
        customers = [.. Enumerable.Range(0, count).Select(i => lives[i % 61].ToCustomer(Lives.Everything, $"c{i * 7 % count:000000}"))];
        return CustomerTable.From(customers, Lives.Everything);
    }

    /// <summary>Many customers from few given facts, cheaply.</summary>
    private static CustomerTable Many(int count)
    {
        var random = new Random(count);
        return CustomerTable.Of(b => b
            .Days(Facts.RegisteredOn, Days()).Days(Facts.LastPurchaseOn, Days()).Days(Facts.LastWebVisitOn, Days())
            .Counts(Facts.PurchaseCount, Enumerable.Range(0, count).Select(_ => (short)random.Next(5)).ToArray())
            .Codes(Facts.LeavingReason, Enumerable.Range(0, count).Select(_ => (sbyte)(random.Next(2) == 0 ? sbyte.MinValue : random.Next(LeavingReason.All.Length))).ToArray()));

        int[] Days() => [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? int.MinValue : AsOf.DayNumber - random.Next(1_200))];
    }

    [Fact]
    public void CountsAndCrossTables_AreThoseOfTheRows()
    {
        var table = Default.Table(Repeated(500, out var customers), AsOf);
        var rows = customers.Select(c => Default.Assess(c, AsOf, Lives.Everything)).ToList();

        foreach (var stage in Enum.GetValues<Stage>())
            table.Count(stage).Should().Be(rows.Count(r => r.Stage == stage));
        foreach (var tier in Enum.GetValues<PriorityTier>())
            table.Count(tier).Should().Be(rows.Count(r => r.Priority.Tier == tier));
        foreach (var cause in Enum.GetValues<Cause>())
            table.Count(cause).Should().Be(rows.Count(r => r.Cause?.Cause == cause));
        string[] dimensions = ["stage", "tier", "cause", "definition", "relation", "leaving", "season"];
        foreach (var (first, second) in dimensions.SelectMany(a => dimensions.Select(b => (a, b))))
        {
            var (actual, expected) = (table.Cross(first, second), CrossTable.Of(rows, ReactivationPolicy.Default, first, second));
            (actual.Total, actual.Rows.Length, actual.Columns.Length).Should().Be((expected.Total, expected.Rows.Length, expected.Columns.Length));
            foreach (var row in expected.Rows)
            {
                actual.RowTotal(row).Should().Be(expected.RowTotal(row));
                foreach (var column in expected.Columns)
                    (row, column, actual[row, column], actual.ColumnTotal(column)).Should().Be((row, column, expected[row, column], expected.ColumnTotal(column)));
            }
        }

        table.Invoking(t => t.Cross("stage", "nothing")).Should().Throw<ArgumentException>().WithMessage("*no dimension 'nothing'*");
        table.Invoking(t => t.Definition("r999")).Should().Throw<ArgumentException>().WithMessage("*no definition 'r999'*r181*");
        table.Invoking(t => t[500]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*500 rows*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(499)]
    [InlineData(5000)]
    public void TheFirstOfAList_AreThoseOfTheWholeList(int count)
    {
        var table = Default.Table(Repeated(500, out var customers), AsOf);

        table.Top(count).Select(r => table[r].CustomerId).Should().Equal(Default.AssessAll(customers, AsOf, Lives.Everything).Take(count).Select(a => a.CustomerId));
    }

    /// <summary>5.8: fitted over a table, whatever the values, as sorting says.</summary>
    [Fact]
    public void Steps_AreWhatSortingSays() => Always.Holds(
        from values in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 60), Gen.Choose(1, 1_000_000)).Several(0, 200)
        from steps in Gen.Choose(2, 12)
        select (values, steps),
        600,
        one =>
        {
            var policy = ReactivationPolicy.Default with { Scales = [new("mine", Facts.PurchaseCount, one.steps)] };
            var table = CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, one.values));
            var bounds = policy.Fit(Population.Of(table, AsOf)).Scales[0].Bounds;
            if (one.values.Length == 0)
                Assert.Null(bounds);
            else
                Assert.Equal(one.values.Select(v => 1 + (one.steps * one.values.Count(w => w < v) / one.values.Length)), one.values.Select(v => 1 + bounds!.Value.Count(b => v >= b)));
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void ThreadsChangeNothing(int threads)
    {
        var table = Many(200_001);
        var (one, many) = (Default.Table(table, AsOf), Default.Table(table, AsOf, new TableOptions { DegreeOfParallelism = threads }));

        many.Scores.SequenceEqual(one.Scores).Should().BeTrue();
        many.Stages.SequenceEqual(one.Stages).Should().BeTrue();
        many.Tiers.SequenceEqual(one.Tiers).Should().BeTrue();
        many.Causes.SequenceEqual(one.Causes).Should().BeTrue();
        foreach (var row in ReactivationPolicy.Default.Definitions)
            many.Definition(row.Id).Words.SequenceEqual(one.Definition(row.Id).Words).Should().BeTrue();
        for (var row = 0; row < table.Count; row += 997)
            RowByRow.Of(many, row).Should().Be(RowByRow.Of(one[row]));
    }

    [Fact]
    public void TheWidthAskedFor_IsTheWidthUsed()
    {
        foreach (var width in RowByRow.Widths)
            Default.Table(Many(10), AsOf, new TableOptions { Width = width }).Width.Should().Be(width);
        Default.Table(Many(10), AsOf).Width.Should().Be(
            Vector512.IsHardwareAccelerated ? VectorWidth.Bits512 : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256 : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128 : VectorWidth.Scalar);

        // Who switches instructions off for a run says up to which width, so that a switch that does nothing is found out.
        if (Environment.GetEnvironmentVariable("REACTIVATION_WIDEST") is { Length: > 0 } widest)
            ((int)Default.Table(Many(10), AsOf).Width).Should().BeGreaterThanOrEqualTo((int)Enum.Parse<VectorWidth>(widest), "widths are listed from the widest");
    }

    /// <summary>Into a result that the caller keeps, over the same table and day.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ASecondRun_AllocatesNothing(int threads)
    {
        var table = Many(150_000);
        var (result, options) = (new AssessmentTable(), new TableOptions { DegreeOfParallelism = threads });
        for (var warm = 0; warm < 20; warm++)
            Default.Table(table, AsOf, result, options);

        // The least of several: once in some thousand runs the thread pool itself needs more room for its queue.
        Enumerable.Range(0, 5).Min(_ =>
        {
            GC.Collect(); // What the framework keeps of enums and types may be collected: a run must not have it made anew.
            var before = GC.GetAllocatedBytesForCurrentThread();
            Default.Table(table, AsOf, result, options);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).Should().Be(0);
    }

    [Fact]
    public void AResult_CanBeUsedForAnotherTableAndDay()
    {
        var result = new AssessmentTable();
        foreach (var (size, day) in new[] { (300, AsOf), (7, AsOf), (7, AsOf.AddDays(-200)), (400, AsOf), (0, AsOf) })
        {
            var table = Repeated(size, out var customers);
            Default.Table(table, day, result);
            (result.RowCount, result.AsOf).Should().Be((size, day));
            for (var row = 0; row < size; row++)
                Assert.Equal(RowByRow.Of(Default.Assess(customers[row], day, Lives.Everything)), RowByRow.Of(result, row));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void WhatEndsEarly_DoesNotLookWhole(int threads)
    {
        using var source = new CancellationTokenSource();
        var calls = int.MinValue / 2; // Nothing is cancelled in the run before.
        var slow = Condition.Custom("slow", [Facts.KnownOn], (in FactReader f) => Interlocked.Increment(ref calls) == 70_000 && Cancel());
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.Add(new("slow", slow, DormancyEffect.MakesDormant, new("slow", "遅い"))) });
        var table = Many(300_000);
        var result = new AssessmentTable();
        engine.Table(table, AsOf, result);
        result.IsComplete.Should().BeTrue();
        calls = 0;

        engine.Invoking(e => e.Assess(table, AsOf, result, new TableOptions { DegreeOfParallelism = threads }, source.Token)).Should().Throw<OperationCanceledException>();
        calls.Should().BeLessThan(300_000, "it stops promptly");
        result.IsComplete.Should().BeFalse();
        foreach (var read in new Action[] { () => _ = result.Scores.Length, () => _ = result.Stages.Length, () => result.Count(Stage.Dormant), () => _ = result[0], () => result.Definition("slow"), () => _ = result.RowCount })
            read.Should().Throw<InvalidOperationException>().WithMessage("*no whole run*");
        engine.Table(table, AsOf, result);
        result.IsComplete.Should().BeTrue("a later run fills it");

        bool Cancel()
        {
            source.Cancel();
            return false;
        }
    }

    /// <summary>A code condition may stand in a row of the stages, which another one reads.</summary>
    [Fact]
    public void WhatARuleThrows_InAStageThatAnotherRuleReads_HasItsRow()
    {
        var broken = Condition.Custom("broken", [Facts.PurchaseCount], (in FactReader f) => f[Facts.PurchaseCount] == 9 ? throw new NotFiniteNumberException("by the rule") : false);
        var reads = Condition.Custom("reads", [Facts.Stage], (in FactReader f) => f[Facts.Stage] is null);
        var policy = ReactivationPolicy.Default with { Segments = ReactivationPolicy.Default.Segments.Add(new("reads", reads, "own", new("reads", "読む"))) };
        var engine = ReactivationEngine.Create(policy with { Stages = policy.Stages with { Rows = policy.Stages.Rows.Insert(0, new("broken", broken, Stage.Churned, new("broken", "故障"))) } });

        engine.Invoking(e => e.Table(CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new[] { 1, 2, 9 })), AsOf, new AssessmentTable())).Should().Throw<InvalidOperationException>().WithMessage("Row 2: The code condition broken failed: by the rule");
    }

    /// <summary>Whoever stands first in the table comes first, however many are asked for.</summary>
    [Fact]
    public void IdsThatStandTwice_AreListedInTheOrderOfTheTable()
    {
        var all = Default.Table(CustomerTable.Of(b => b.Ids(new long[60]).Counts(Facts.PurchaseCount, new int[60])), AsOf);

        all.Top(60).Should().Equal(Enumerable.Range(0, 60));
        all.Top(5).Should().Equal(0, 1, 2, 3, 4);
    }

    /// <summary>No cell is less than the least number, and a missing one is no number.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AMissingValue_ReachesNoBound_HoweverLow(bool isWide)
    {
        var scale = new Scale("steps", Facts.SilentDays, 3) { Bounds = [long.MinValue] };
        var policy = ReactivationPolicy.Default with { Scales = [scale], Segments = [new("two", scale.Fact >= 2, "one", new("two", "2"))] };
        if (isWide)
            policy = policy with { Segments = policy.Segments.Add(new("wide", Facts.SilentDays <= int.MaxValue, "other", new("wide", "広い"))) };
        var engine = ReactivationEngine.Create(policy);
        var customers = new[] { new Customer("never").With(Facts.LastPurchaseOn, null), new Customer("once").With(Facts.LastPurchaseOn, AsOf.AddDays(-40)) };

        foreach (var width in RowByRow.Widths)
            engine.Table(CustomerTable.From(customers), AsOf, new TableOptions { Width = width }).Segment("two").Words.ToArray().Should().Equal(0b10UL);
        customers.Select(c => engine.Assess(c, AsOf).Segments.Contains("two")).Should().Equal(false, true);
    }

    [Fact]
    public void ADefinitionCalledNone_IsRefused_LikeSuchASegment() =>
        (ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.Add(new("none", Facts.PurchaseCount >= 3, DormancyEffect.ReportedOnly, new("none", "なし"))) })
            .Check().Should().ContainSingle().Which.ToString().Should().Be("definitions.none: found the id none, expected another id; cross-tables count under this one for whom no definition holds");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void WhatARuleThrows_ReachesTheCaller_WithItsRow(int threads)
    {
        var calls = 0;
        var broken = Condition.Custom("broken", [Facts.KnownOn], (in FactReader f) => Interlocked.Increment(ref calls) == 100_000 ? throw new NotFiniteNumberException("by the rule") : false);
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.Add(new("broken", broken, DormancyEffect.MakesDormant, new("broken", "故障"))) });
        var result = new AssessmentTable();

        engine.Invoking(e => e.Table(Many(200_000), AsOf, result, new TableOptions { DegreeOfParallelism = threads }))
            .Should().Throw<InvalidOperationException>().WithMessage(threads == 1 ? "Row 99999: The code condition broken failed: by the rule" : "Row *: The code condition broken failed: by the rule").WithInnerException<NotFiniteNumberException>();
        result.IsComplete.Should().BeFalse();
    }
}
