using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Reactivation.Conditions;

/// <summary>The grammar that conditions and formulas share: or, and, not, brackets. What stands between is for the derived parser.</summary>
internal abstract class BooleanParser(TokenStream tokens)
{
    private bool _isTooDeep;

    protected TokenStream Tokens { get; } = tokens;

    internal bool Run([NotNullWhen(true)] out Condition? condition, out ImmutableArray<Problem> problems)
    {
        condition = null;
        if (!Tokens.IsAtEnd || Tokens.Problems.Count == 0)
        {
            condition = Or(1);
            if (!Tokens.IsAtEnd && !Tokens.Problems.Any(p => p.Line == Tokens.Current.Line && p.Column == Tokens.Current.Column))
                Tokens.Problem(Tokens.Current, Tokens.Current.Is(")") ? "no closing bracket here, or an opening one before" : "'and', 'or' or the end", Tokens.Current.Is(",") ? "numbers are written without commas between digits" : null);
            Finish();
        }

        problems = [.. Tokens.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];
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

    private Condition? Or(int depth)
    {
        var operands = new List<Condition?> { And(depth) };
        while (Tokens.TryTake("or"))
            operands.Add(And(depth));
        return Group(operands, OrCondition.Of);
    }

    private Condition? And(int depth)
    {
        var operands = new List<Condition?> { Not(depth) };
        while (Tokens.TryTake("and"))
            operands.Add(Not(depth));
        return Group(operands, AndCondition.Of);
    }

    private Condition? Not(int depth)
    {
        var negated = false;
        while (Tokens.TryTake("not"))
            negated = !negated;
        var (start, open) = (Tokens.Current, Tokens.OpenBrackets);
        if (!start.Is("("))
            return Signed(Operand(open), negated);
        if (depth > Condition.MaxDepth)
        {
            Tokens.Problem(start, $"at most {Condition.MaxDepth} brackets inside one another");
            Tokens.SkipToEnd();
            _isTooDeep = true;
            return null;
        }

        Tokens.Take();
        var inner = Or(depth + 1);
        if (!Tokens.TryTake(")") && !_isTooDeep)
        {
            Tokens.Problem(Tokens.Current, "'and', 'or' or ')'", $"the bracket opened at line {start.Line}, column {start.Column} is not closed");
            Recover(open);
        }

        return Signed(inner, negated);
    }

    private Condition? Operand(int open)
    {
        var problems = Tokens.Problems.Count;
        var operand = Primary();
        if (operand is null && Tokens.Problems.Count > problems)
            Recover(open);
        return operand;
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
            return Tokens.Problem(Tokens.Current, tooLarge.Message, found: "a condition that is too large");
        }
    }

    /// <summary>Skips to where the next operand may be joined, at the same depth of brackets, so that one problem neither hides nor makes others.</summary>
    private void Recover(int open)
    {
        for (; !Tokens.IsAtEnd; Tokens.Take())
        {
            if (Tokens.OpenBrackets <= open && (Tokens.Current.Is(")") || Tokens.Current.Is("and") || (Tokens.Current.Is("or") && !Tokens.Next.Is("after"))))
                return;
        }
    }
}
