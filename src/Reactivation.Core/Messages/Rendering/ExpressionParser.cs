using System.Globalization;

namespace Reactivation.Messages.Rendering;

/// <summary>Reads the code of one block. The first problem ends it; the block has said enough then.</summary>
/// <param name="tokens">The tokens, with an end.</param>
/// <param name="scope">What names mean here.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="nesting">The deepest nesting.</param>
internal sealed partial class ExpressionParser(List<Token> tokens, Scope scope, ProblemList problems, int nesting)
{
    private const string AnExpression = "a name, a number, a text or '('";

    private int _at;
    private int _depth;
    private bool _isBeforeColon;

    internal Token Current => tokens[_at];

    private Token Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    internal Token Take() => Current.Kind == TokenKind.End ? Current : tokens[_at++];

    internal bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    /// <summary>What a block prints: a pipe, or a condition with '?' and ':'.</summary>
    internal Expression? Output()
    {
        if (Current.Kind == TokenKind.Word && Words.IsLibrary(Current.Text))
            return Pipes(Call(null));
        var first = Binary();
        return first is not null && Current.Is("?") ? Conditional(Value(first)) : Pipes(first);
    }

    /// <summary>Operators without pipe, call or '?'.</summary>
    internal Expression? Binary(int least = 1)
    {
        var left = Unary();
        while (left is not null && Current.Kind == TokenKind.Symbol && BinaryExpression.Precedence(Current.Text) is var precedence && precedence >= least)
        {
            var symbol = Take();
            left = Value(left) is { } one && Value(Binary(precedence + 1)) is { } right ? Deep(new BinaryExpression(symbol.Start, symbol.Text, one, right)) : null;
        }

        return left;
    }

    /// <summary>A value of a <c>when</c>.</summary>
    internal LiteralExpression? Literal() => TryTake("-") ? Negative() : Current.Kind is TokenKind.Whole or TokenKind.Float or TokenKind.Text || IsConstant(Current) ? Constant() : Unexpected<LiteralExpression>("a number, a text, true, false or null");

    /// <summary>A captured text can be printed or given to a function of texts; as anything else the full engine does not take it for a text.</summary>
    internal Expression? Value(Expression? expression)
    {
        if (expression is not LocalExpression { IsCapture: true })
            return expression;
        problems.Refuse(expression.At, "a captured text inside an expression", "a value", "print it, or pipe it into a function of string or html");
        return null;
    }

    /// <summary>Nothing may stand behind the statement.</summary>
    internal bool End() => Current.Kind == TokenKind.End || Unexpected<Expression>("the end of the block") is not null;

    /// <summary>Notes what stands here instead of what is expected; null, to return in the same breath.</summary>
    internal T? Unexpected<T>(string expected)
        where T : class
    {
        var token = Current;
        if (token.Kind == TokenKind.Whole && Next.Text is ".." or "..<")
            token = Next;
        if (token.Kind == TokenKind.Symbol && Constructs.Of(token.Text) is { } construct)
            problems.Refuse(token.Start, $"{construct} ('{token.Text}')", expected);
        else if (token.Kind == TokenKind.Word && Words.IsTrap(token.Text))
            problems.Add(token.Start, $"the word '{token.Text}'", expected, "write && for and, || for or, ! for not, 'else if' and 'end'");
        else if (token.Kind == TokenKind.Word && Words.IsTaken(token.Text))
            problems.Refuse(token.Start, $"'{token.Text}'", expected, Words.IsLibrary(token.Text) ? "put the call in parentheses" : null);
        else if (_at > 0 && token.Kind is not (TokenKind.End or TokenKind.Symbol) && token.IsSpaced)
            problems.Refuse(token.Start, $"{token.Shown}, which would be an argument of what stands before it", expected, "only functions take arguments; put text in quotation marks, and an operator between two values");
        else
            problems.Add(token.Start, token.Shown, expected);
        return null;
    }

    private static bool IsConstant(Token token) => token.Kind == TokenKind.Word && token.Text is "true" or "false" or "null";

    private T? Deep<T>(T expression)
        where T : Expression
    {
        if (expression.Depth <= nesting)
            return expression;
        problems.Add(expression.At, $"an expression nested more than {nesting} deep", "a simpler one", "capture a part of it first, or raise TemplateBounds.Nesting");
        return null;
    }

    private Expression? Conditional(Expression? condition)
    {
        if (condition is null)
            return null;
        var question = Take();
        _isBeforeColon = true;
        var first = Value(Binary());
        _isBeforeColon = false;
        if (first is not { } yes)
            return null;
        if (!TryTake(":"))
            return Unexpected<Expression>("':' and the other value");
        if (Value(Binary()) is not { } no)
            return null;
        if (Current.Is("|") || Current.Is("?"))
        {
            problems.Refuse(Current.Start, $"'{Current.Text}' behind a '?' and ':'", "the end of the block", "put the condition with its two values in parentheses");
            return null;
        }

        return Deep(new ConditionalExpression(question.Start, condition, yes, no));
    }

    private Expression? Unary()
    {
        if (_isBeforeColon && (Current.Is("-") || Current.Is("!")))
        {
            problems.Refuse(Current.Start, $"'{Current.Text}' between '?' and ':'", "a value without it", $"put it in parentheses: ({Current.Text}…)");
            return null;
        }

        if (Current.Is("-") && Next.Kind is TokenKind.Whole or TokenKind.Float && !Next.IsSpaced)
        {
            Take();
            return Negative();
        }

        if (Current.Is("-"))
        {
            problems.Refuse(Current.Start, "a minus before something that is no number", "a number", "write 0 - x");
            return null;
        }

        if (!Current.Is("!"))
            return Primary();
        if (!Enter())
            return null;
        var not = Take();
        var operand = Value(Unary());
        _depth--;
        return operand is null ? null : Deep(new NotExpression(not.Start, operand));
    }

    internal Expression? Primary()
    {
        if (Current.Is("("))
            return Parenthesised();
        if (Current.Kind is TokenKind.Whole or TokenKind.Float or TokenKind.Text || IsConstant(Current))
            return Constant();
        return Current.Kind == TokenKind.Word && (!Words.IsTaken(Current.Text) || Current.Text == "for") ? Path() : Unexpected<Expression>(AnExpression);
    }

    private Expression? Parenthesised()
    {
        if (!Enter())
            return null;
        Take();
        var isBeforeColon = _isBeforeColon;
        _isBeforeColon = false;
        var inner = Value(Output());
        _isBeforeColon = isBeforeColon;
        _depth--;
        if (inner is null)
            return null;
        if (!TryTake(")"))
            return Unexpected<Expression>("')'");
        if (Current.Is(".") || Current.Is("?.") || (Current.Is("[") && !Current.IsSpaced) || (Current.Is("(") && !Current.IsSpaced))
        {
            problems.Refuse(Current.Start, $"'{Current.Text}' behind parentheses", "an operator or the end", "members and indexes follow names only");
            return null;
        }

        return inner;
    }

    private bool Enter()
    {
        if (++_depth <= nesting)
            return true;
        problems.Add(Current.Start, $"an expression nested more than {nesting} deep", "a simpler one", "capture a part of it first, or raise TemplateBounds.Nesting");
        return false;
    }

    private LiteralExpression? Constant()
    {
        var token = Take();
        if (Current.Is(".") || Current.Is("?.") || ((Current.Is("[") || Current.Is("(")) && !Current.IsSpaced))
        {
            problems.Refuse(Current.Start, $"'{Current.Text}' behind {token.Shown}", "an operator or the end", "members and indexes follow names only");
            return null;
        }

        return new LiteralExpression(token.Start, token.Kind switch
        {
            TokenKind.Text => token.Text,
            TokenKind.Float => double.Parse(token.Text, CultureInfo.InvariantCulture),
            TokenKind.Whole => Numbers.Fit(long.Parse(token.Text, CultureInfo.InvariantCulture)),
            _ when token.Text == "null" => TemplateValue.Null,
            _ => token.Text == "true",
        });
    }

    private LiteralExpression? Negative()
    {
        if (Current.Kind is not (TokenKind.Whole or TokenKind.Float) || Current.IsSpaced)
            return Unexpected<LiteralExpression>("a number directly behind '-'");
        if (Constant() is not { } number)
            return null;
        return new LiteralExpression(number.At - 1, number.Value.Kind switch
        {
            TemplateValueKind.Whole => (TemplateValue)(-number.Value.Int),
            TemplateValueKind.LongWhole => -number.Value.Long,
            _ => -number.Value.Double,
        });
    }
}
