using System.Buffers;
using Reactivation.Causes;
using Reactivation.Columns;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Tests.Columns;

/// <summary>What a result answers while it is filled, after it was filled anew, and for single rows.</summary>
public sealed class AssessmentResultTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    /// <summary>Everything that is read from a result without an argument that may be wrong.</summary>
    private static readonly Action<AssessmentTable>[] Reads =
    [
        r => _ = r.Customers, r => _ = r.RowCount, r => _ = r.AsOf, r => _ = r.Policy, r => _ = r.Width, r => _ = r.AttainableScore, r => _ = r.Stages.Length, r => _ = r.Tiers.Length, r => _ = r.Causes.Length,
        r => _ = r.Scores.Length, r => _ = r[0], r => r.Definition("r181"), r => r.Segment(ReactivationPolicy.Default.Segments[0].Id), r => r.Count(Stage.Dormant), r => r.Count(PriorityTier.High), r => r.Cross("stage", "tier"), r => r.Top(1),
    ];

    private static CustomerTable Many(int count)
    {
        var random = new Random(count);
        return CustomerTable.Of(b => b
            .Days(Facts.RegisteredOn, Days()).Days(Facts.LastPurchaseOn, Days()).Days(Facts.LastWebVisitOn, Days())
            .Counts(Facts.PurchaseCount, Enumerable.Range(0, count).Select(_ => (short)random.Next(5)).ToArray()));

        int[] Days() => [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? int.MinValue : AsOf.DayNumber - random.Next(1_200))];
    }

    private static ReactivationEngine With(Func<bool> rule) => ReactivationEngine.Create(ReactivationPolicy.Default with
    {
        Definitions = ReactivationPolicy.Default.Definitions.Add(new("own", Condition.Custom("own", [Facts.KnownOn], (in FactReader f) => rule()), DormancyEffect.MakesDormant, new("own", "独自"))),
    });

    private static List<int> Rows(BitPlane plane)
    {
        var rows = new List<int>();
        foreach (var row in plane)
            rows.Add(row);
        return rows;
    }

    private static void ShouldBeAlike(AssessmentTable actual, AssessmentTable expected)
    {
        (actual.IsComplete, actual.RowCount, actual.AsOf).Should().Be((true, expected.RowCount, expected.AsOf));
        actual.Scores.SequenceEqual(expected.Scores).Should().BeTrue();
        actual.Stages.SequenceEqual(expected.Stages).Should().BeTrue();
        actual.Tiers.SequenceEqual(expected.Tiers).Should().BeTrue();
        actual.Causes.SequenceEqual(expected.Causes).Should().BeTrue();
        foreach (var row in expected.Policy.Definitions)
            actual.Definition(row.Id).Words.SequenceEqual(expected.Definition(row.Id).Words).Should().BeTrue();
    }

    /// <summary>Two runs into one result would leave a mixture of both.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task ASecondRunAtTheSameTime_IsRefused_AndTheFirstStaysWhole(int threads)
    {
        var stop = TestContext.Current.CancellationToken;
        using ManualResetEventSlim goesOn = new(), mayEnd = new(initialState: true);
        var engine = With(() =>
        {
            goesOn.Set();
            return !mayEnd.Wait(Soon);
        });
        var (table, other, result) = (Many(150_000), Many(7), new AssessmentTable());
        engine.Table(table, AsOf, result);
        goesOn.Reset();
        mayEnd.Reset();

        var first = Task.Run(() => engine.Assess(table, AsOf.AddDays(-90), result, new TableOptions { DegreeOfParallelism = threads }, stop), stop);
        goesOn.Wait(Soon, stop).Should().BeTrue();
        foreach (var (customers, day) in new[] { (table, AsOf), (other, AsOf.AddDays(-90)), (other, AsOf) })
            result.Invoking(r => Default.Table(customers, day, r)).Should().Throw<InvalidOperationException>().WithMessage("*is being filled by another run*");
        result.IsComplete.Should().BeFalse();
        foreach (var read in Reads)
            result.Invoking(read).Should().Throw<InvalidOperationException>().WithMessage("*is being filled*");
        mayEnd.Set();
        await first;

        ShouldBeAlike(result, engine.Table(table, AsOf.AddDays(-90)));
        Default.Table(other, AsOf, result);
        ShouldBeAlike(result, Default.Table(other, AsOf));
    }

    [Fact]
    public void ARunWithinARun_IntoTheSameResult_IsRefused()
    {
        var (table, result) = (Many(100), new AssessmentTable());
        var engine = With(() =>
        {
            Default.Table(table, AsOf, result);
            return false;
        });

        engine.Invoking(e => e.Table(table, AsOf, result)).Should().Throw<InvalidOperationException>().WithMessage("*is being filled by another run*");
        result.IsComplete.Should().BeFalse();
    }

    [Fact]
    public void AfterARunThatFailedOrWasCancelled_TheResultTakesTheNext()
    {
        var (table, result) = (Many(100), new AssessmentTable());
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Action[] ends =
        [
            () => { },
            () => With(() => throw new NotFiniteNumberException("by the rule")).Invoking(e => e.Table(table, AsOf, result)).Should().Throw<InvalidOperationException>().WithInnerException<NotFiniteNumberException>(),
            () => Default.Invoking(e => e.Assess(table, AsOf, result, cancellation: cancelled.Token)).Should().Throw<OperationCanceledException>(),
        ];
        foreach (var end in ends)
        {
            end();
            result.IsComplete.Should().BeFalse();
            foreach (var read in Reads)
                result.Invoking(read).Should().Throw<InvalidOperationException>().WithMessage("*no whole run*not assessed yet*cancelled or failed*");

            Default.Table(table, AsOf, result);
            ShouldBeAlike(result, Default.Table(table, AsOf));
        }
    }

    /// <summary>A plane that outlives its run would show bits of another day, or of two.</summary>
    [Fact]
    public void APlane_IsReadOfItsOwnRunOnly()
    {
        var (table, result) = (Many(200), new AssessmentTable());
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var inRun = new List<Action>();
        Action[] ends =
        [
            () => Default.Table(table, AsOf, result),
            () => Default.Table(table, AsOf.AddDays(-90), result),
            () => Default.Table(Many(7), AsOf, result),
            () => Default.Invoking(e => e.Assess(table, AsOf, result, cancellation: cancelled.Token)).Should().Throw<OperationCanceledException>(),
            () => With(() =>
            {
                inRun.ForEach(read => read.Should().Throw<InvalidOperationException>());
                return false;
            }).Table(table, AsOf, result),
        ];
        foreach (var end in ends)
        {
            Default.Table(table, AsOf, result);
            var (plane, other) = (result.Definition("r181"), Default.Table(table, AsOf).Definition("r181"));
            Action[] reads =
            [
                () => _ = plane.Words.Length, () => _ = plane[0], () => plane.Count(), () => plane.CountWith(other), () => other.CountWith(plane), () => Rows(plane), () => result.Top(3, plane),
                () => plane.And(other), () => other.And(plane), () => plane.Or(other), () => other.Or(plane), () => plane.Not(),
            ];
            foreach (var read in reads)
                read.Should().NotThrow();
            inRun = [.. reads];
            end();
            foreach (var read in reads.Where(_ => result.IsComplete))
                read.Should().Throw<InvalidOperationException>().WithMessage("*of a run that is over*Ask the result again*");
            foreach (var read in reads)
                read.Should().Throw<InvalidOperationException>();
            plane.Rows.Should().Be(200);
        }
    }

    [Fact]
    public void NoPlane_HasNoRows()
    {
        var none = default(BitPlane);

        (none.Rows, none.Words.Length, none.Count(), none.CountWith(default), Rows(none).Count).Should().Be((0, 0, 0, 0, 0));
        (none.And(default).Rows, none.Or(default).Count(), none.Not().Count()).Should().Be((0, 0, 0));
        none.Invoking(p => p[0]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*0 rows*");
        none.Invoking(p => p.CountWith(Default.Table(Many(7), AsOf).Definition("r181"))).Should().Throw<ArgumentException>();
    }

    /// <summary>Ids that are read start a run, in the middle of the answer that reads them.</summary>
    [Fact]
    public void AnAnswer_ThatARunOvertakes_IsNotGiven()
    {
        var ids = new WatchedMemory([.. Enumerable.Range(0, 300).Select(i => $"c{i}")]);
        var days = Enumerable.Range(0, 300).Select(i => AsOf.DayNumber - i).ToArray();
        var (table, result) = (CustomerTable.Of(b => b.Ids(ids.Memory).Days(Facts.LastPurchaseOn, days)), new AssessmentTable());
        Default.Table(table, AsOf, result);
        result.Top(10).Should().HaveCount(10);

        ids.WhenRead = () =>
        {
            ids.WhenRead = null;
            Default.Table(table, AsOf.AddDays(90), result);
        };
        result.Invoking(r => r.Top(10)).Should().Throw<InvalidOperationException>().WithMessage("*of a run that is over*");
        result.Top(10).Should().Equal(Default.Table(table, AsOf.AddDays(90)).Top(10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(1_000)]
    public void TheRowsOfAPlane_AreThoseWithYes(int count)
    {
        var result = Default.Table(Many(count), AsOf);
        foreach (var plane in ReactivationPolicy.Default.Definitions.Select(d => result.Definition(d.Id)).SelectMany(p => new[] { p, p.Not() }))
            Rows(plane).Should().Equal(Enumerable.Range(0, count).Where(row => plane[row]));
    }

    [Fact]
    public void TheRowsOfAPlane_AreGivenWithoutAllocation_AndEndWithTheRun()
    {
        var (table, result) = (Many(1_000), new AssessmentTable());
        Default.Table(table, AsOf, result);
        var plane = result.Definition("r181");
        var (sum, expected) = (0L, Rows(plane).Sum());
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var row in plane)
            sum += row;
        (GC.GetAllocatedBytesForCurrentThread() - before, sum).Should().Be((0, expected));

        var rows = plane.GetEnumerator();
        while (rows.MoveNext())
        {
        }

        rows.MoveNext().Should().BeFalse("it stays at the end");
        rows = plane.GetEnumerator();
        rows.MoveNext().Should().BeTrue();
        Default.Table(table, AsOf, result);
        FluentActions.Invoking(() => rows.MoveNext()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void PlanesTogether_AreSetsTogether_AndStay()
    {
        var (table, result) = (Many(1_000), new AssessmentTable());
        Default.Table(table, AsOf, result);
        var (one, two) = (result.Definition("r181"), result.Definition("no-deal-6m"));
        var (ones, twos) = (Rows(one), Rows(two));
        ones.Intersect(twos).Should().NotBeEmpty().And.NotEqual(ones);

        var (both, either, neither) = (one.And(two), one.Or(two), one.Or(two).Not());
        for (var run = 0; run < 2; run++)
        {
            Rows(both).Should().Equal(ones.Intersect(twos));
            Rows(either).Should().Equal(ones.Union(twos).Order());
            Rows(neither).Should().Equal(Enumerable.Range(0, 1_000).Except(ones).Except(twos));
            neither.Count().Should().Be(1_000 - either.Count(), "bits behind the last customer are zero");
            Default.Table(Many(1_000), AsOf.AddDays(-400), result);
        }

        var other = Default.Table(Many(7), AsOf).Definition("r181");
        foreach (var mixed in new Action[] { () => both.And(other), () => both.Or(other), () => other.CountWith(both) })
            mixed.Should().Throw<ArgumentException>().WithMessage("*1000*").WithParameterName("other");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(5_000)]
    public void TheFirstOfAPlane_AreThoseOfTheWholeList(int count)
    {
        var table = Many(1_000);
        var (result, yesterday) = (Default.Table(table, AsOf), Default.Table(table, AsOf.AddDays(-1)));
        var one = result.Definition("r181");
        foreach (var plane in new[] { one, one.Not(), one.And(one.Not()), one.Or(one.Not()), result.Segment(ReactivationPolicy.Default.Segments[0].Id), yesterday.Definition("r181") })
            result.Top(count, plane).Should().Equal(result.Top(1_000).Where(row => plane[row]).Take(count));

        result.Invoking(r => r.Top(-1, one)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        foreach (var foreign in new[] { Default.Table(Many(1_000), AsOf).Definition("r181"), default })
            result.Invoking(r => r.Top(count, foreign)).Should().Throw<ArgumentException>().WithMessage("*another table*").WithParameterName("within");
    }

    [Fact]
    public void SingleAnswers_AreThoseOfTheAssessment()
    {
        var result = Default.Table(Many(2_000), AsOf);
        for (var row = 0; row < result.RowCount; row++)
        {
            var one = result[row];
            (result.StageOf(row), result.TierOf(row), result.CauseOf(row)).Should().Be((one.Stage, one.Priority.Tier, one.Cause?.Cause));
        }

        Enumerable.Range(0, 2_000).Select(result.CauseOf).Distinct().Should().Contain(default(Cause?), "some were not asked").And.Contain((Cause?)Cause.Unknown, "which is an answer");
    }

    [Fact]
    public void RowsThatAreNotThere_AreRefused()
    {
        var result = Default.Table(Many(3), AsOf);
        Action<int>[] reads = [r => _ = result[r], r => result.StageOf(r), r => result.TierOf(r), r => result.CauseOf(r), r => result.Customers.IdOf(r), r => result.Customers.NumberOf(r)];

        foreach (var (read, row) in reads.SelectMany(read => new[] { -1, 3, 63, int.MaxValue, int.MinValue }.Select(row => (read, row))))
            read.Invoking(r => r(row)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*3 rows*").Which.ActualValue.Should().Be(row);
    }

    [Fact]
    public void CountsOfWhatDoesNotExist_AreRefused()
    {
        var result = Default.Table(Many(200), AsOf);
        result.Causes.Contains((byte)0).Should().BeTrue("those who were not asked are not counted under a cause before the first");

        foreach (var number in new[] { -1, 7, 255, 256 })
        {
            result.Invoking(r => r.Count((Stage)number)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no such Stage*").WithParameterName("stage");
            result.Invoking(r => r.Count((PriorityTier)number)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no such PriorityTier*").WithParameterName("tier");
            result.Invoking(r => r.Count((Cause)number)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no such Cause*").WithParameterName("cause");
        }
    }

    [Fact]
    public void AMisspeltId_IsToldTheNearest_AndAnyOtherWhatThereIs()
    {
        var result = Default.Table(Many(3), AsOf);

        result.Invoking(r => r.Definition("no-deal-6n")).Should().Throw<ArgumentException>().WithMessage("The policy has no definition 'no-deal-6n'; did you mean 'no-deal-6m'?*").WithParameterName("id").Which.Message.Should().NotContain("r181");
        foreach (var (read, kind, known) in new (Func<string, BitPlane>, string, string)[]
        {
            (result.Definition, "definition", "r181"), (result.PriorityRow, "priority row", ReactivationPolicy.Default.Priorities.Rows[^1].Id),
            (result.CauseRow, "cause row", ReactivationPolicy.Default.Causes.Rows[^1].Id), (result.Segment, "segment", ReactivationPolicy.Default.Segments[^1].Id),
        })
        {
            read.Invoking(r => r("something else")).Should().Throw<ArgumentException>().WithMessage($"The policy has no {kind} 'something else'; it has *{known}*").WithParameterName("id");
            read.Invoking(r => r(null!)).Should().Throw<ArgumentNullException>().WithParameterName("id");
            read(known).Rows.Should().Be(3);
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-1)]
    [InlineData(5)]
    public void AWidthThatThereIsNot_IsRefused_AndTheResultStays(int width)
    {
        var (table, result) = (Many(3), new AssessmentTable());
        Default.Table(table, AsOf, result);

        result.Invoking(r => Default.Table(table, AsOf, r, new TableOptions { Width = (VectorWidth)width })).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*no such VectorWidth*").WithParameterName("options");
        result.Invoking(r => Default.Table(table, AsOf, r, new TableOptions { DegreeOfParallelism = 0 })).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("options");
        ShouldBeAlike(result, Default.Table(table, AsOf));
    }

    [Fact]
    public void Numbers_AreTheIdsThatAreNumbers()
    {
        var day = new[] { AsOf.DayNumber, AsOf.DayNumber };
        var numbered = CustomerTable.Of(b => b.Ids(new[] { long.MaxValue, -5L }).Days(Facts.LastPurchaseOn, day));
        var named = CustomerTable.Of(b => b.Ids(new[] { "17", "b" }).Days(Facts.LastPurchaseOn, day));
        var plain = CustomerTable.Of(b => b.Days(Facts.LastPurchaseOn, day));

        (numbered.NumberOf(0), numbered.NumberOf(1), numbered.IdOf(1)).Should().Be((long.MaxValue, -5, "-5"));
        (named.NumberOf(0), named.NumberOf(1), named.IdOf(0)).Should().Be((null, null, "17"));
        (plain.NumberOf(0), plain.NumberOf(1), plain.IdOf(1)).Should().Be((0, 1, "1"));
    }

    private sealed class WatchedMemory(string[] texts) : MemoryManager<string>
    {
        public Action? WhenRead { get; set; }

        public override Span<string> GetSpan()
        {
            WhenRead?.Invoke();
            return texts;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
        }
    }
}
