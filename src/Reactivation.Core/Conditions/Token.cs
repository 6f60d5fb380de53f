namespace Reactivation.Conditions;

internal enum TokenKind
{
    Word,
    Number,
    Date,
    Quoted,
    Symbol,
    End,
}

/// <summary>A piece of text with its place. <see cref="Value"/> is half-width; of a quoted text it is the content.</summary>
internal readonly record struct Token(TokenKind Kind, string Value, int Line, int Column)
{
    internal bool Is(string value) => Kind is TokenKind.Word or TokenKind.Symbol && Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The token as a message shows it, shortened.</summary>
    internal string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Quoted => FactFilter(Value),
        _ => $"'{Shorten(Value)}'",
    };

    private static string FactFilter(string value) => Customers.FactFilter.Quote(Shorten(value));

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
