namespace Reactivation.Conditions;

/// <summary>The tokens of a text, read one after the other, and the problems met on the way.</summary>
internal sealed class TokenStream
{
    internal const int MaxProblems = 100;

    private readonly List<Token> _tokens;
    private int _at;

    internal TokenStream(string text) => _tokens = Lexer.Run(text, Problems);

    internal List<Problem> Problems { get; } = [];

    internal Token Current => _tokens[_at];

    internal Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    internal bool IsAtEnd => Current.Kind == TokenKind.End;

    internal Token Take()
    {
        if (IsAtEnd)
            return Current;
        if (Current.Is("(") || Current.Is("["))
            OpenBrackets++;
        else if (OpenBrackets > 0 && (Current.Is(")") || Current.Is("]")))
            OpenBrackets--;
        return _tokens[_at++];
    }

    /// <summary>Takes the present token if it is of a kind; else it stays, so that what follows a missing value is not swallowed.</summary>
    internal bool TryTake(TokenKind kind, out Token token)
    {
        token = Current;
        if (token.Kind != kind)
            return false;
        Take();
        return true;
    }

    /// <summary>How many brackets have been taken that are not closed yet.</summary>
    internal int OpenBrackets { get; private set; }

    internal bool TryTake(string value)
    {
        if (!Current.Is(value))
            return false;
        Take();
        return true;
    }

    internal void SkipToEnd() => _at = _tokens.Count - 1;

    /// <summary>Notes a problem; the result, null, lets a reader return in the same breath.</summary>
    internal Condition? Problem(Token at, string expected, string? fix = null, string? found = null)
    {
        if (Problems.Count < MaxProblems)
            Problems.Add(new Problem { Line = at.Line, Column = at.Column, Found = found ?? at.Shown, Expected = expected, Fix = fix });
        return null;
    }
}
