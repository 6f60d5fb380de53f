namespace Reactivation.Messages.Rendering;

/// <summary>A part of a template: a text, white space already stripped, or a block of code.</summary>
/// <param name="Start">Where it begins; of a block its <c>{{</c>.</param>
/// <param name="Text">The text; null for a block.</param>
/// <param name="Tokens">The tokens of a block, with an end; null for a text.</param>
/// <param name="IsBroken">The block has a problem already: nothing more is said of it.</param>
internal readonly record struct Segment(int Start, string? Text, List<Token>? Tokens, bool IsBroken)
{
    /// <summary>The first word of a block; empty where there is none.</summary>
    internal string Word => Tokens is [{ Kind: TokenKind.Word } first, ..] ? first.Text : "";
}
