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
            () => With(() => throw new NotFiniteNumberException("by the rule")).Invoking(e => e.Table(table, AsOf, result)).Should().Throw<NotFiniteNumberException>(),
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
}
