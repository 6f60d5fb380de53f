using System.Diagnostics;
using Reactivation.Customers;
using Reactivation.Linting;

namespace Reactivation.Tests.Linting;

/// <summary>What is too hard is said to be undecided, in bounded time, and never guessed.</summary>
public class LintBudgetTests
{
    [Fact]
    public void OutOfSteps_IsUndecided()
    {
        // More pigeons than holes: nobody can meet it, and search alone is known to take ages to find out.
        var policy = SmallPolicy.Priorities([Pigeons(12), Condition.Parse("employees > 1"), Condition.Parse("employees > 2")]);

        var remarks = policy.Lint();

        remarks.Select(SmallPolicy.Short).Should().Equal("NeverDecides p3 by p2", "Undecided p1");
        remarks[1].Text.English.Should().Be("The priority row p1: not everything could be decided, the steps of search ran out.");
        remarks[1].Text.Japanese.Should().Be("優先度の行 p1：探索の上限に達したため、判定できないことが残っています。");
        remarks[1].IsWarning.Should().BeFalse();
    }

    [Fact]
    public void MoreSteps_DecideMore()
    {
        var policy = SmallPolicy.Priorities([Pigeons(6)]);

        policy.Shorts(new() { Steps = 200_000 }).Should().Equal("Undecided p1");
        policy.Shorts().Should().Equal("NeverHolds p1");
    }

    [Fact]
    public void WithoutAnyStep_EveryRowIsUndecided() =>
        SmallPolicy.Definitions("employees > 1", "employees > 2").Shorts(new() { Steps = 0 }).Should().Equal("Undecided d1+d2");

    [Fact]
    public void ManyRows_AreCountedInTheSentence_AndNamedInTheIds()
    {
        var remark = SmallPolicy.Definitions([.. Enumerable.Range(0, 10).Select(i => $"employees > {i}")]).Lint(new() { Steps = 0 }).Single();

        remark.Ids.Should().HaveCount(10);
        remark.Text.English.Should().StartWith("The definitions d1, d2, d3, d4, d5, d6, d7, d8 and 2 more: not everything");
        remark.Text.Japanese.Should().StartWith("休眠の定義 d1、d2、d3、d4、d5、d6、d7、d8 ほか 2 件：");
    }

    [Fact]
    public void WhatASearchTakes_DoesNotDependOnWhatWasAskedBefore() =>
        ReactivationPolicy.Default.Shorts().Should().Equal(ReactivationPolicy.Default.Shorts());

    [Theory]
    [InlineData("thresholds", false)]
    [InlineData("flags", false)]
    [InlineData("spans", false)]
    [InlineData("filters", true)]
    [InlineData("rows", false)]
    [InlineData("same", true)]
    public void HostileSizes_TakeBoundedTime(string shape, bool isDecided)
    {
        var policy = Hostile(shape);
        var clock = Stopwatch.StartNew();

        var remarks = policy.Lint();

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), "it takes a few seconds on an idle machine");
        remarks.Any(r => r.Kind == RemarkKind.Undecided).Should().Be(!isDecided);
    }

    [Fact]
    public void Options_ArePinned() => new LintOptions().Should().Be(new LintOptions { AsOf = new(2026, 11, 22), Steps = 40_000_000 });

    private static ReactivationPolicy Hostile(string shape)
    {
        var random = new Random(8);
        var flags = Enumerable.Range(0, 200).Select(i => Fact.Flag($"f{i}")).ToArray();
        return shape switch
        {
            // As many thresholds of one fact as a condition has room for, twice.
            "thresholds" => SmallPolicy.Segments([Alternating(i => Facts.PurchaseCount >= i), Alternating(i => Facts.PurchaseCount.Is(2 * i))]),

            // As hard as random clauses of three get.
            "flags" => SmallPolicy.Segments([.. Enumerable.Range(0, 8).Select(_ => Condition.All([.. Enumerable.Range(0, 852).Select(_ => Clause())]))]),

            "spans" => SmallPolicy.Segments([.. Enumerable.Range(0, 40).Select(s => Alternating(i => i % 2 == 0 ? Facts.LastPurchaseOn.Within(i + s).Days() : Facts.FirstPurchaseOn.MoreThan((i % 2000) + 1).MonthsAgo(), 64))]),

            "filters" => SmallPolicy.Segments([Alternating(i => EventKind.Purchase.LastOn.In(i + 1).Days().IsMissing), Alternating(i => EventKind.Purchase.Count.OfAtLeast(i) > i)]),

            "rows" => SmallPolicy.Segments([.. Enumerable.Range(0, 3000).Select(i => Facts.PurchaseCount.Is(i) & Facts.LastPurchaseOn.Within(i % 300).Days())]),

            _ => SmallPolicy.Segments([.. Enumerable.Range(0, 600).Select(i => (Facts.PurchaseCount > 3) & Facts.LastPurchaseOn.Within(3).Months() & !Facts.LastPurchaseOn.Within(95 + i).Days())]),
        };

        Condition Clause() => Condition.Any([.. Enumerable.Range(0, 3).Select(_ => flags[random.Next(flags.Length)]).Select(f => random.Next(2) == 0 ? f.IsYes : !f.IsYes)]);

        Condition Alternating(Func<int, Condition> leaf, int count = 1_200) =>
            Condition.Any([.. Enumerable.Range(0, count).Select(leaf).Chunk(8).Select(c => Condition.All([.. c.Select((l, i) => i % 2 == 0 ? l : !l)]))]);
    }

    /// <summary>Everyone of n + 1 sits in one of n holes, and no two in the same.</summary>
    private static Condition Pigeons(int holes)
    {
        var sits = Enumerable.Range(0, holes + 1).Select(p => Enumerable.Range(0, holes).Select(h => Fact.Flag($"p{p}_in_{h}").IsYes).ToArray()).ToArray();
        return Condition.All(
        [
            .. sits.Select(Condition.Any),
            .. from hole in Enumerable.Range(0, holes) from p in Enumerable.Range(0, holes + 1) from q in Enumerable.Range(0, p) select !sits[p][hole] | !sits[q][hole],
        ]);
    }
}
