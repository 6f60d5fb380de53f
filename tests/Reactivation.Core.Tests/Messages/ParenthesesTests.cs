using FsCheck;
using FsCheck.Fluent;
using Reactivation.Messages;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Messages;

/// <summary>Precedence and association: an expression and its fully parenthesised form print the same, or are refused at the same operator.</summary>
public class ParenthesesTests
{
    private static readonly (string Symbol, int Precedence)[] Operators =
    [
        ("??", 20), ("||", 30), ("&&", 40), ("==", 70), ("!=", 70), ("<", 80), ("<=", 80), (">", 80), (">=", 80), ("+", 100), ("-", 100), ("*", 110), ("/", 110), ("//", 110), ("%", 110),
    ];

    [Fact]
    public void Parentheses_ChangeNothing() => Always.Holds(Expression(4), 5_000, e =>
    {
        var (bare, full) = (Outcome(e.Bare(0)), Outcome(e.Full()));
        bare.Should().Be(full, $"{e.Bare(0)} is {e.Full()}");
    });

    [Fact]
    public void MostOfTheExpressions_Print() =>
        Always.Draw(Expression(3), 500).Count(e => !Outcome(e.Bare(0)).StartsWith("refused", StringComparison.Ordinal)).Should().BeGreaterThan(75, "a property over refusals alone says little");

    private static string Outcome(string expression)
    {
        try
        {
            return Template.Parse($"{{{{ {expression} }}}}").Render(ScribanCase.ProbeValues);
        }
        catch (RenderException e)
        {
            return "refused: " + e.Problem.Found;
        }
    }

    private static Gen<Tree> Expression(int depth) => depth == 0
        ? Gen.Elements("1", "2", "2.5", "0", "\"a\"", "\"5\"", "true", "null", "n5", "d", "name", "dbl", "nul", "o.a", "10").Select(t => new Tree(t, null, null))
        : Gen.Frequency((1, Expression(0)), (4, from left in Expression(depth - 1)
                                                from op in Gen.Elements(Operators)
                                                from right in Expression(depth - 1)
                                                select new Tree(op.Symbol, left, right)));

    private sealed record Tree(string Text, Tree? Left, Tree? Right)
    {
        private int Precedence => Operators.FirstOrDefault(o => o.Symbol == Text).Precedence;

        public string Full() => Left is null ? Text : $"({Left.Full()} {Text} {Right!.Full()})";

        /// <summary>Only the parentheses that the tree needs: all operators bind to the left.</summary>
        public string Bare(int around)
        {
            if (Left is null)
                return Text;
            var text = $"{Left.Bare(Precedence)} {Text} {Right!.Bare(Precedence + 1)}";
            return Precedence < around ? $"({text})" : text;
        }
    }
}
