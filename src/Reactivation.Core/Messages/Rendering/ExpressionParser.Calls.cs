namespace Reactivation.Messages.Rendering;

/// <summary>Pipes and calls: what stands behind a function are its arguments, and an argument takes no operator.</summary>
internal sealed partial class ExpressionParser
{
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

    private static string Wanted(Function function) => function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";
}
