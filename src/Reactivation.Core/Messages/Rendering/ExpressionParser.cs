using System.Globalization;

namespace Reactivation.Messages.Rendering;

/// <summary>Reads the code of one block. The first problem ends it; the block has said enough then.</summary>
/// <param name="tokens">The tokens, with an end.</param>
/// <param name="scope">What names mean here.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="nesting">The deepest nesting.</param>
internal sealed class ExpressionParser(List<Token> tokens, Scope scope, ProblemList problems, int nesting)
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

    /// <summary>A name with members and indexes.</summary>
    internal Expression? Path()
    {
        var name = Take();
        Expression? path = name.Text == "for" ? LoopMember(name) : Name(name);
        var isNullSafe = false;
        while (path is not null)
        {
            if (Current.Is("[") && !Current.IsSpaced)
                path = Value(path) is { } list ? Indexed(list, isNullSafe) : null;
            else if (Current.Is(".") || Current.Is("?."))
                path = Value(path) is { } group ? Member(group, isNullSafe |= Current.Is("?.")) : null;
            else
                return path;
        }

        return null;
    }

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

    private static string Wanted(Function function) => function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";

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

    private Expression? Pipes(Expression? piped)
    {
        while (piped is not null && TryTake("|"))
        {
            piped = Current.Kind == TokenKind.Word && Words.IsLibrary(Current.Text)
                ? Call(piped)
                : Unexpected<Expression>("a function such as string.upcase");
        }

        return piped;
    }

    private CallExpression? Call(Expression? piped)
    {
        var library = Take();
        if (!Current.Is(".") || Current.IsSpaced || Next.Kind != TokenKind.Word || Next.IsSpaced)
            return Unexpected<CallExpression>($"'.' and a function of {library.Text}");
        Take();
        var name = $"{library.Text}.{Take().Text}";
        if (FunctionTable.Find(name) is not { } function)
        {
            problems.Refuse(library.Start, $"the function '{name}'", "a function of the message subset", Conditions.Nearest.To(name, FunctionTable.Names) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", FunctionTable.Names)}");
            return null;
        }

        var takesCaptures = library.Text is "string" or "html";
        var arguments = new List<Expression>();
        if (piped is not null && !takesCaptures && Value(piped) is null)
            return null;
        if (piped is not null)
            arguments.Add(piped);
        while (Current.Kind is TokenKind.Word or TokenKind.Whole or TokenKind.Float or TokenKind.Text || Current.Is("("))
        {
            if (!Current.IsSpaced)
                return Unspaced();
            if (Argument() is not { } argument || (!takesCaptures && Value(argument) is null))
                return null;
            arguments.Add(argument);
        }

        return Checked(library, function, arguments);
    }

    private CallExpression? Unspaced()
    {
        problems.Refuse(Current.Start, Current.Is("(") ? "a call in the form f(x)" : $"{Current.Shown} without a blank before it", "a blank and the argument", "write f x, or x | f");
        return null;
    }

    private CallExpression? Checked(Token library, Function function, List<Expression> arguments)
    {
        if (Current.Kind == TokenKind.Symbol && (BinaryExpression.Precedence(Current.Text) > 0 || Current.Is("?") || Current.Is("!")))
        {
            problems.Refuse(Current.Start, $"'{Current.Text}' behind an argument, which it would belong to", "'|' or the end", "put the call, or the argument, in parentheses");
            return null;
        }

        if (arguments.Count >= function.Least && arguments.Count <= function.Most)
            return Deep(new CallExpression(library.Start, function, [.. arguments]));
        problems.Add(library.Start, $"{arguments.Count} arguments for {function.Name}", $"{Wanted(function)}, the piped one included");
        return null;
    }

    private Expression? Argument() => Current.Is("(") || Current.Kind != TokenKind.Word || IsConstant(Current) || !Words.IsTaken(Current.Text) || Current.Text == "for" ? Primary() : Unexpected<Expression>("an argument");

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

    private Expression? Name(Token name)
    {
        if (Current.Is("(") && !Current.IsSpaced)
        {
            problems.Refuse(Current.Start, $"a call of '{name.Text}'", "a value", "only the functions of the message subset can be called");
            return null;
        }

        return scope.Local(name.Text) is { } local ? new LocalExpression(name.Start, local.Slot, local.IsCapture) : new RootExpression(name.Start, scope.Root(name.Text), name.Text);
    }

    private LoopExpression? LoopMember(Token name)
    {
        if (!Current.Is(".") || Current.IsSpaced || Next.Kind != TokenKind.Word || Next.IsSpaced || !LoopExpression.Members.Contains(Next.Text))
        {
            problems.Add(name.Start, Current.Is(".") ? $"'for.{Next.Text}'" : "'for' inside an expression", "one of " + string.Join(", ", LoopExpression.Members.Select(m => "for." + m)));
            return null;
        }

        Take();
        var member = Take();
        if (scope.Loop is { } loop)
            return new LoopExpression(name.Start, loop, member.Text);
        problems.Add(name.Start, $"'for.{member.Text}' outside a loop", "it between 'for' and 'end', and not behind the loop's 'else'");
        return null;
    }

    private Expression? Member(Expression target, bool isNullSafe)
    {
        var dot = Take();
        if (dot.IsSpaced || Current.IsSpaced || Current.Kind != TokenKind.Word)
        {
            problems.Refuse(dot.Start, $"'{dot.Text}' without a name directly before and behind it", "a member such as customer.name");
            return null;
        }

        if (Words.IsTakenAsMember(Current.Text))
            return Unexpected<Expression>("the name of a member");
        var name = Take();
        return Deep(new MemberExpression(name.Start, target, name.Text, isNullSafe));
    }

    private Expression? Indexed(Expression target, bool isNullSafe)
    {
        if (!Enter())
            return null;
        var bracket = Take();
        var index = Value(Binary());
        _depth--;
        if (index is null)
            return null;
        return TryTake("]") ? Deep(new IndexExpression(bracket.Start, target, index, isNullSafe)) : Unexpected<Expression>("']'");
    }
}
