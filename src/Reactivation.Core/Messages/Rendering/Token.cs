namespace Reactivation.Messages.Rendering;

/// <summary>A piece of code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, digits or symbol; of a text its content.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, bool IsSpaced)
{
    internal string Shown => Kind switch
    {
        TokenKind.End => "the end of the block",
        TokenKind.Text => $"the text \"{(Text.Length > 20 ? Text[..20] + "…" : Text)}\"",
        TokenKind.Whole or TokenKind.Float => $"the number {Text}",
        _ => $"'{Text}'",
    };

    internal bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    internal bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
