using FsCheck;
using FsCheck.Fluent;
using Reactivation.Conditions;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Conditions;

/// <summary>5.11: whatever the text, it is a condition, or its problems are named inside the text. Generated conditions; the tool's tests try a hundred thousand inputs of every sort.</summary>
public class ParserFuzzTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", ",", "\"", "\\", "\n", "\r\n", "\\\n", " and ", " or ", " not ", "latest(", "is", "missing", "any of", "within", "ago", "30 days", "before", "2026-04-01", "99999999999999999999",
        "-", ".", "1.", "-5", "definition ", "cadence_due_on[", "category =", "amount >=", "!=", "＂", "（", "　", "🙂", "\uD83D", "\0", "_", "１", "…",
    ];

    [Fact]
    public void ATextWithSomethingPutIn_OrLeftOut_IsReadOrRefusedWithPlaces()
    {
        var (read, refused) = (0, 0);
        Always.Holds(Mutated, 2_000, text =>
        {
            var isRead = Condition.TryParse(text, FactGens.Catalogue, out var condition, out var problems);
            if (isRead)
            {
                Assert.Empty(problems);
                Assert.Equal(condition, Condition.Parse(condition!.ToString(), FactGens.Catalogue));
                read++;
                return;
            }

            Assert.Null(condition);
            Assert.NotEmpty(problems);
            var lines = text.Split('\n');
            foreach (var problem in problems)
            {
                Assert.InRange(problem.Line!.Value, 1, lines.Length);
                Assert.InRange(problem.Column!.Value, 1, lines[problem.Line.Value - 1].Length + 1);
                Assert.NotEmpty(problem.Found);
                Assert.NotEmpty(problem.Expected);
            }

            Assert.Equal(problems.OrderBy(p => p.Line).ThenBy(p => p.Column), problems);
            refused++;
        });
        read.Should().BeGreaterThan(50);
        refused.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void AFormulaWithSomethingPutIn_OrLeftOut_IsReadOrRefused()
    {
        Condition[] blocks = [Facts.LastPurchaseOn.IsMissing, Facts.PurchaseCount > 1, Facts.Revenue > 1m];
        Always.Holds(Mutate(Gen.Constant("(1 or ２) and not 3")), 2_000, formula =>
        {
            try
            {
                Condition.Compose(formula, blocks);
            }
            catch (ConditionFormatException refused)
            {
                refused.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Line >= 1 && p.Column >= 1);
            }
        });
    }

    private static Gen<string> Mutated => Mutate(ConditionGens.Any.Of(1).Select(c => c.ToString()));

    private static Gen<string> Mutate(Gen<string> texts) =>
        from text in texts
        from changes in Change.Several(1, 2)
        select changes.Aggregate(text, (t, change) => change(t));

    private static Gen<Func<string, string>> Change =>
        from place in Gen.Choose(0, 10_000)
        from length in Gen.Choose(0, 6)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 3)
        select (Func<string, string>)(text =>
        {
            var at = text.Length * place / 10_001;
            var end = Math.Min(at + length, text.Length);
            return kind switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, end - at),
                2 => text[..at] + piece + text[end..],
                _ => text[..end] + text[at..],
            };
        });
}
