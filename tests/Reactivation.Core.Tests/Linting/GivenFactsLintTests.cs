using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Linting;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Linting;

/// <summary>Over facts that are given, everything that is true is remarked on, and nothing else: against all customers of a grid that no test tells from any other.</summary>
public class GivenFactsLintTests
{
    private static readonly CountFact Number = Fact.Count("number");

    private static readonly ChoiceFact Code = Fact.Choice("code", "a", "b", "c");

    private static readonly DayFact Day = Fact.Day("some_day");

    private static readonly DayFact OtherDay = Fact.Day("other_day");

    private static readonly Source All = Source.Nothing.Gives(Number, Code, Day, OtherDay);

    private static readonly ImmutableArray<Customer> Grid =
    [
        .. from number in new int?[] { null, -1, 0, 1, 2, 3 }
           from code in new[] { null, "a", "b", "c" }
           from day in Days(5, 0, -1, -9, -10, -11, -20)
           from other in Days(0, -1, -10, -11)
           select new Customer("c").With(Number, number).With(Code, code).With(Day, day).With(OtherDay, other),
    ];

    private static readonly Gen<Condition> Leaf = Gen.Frequency(
        (3, Gen.Choose(0, 2).SelectMany(n => Gen.Elements(Number >= n, Number > n, Number <= n, Number < n, Number.Is(n), Number.IsMissing))),
        (3, Gen.Elements(Code.Is("a"), Code.Is("b"), Code.IsAnyOf("a", "c"), Code.IsMissing, Code.IsNot("c"))),
        (4, from day in Gen.Elements(Day, OtherDay, Facts.Latest(Day, OtherDay)) from n in Gen.Elements(0, 10) from test in Gen.Elements(day.Within(n).Days(), day.AtLeast(n).DaysAgo(), day.MoreThan(n).DaysAgo(), day.IsMissing) select test));

    [Fact]
    public void EveryRemark_IsTrue_AndNoTrueOneIsMissing() => Always.Holds(Conditions(2, 5), 60, conditions =>
    {
        var policy = SmallPolicy.Segments(conditions) with { Priorities = SmallPolicy.Priorities(conditions).Priorities };
        var engine = ReactivationEngine.Create(policy);
        var grid = Grid.Select(c => engine.Assess(c, Ask.AsOf, All)).ToArray();

        var remarks = policy.Lint();

        remarks.Select(r => $"{r.List} {(r.Kind == RemarkKind.NeverDecides ? $"NeverDecides {r.Ids[0]}" : r.Short())}").Should().Equal(Expected(conditions.Length, grid));
        foreach (var assessment in grid)
            remarks.AreKeptBy(assessment);
        foreach (var remark in remarks.Where(r => r.Witness is not null))
            remark.IsShown(policy);
    });

    private static Gen<Condition[]> Conditions(int from, int to) => Joined(2).Several(from, to);

    private static Gen<Condition> Joined(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (3, Joined(depth - 1).Several(2, 3).Select(Condition.All)),
        (3, Joined(depth - 1).Several(2, 3).Select(Condition.Any)),
        (2, Joined(depth - 1).Select(c => !c)));

    /// <summary>The remarks by their definitions, counted over the grid.</summary>
    private static IEnumerable<string> Expected(int count, Assessment[] grid)
    {
        var holds = Enumerable.Range(1, count).Select(i => grid.Select(a => a.Segments.Contains($"s{i}")).ToArray()).ToArray();
        var isNever = holds.Select(h => !h.Contains(true)).ToArray();
        var isAlways = holds.Select(h => !h.Contains(false)).ToArray();
        for (var i = 0; i < count; i++)
        {
            if (isNever[i] || isAlways[i])
                yield return $"Priorities {(isNever[i] ? "NeverHolds" : "AlwaysHolds")} p{i + 1}";
        }

        foreach (var row in Enumerable.Range(1, count).Where(i => !isNever[i - 1]).Select(i => $"p{i}").Append("else"))
        {
            if (Array.TrueForAll(grid, a => a.Priority.DecidedBy != row))
                yield return $"Priorities NeverDecides {row}";
        }

        for (var i = 0; i < count; i++)
        {
            if (isNever[i] || isAlways[i])
                yield return $"Segments {(isNever[i] ? "NeverHolds" : "AlwaysHolds")} s{i + 1}";
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var both = holds[i].Zip(holds[j]).ToHashSet();
                if (isNever[i] || isAlways[i] || isNever[j] || isAlways[j] || !both.Contains((true, true)))
                    continue;
                yield return "Segments " + (both.Contains((true, false)), both.Contains((false, true))) switch
                {
                    (false, false) => $"Equal s{i + 1}+s{j + 1}",
                    (false, true) => $"Contained s{i + 1} by s{j + 1}",
                    (true, false) => $"Contained s{j + 1} by s{i + 1}",
                    _ => $"Overlap s{i + 1}+s{j + 1}",
                };
            }
        }

        if (count > 1 && Enumerable.Range(0, grid.Length).Any(c => !holds.Any(h => h[c])))
            yield return "Segments Gap";
    }

    private static DateOnly?[] Days(params int[] fromAsOf) => [null, .. fromAsOf.Select(n => (DateOnly?)Ask.AsOf.AddDays(n))];
}
