using System.Text;

namespace Reactivation.Proofs.Sentences;

/// <summary>Text of the user's own — a detail, a category, a rule's reason — as it may stand inside a sentence.</summary>
internal static class OwnText
{
    private const int MaxLength = 200;
    private const int MaxReason = 2_000;

    /// <summary>The text on one line; what is too long is cut off, with an ellipsis.</summary>
    internal static string OneLine(string text, int maxLength = MaxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > maxLength)
                return line.Append('…').ToString();
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>A reason without the full stop that the sentence brings itself.</summary>
    internal static string Reason(string? text) => OneLine(text ?? "", MaxReason).Trim().TrimEnd('.', '。', ' ');

    /// <summary>Begins a sentence with a capital letter; a word such as <c>iPhone</c> keeps its own.</summary>
    internal static string Capitalised(string text) =>
        text.Length > 1 && char.IsAsciiLetterLower(text[0]) && !char.IsUpper(text[1]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
