using System.Buffers;
using System.Globalization;

namespace Reactivation.Policies.Json;

/// <summary>Walks over a JSON text: blanks, texts, numbers, words. What JSON does not have (comments, full-width characters) is reported and passed over.</summary>
internal sealed class JsonScanner(JsonSource source, JsonProblems problems)
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _text = source.Text;

    internal int At { get; private set; }

    /// <summary>The object or list that is being read; its path stands in problems.</summary>
    internal JsonValue? Within { get; set; }

    internal bool IsAtEnd => At >= _text.Length;

    internal char Current => IsAtEnd ? '\0' : _text[At];

    internal void Take() => At++;

    internal void SkipToEnd() => At = _text.Length;

    /// <summary>Takes a sign, also its full-width form, which is reported.</summary>
    internal bool TryTake(char sign)
    {
        if (IsAtEnd || (Current != sign && Current != sign + 0xFEE0))
            return false;
        if (Current != sign)
            Problem(At, $"'{Current}', a full-width character", $"'{sign}'");
        At++;
        return true;
    }

    /// <summary>Passes over blanks, and over comments, which are reported.</summary>
    internal void SkipBlank()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\n' or '\r')
                At++;
            else if (Current == '/' && At + 1 < _text.Length && _text[At + 1] is '/' or '*')
                SkipComment();
            else if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
                SkipOddBlank();
            else
                return;
        }
    }

    /// <summary>Takes a text in quotation marks; false where something inside is wrong, which is reported.</summary>
    internal bool TakeText()
    {
        var (start, quote, isSound) = (At++, _text[At - 1], true);
        if (quote != '"')
            isSound = Problem(start, $"the quotation mark {quote}", "\"");
        for (; !IsAtEnd && !Closes(Current, quote); At++)
        {
            if (Current == '\n' || (Current == '\r' && At + 1 < _text.Length && _text[At + 1] == '\n'))
                return Problem(start, "a text that is not closed on its line", "\" at its end", "a line break inside a text is written \\n");
            if (Current == '\\')
                isSound &= TakeEscape();
            else if (Current < ' ')
                isSound = Problem(At, string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)Current:X4} inside a text"), "\\t, \\n, \\r or \\uXXXX");
            else if (IsPairAt(At))
                At++;
            else if (char.IsSurrogate(Current))
                isSound = Problem(At, "half of a surrogate pair", "well-formed text");
        }

        if (IsAtEnd)
            return Problem(start, "a text that is not closed", "\" at its end");
        At++;
        return isSound;
    }

    /// <summary>Takes everything up to the next sign of structure, quotation mark or blank.</summary>
    internal string TakeWord()
    {
        var start = At;
        while (!IsAtEnd && Current is not (',' or ':' or '{' or '}' or '[' or ']' or '"') && !char.IsWhiteSpace(Current))
            At++;
        return _text[start..At];
    }

    internal string Shown() => IsAtEnd ? "the end" : IsPairAt(At) ? $"'{_text.AsSpan(At, 2)}'" : $"'{Current}'";

    /// <summary>Notes a problem; the result, false, lets a reader return in the same breath.</summary>
    internal bool Problem(int at, string found, string expected, string? fix = null)
    {
        problems.Add(at, Within?.Path ?? "$", found, expected, fix);
        return false;
    }

    private static bool Closes(char c, char quote) => c == (quote == '“' ? '”' : quote);

    private bool IsPairAt(int at) => at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]);

    private bool TakeEscape()
    {
        var start = At++;
        if (IsAtEnd)
            return true;
        if (Current != 'u')
            return Current is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || Problem(start, $"\\{Current}", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX", "a backslash itself is written \\\\");
        if (Unit(start) is not { } unit)
            return Problem(start, "\\u without four hexadecimal digits", "\\uXXXX");
        At += 4;
        if (!char.IsSurrogate(unit))
            return true;
        if (!char.IsHighSurrogate(unit) || Unit(At + 1) is not { } second || !char.IsLowSurrogate(second))
            return Problem(start, "half of a surrogate pair", "well-formed text");
        At += 6;
        return true;
    }

    /// <summary>The unit that \uXXXX at a place stands for, else null.</summary>
    private char? Unit(int at) =>
        at + 6 <= _text.Length && _text[at] == '\\' && _text[at + 1] == 'u' && _text.AsSpan(at + 2, 4).IndexOfAnyExcept(Hexadecimal) < 0
            ? (char)ushort.Parse(_text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private void SkipComment()
    {
        var start = At;
        var isLine = _text[At + 1] == '/';
        var end = _text.IndexOf(isLine ? "\n" : "*/", At + 2, StringComparison.Ordinal);
        At = end < 0 ? _text.Length : isLine ? end : end + 2;
        Problem(start, "a comment", "no comments, JSON has none", "say it in \"why\" or \"name\"");
    }

    private void SkipOddBlank()
    {
        Problem(At, string.Create(CultureInfo.InvariantCulture, $"the blank U+{(int)Current:X4}"), "a plain space");
        while (!IsAtEnd && (char.IsWhiteSpace(Current) || Current == '\uFEFF'))
            At++;
    }
}
