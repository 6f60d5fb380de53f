namespace Reactivation.Messages.Rendering;

/// <summary>Reads what stands behind <c>for</c>.</summary>
internal sealed class LoopParser(ExpressionParser code, ProblemList problems)
{
    /// <summary>What a loop says of itself.</summary>
    internal sealed record Header(string Variable, Expression Source, Expression? Offset, Expression? Limit, bool IsReversed);

    internal Header? Read()
    {
        if (Variable(code, problems) is not { } variable)
            return null;
        if (!code.Current.IsWord("in"))
            return code.Unexpected<Header>("'in' and a list");
        code.Take();
        if (Source() is not { } source)
            return null;
        return Options(variable, source);
    }

    /// <summary>A name for a loop variable or a capture.</summary>
    internal static string? Variable(ExpressionParser code, ProblemList problems)
    {
        var token = code.Current;
        if (token.Kind != TokenKind.Word)
            return code.Unexpected<string>("a name");
        if (Words.IsTaken(token.Text))
        {
            problems.Add(token.Start, $"the name '{token.Text}', which is a word of the language", "a name of its own");
            return null;
        }

        return code.Take().Text;
    }

    private Expression? Source()
    {
        if (code.Current.Is("(") || (code.Current.Kind == TokenKind.Word && !Words.IsTaken(code.Current.Text) && code.Current.Text is not ("limit" or "offset" or "reversed")))
            return code.Value(code.Primary());
        if (code.Current.Kind == TokenKind.Word && Words.IsLibrary(code.Current.Text))
        {
            problems.Refuse(code.Current.Start, "a call as the list of a loop", "a name", "put it in parentheses");
            return null;
        }

        return code.Unexpected<Expression>("a list: a name, or an expression in parentheses");
    }

    private Header? Options(string variable, Expression source)
    {
        Expression? offset = null, limit = null;
        var isReversed = false;
        while (code.Current.Kind == TokenKind.Word)
        {
            var option = code.Take();
            var isKnown = option.Text switch { "offset" => offset is null, "limit" => limit is null, "reversed" => !isReversed, _ => false };
            if (!isKnown)
            {
                problems.Refuse(option.Start, $"'{option.Text}' behind a loop's list", "offset:n, limit:n or reversed, each at most once");
                return null;
            }

            isReversed |= option.Text == "reversed";
            if (option.Text == "reversed")
                continue;
            if (Number() is not { } number)
                return null;
            (offset, limit) = option.Text == "offset" ? (number, limit) : (offset, number);
        }

        if (code.Current.Is("|"))
            problems.Refuse(code.Current.Start, "a pipe behind a loop's list", "the end of the block", "put it in parentheses");
        else
            code.End();
        return new Header(variable, source, offset, limit, isReversed);
    }

    private Expression? Number()
    {
        if (!code.TryTake(":"))
            return code.Unexpected<Expression>("':' and a number");
        return code.Current.Kind == TokenKind.Whole || (code.Current.Kind == TokenKind.Word && !Words.IsTaken(code.Current.Text))
            ? code.Value(code.Primary())
            : code.Unexpected<Expression>("a whole number or a name");
    }
}
