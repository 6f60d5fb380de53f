using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Reactivation.Conditions;

/// <summary>The grammar that conditions and formulas share: or, and, not, brackets. What stands between is for the derived parser.</summary>
internal abstract class BooleanParser
{
    internal const int MaxProblems = 100;

    private readonly List<Token> _tokens;
    private int _at;

    protected BooleanParser(string text) => _tokens = Lexer.Run(text, Problems);

    protected List<Problem> Problems { get; } = [];

    protected Token Current => _tokens[_at];

    protected Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    internal bool Run([NotNullWhen(true)] out Condition? condition, out ImmutableArray<Problem> problems)
    {
        condition = null;
        if (Problems.Count == 0 || _tokens.Count > 1)
        {
            condition = Or(1);
            if (Current.Kind != TokenKind.End)
                Problem(Current, Current.Is(")") ? "no closing bracket here, or an opening one before" : "'and', 'or' or the end");
            Finish();
        }

        problems = [.. Problems.Take(MaxProblems).OrderBy(p => p.Line).ThenBy(p => p.Column)];
        if (problems.IsEmpty)
            return condition is not null;
        condition = null;
        return false;
    }

    /// <summary>Reads one operand; null after a problem has been reported.</summary>
    protected abstract Condition? Primary();

    /// <summary>Looks at the whole once it is read.</summary>
    protected virtual void Finish()
    {
    }

    protected Token Take() => Current.Kind == TokenKind.End ? Current : _tokens[_at++];

    protected bool TryTake(string value)
    {
        if (!Current.Is(value))
            return false;
        Take();
        return true;
    }

    protected Condition? Problem(Token at, string expected, string? fix = null, string? found = null)
    {
        if (Problems.Count < MaxProblems)
            Problems.Add(new Problem { Line = at.Line, Column = at.Column, Found = found ?? at.Shown, Expected = expected, Fix = fix });
        return null;
    }

    private Condition? Or(int depth)
    {
        var operands = new List<Condition?> { And(depth) };
        while (TryTake("or"))
            operands.Add(And(depth));
        return Group(operands, OrCondition.Of);
    }

    private Condition? And(int depth)
    {
        var operands = new List<Condition?> { Not(depth) };
        while (TryTake("and"))
            operands.Add(Not(depth));
        return Group(operands, AndCondition.Of);
    }

    private Condition? Not(int depth)
    {
        var start = Current;
        if (depth > Condition.MaxDepth)
        {
            Problem(start, $"at most {Condition.MaxDepth} brackets and negations inside one another");
            _at = _tokens.Count - 1;
            return null;
        }

        var negated = false;
        while (TryTake("not"))
            negated = !negated;
        if (!TryTake("("))
        {
            var problems = Problems.Count;
            var primary = Primary();
            if (primary is null && Problems.Count > problems)
                Recover();
            return Signed(primary, negated);
        }

        var inner = Or(depth + 1);
        if (!TryTake(")"))
        {
            Problem(Current, "'and', 'or' or ')'", $"the bracket opened at line {start.Line}, column {start.Column} is not closed");
            Recover();
            TryTake(")");
        }

        return Signed(inner, negated);
    }

    private Condition? Signed(Condition? condition, bool negated) => condition is null || !negated ? condition : Group([condition], one => NotCondition.Of(one.Single()));

    private Condition? Group(List<Condition?> operands, Func<IEnumerable<Condition>, Condition> make)
    {
        if (operands.Contains(null))
            return null;
        try
        {
            return make(operands!);
        }
        catch (ArgumentException tooLarge)
        {
            return Problem(Current, tooLarge.Message, found: "a condition that is too large");
        }
    }

    /// <summary>Skips to where the next operand may be joined, so that one problem does not hide the others.</summary>
    private void Recover()
    {
        var open = 0;
        for (; Current.Kind != TokenKind.End; Take())
        {
            if (Current.Is("(") || Current.Is("["))
                open++;
            else if (open > 0 && (Current.Is(")") || Current.Is("]")))
                open--;
            else if (open == 0 && (Current.Is(")") || Current.Is("and") || (Current.Is("or") && !Next.Is("after"))))
                return;
        }
    }
}
