using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Tests.Conditions;

/// <summary>5.4: depth 64, 4,096 leaves, 64 KiB, through every door.</summary>
public class BoundsTests
{
    private static readonly CountFact N = Fact.Count("n");
    private static readonly FactCatalogue Catalogue = FactCatalogue.Default.With(N);

    [Fact]
    public void Depth64_IsTheGreatest_InCode()
    {
        var deep = Nested(64);

        deep.Depth.Should().Be(64);
        Condition.Parse(deep.ToString(), Catalogue).Should().Be(deep);
        FluentActions.Invoking(() => !deep).Should().Throw<ArgumentException>().WithMessage("A condition is at most 64 deep.");
        FluentActions.Invoking(() => deep & (N > 999)).Should().NotThrow("it joins the group that stands there");
        FluentActions.Invoking(() => deep | (N > 999)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Depth65_IsRefused_InText()
    {
        var text = $"n > 999 or {Nested(64)}";

        Problems(text).Should().ContainSingle().Which.ToString().Should().Contain("a condition that is too large").And.Contain("A condition is at most 64 deep.");
    }

    [Fact]
    public void Brackets_AreBoundedToo()
    {
        Condition.Parse(new string('(', 63) + "n > 1" + new string(')', 63), Catalogue).Should().Be(N > 1);
        Problems(new string('(', 65) + "n > 1" + new string(')', 65)).Should().Contain(p => p.Column == 65 && p.Line == 1 && p.Found == "'('" && p.Expected.StartsWith("at most 64 ", StringComparison.Ordinal));
        Problems(new string('(', 30_000)).Should().NotBeEmpty();
    }

    [Fact]
    public void SixtyFourBrackets_AreAsManyAsTheMessageSays() =>
        Condition.TryParse(new string('(', 64) + "n > 1" + new string(')', 64), Catalogue, out _, out _).Should().BeTrue("'at most 64' is what the message for 65 says");

    [Fact]
    public void ManyNegations_AreNoDepth()
    {
        var nots = string.Concat(Enumerable.Repeat("not ", 10_001));

        Condition.Parse(nots + "n > 1", Catalogue).Should().Be(!(N > 1));
    }

    [Fact]
    public void Leaves4096_AreTheMost_InCodeAndText()
    {
        var leaves = Enumerable.Range(0, 4096).Select(i => N > i).ToArray();
        var most = Condition.Any(leaves);

        most.Leaves.Should().Be(4096);
        Condition.Parse(most.ToString(), Catalogue).Should().Be(most);
        FluentActions.Invoking(() => Condition.Any([.. leaves, N.IsMissing])).Should().Throw<ArgumentException>().WithMessage("A condition has at most 4096 tests.");
        var problem = Problems(most + " or n<1").Should().ContainSingle().Subject;
        problem.Found.Should().Be("a condition that is too large");
        problem.Expected.Should().Be("A condition has at most 4096 tests.");
    }

    [Fact]
    public void EveryDayOfLatest_IsALeaf()
    {
        var latest = Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn).IsMissing;
        var leaves = Enumerable.Range(0, 4094).Select(i => N > i).ToArray();

        Condition.Any([.. leaves, latest]).Leaves.Should().Be(4096);
        FluentActions.Invoking(() => Condition.Any([.. leaves, latest, N.IsMissing])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Text_HasAtMost64KiB()
    {
        const string test = "n > 1";
        var longest = test + new string(' ', (64 * 1024) - test.Length);

        Condition.Parse(longest, Catalogue).Should().Be(N > 1);
        Problems(longest + " ").Should().ContainSingle().Which.ToString().Should().Be("line 1, column 1: found a text of 65537 characters, expected at most 65536");
    }

    [Fact]
    public void WhatTheCodeDoorMakes_TheTextDoorReads()
    {
        Condition large;
        try
        {
            large = Condition.Any([.. Enumerable.Range(0, 4096).Select(i => Facts.LastPurchaseOn.AtLeast(i).DaysAgo())]);
        }
        catch (ArgumentException)
        {
            return;
        }

        Condition.TryParse(large.ToString(), FactCatalogue.Default, out var again, out _).Should().BeTrue("a text of {0} characters stands for a condition within the bounds", large.ToString().Length);
        again.Should().Be(large);
    }

    /// <summary>Operands are told apart by hash: with one hash for all thresholds of a fact, growing a condition by <c>|</c> takes cubic time.</summary>
    [Fact]
    public void DifferentThresholds_HaveDifferentHashes() =>
        Enumerable.Range(0, 1000).Select(i => (N > i).GetHashCode()).Distinct().Should().HaveCountGreaterThan(900);

    /// <summary>and(or(and(… of exactly this depth.</summary>
    private static Condition Nested(int depth)
    {
        var nested = N > 0;
        for (var i = 1; i < depth; i++)
            nested = (depth - i) % 2 == 1 ? Condition.All(N > i, nested) : Condition.Any(N > i, nested);
        return nested;
    }

    private static IReadOnlyList<Problem> Problems(string text)
    {
        Condition.TryParse(text, Catalogue, out var condition, out var problems).Should().BeFalse(string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters is refused"));
        condition.Should().BeNull();
        return problems;
    }
}
