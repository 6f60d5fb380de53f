using System.Globalization;
using System.Text;

namespace Reactivation.Messages.Rendering;

/// <summary>Cuts the code of one block into tokens, up to its <c>}}</c>.</summary>
internal sealed class Lexer(string text, ProblemList problems)
{
    private static readonly string[] Symbols =
    [
        "..<", "//=", "?.", "??", "?!", "||", "|>", "&&", "==", "=>", "!=", "<=", ">=", "<<", ">>", "//", "..", "++", "--", "+=", "-=", "*=", "/=", "%=",
        "(", ")", "[", "]", ".", ",", ":", "?", "!", "|", "+", "-", "*", "/", "%", "<", ">", "=",
    ];

    private List<Token> _tokens = [];
    private int _at;
    private bool _isSpaced;
    private bool _isNextLine;

    private char Current => Peek(0);

    /// <summary>Reads a block.</summary>
    /// <param name="start">Behind the <c>{{</c> and its <c>-</c> or <c>~</c>.</param>
    /// <param name="open">Where the <c>{{</c> stands.</param>
    /// <param name="end">Where the <c>}}</c> stands, or its <c>-</c> or <c>~</c>; the text's end where it is not closed.</param>
    /// <param name="isGood">Whether it is without a problem.</param>
    /// <returns>The tokens with an end; with a problem those before it, so that an opening block is still known as one.</returns>
    internal List<Token> Read(int start, int open, out int end, out bool isGood)
    {
        (_tokens, _at, _isSpaced, _isNextLine) = ([], start, false, false);
        isGood = true;
        while (isGood && !AtEnd())
        {
            var c = Current;
            if (c is ' ' or '\t' or '\r' or '\n')
                Space(c);
            else if (c == '#')
                isGood = Comment();
            else
                isGood = OnTheSameLine() && Next(c);
        }

        if (isGood && _at >= text.Length)
        {
            problems.Add(open, "a block that is not closed", "'}}' behind the code");
            isGood = false;
        }

        end = isGood ? _at : Close(open);
        _tokens.Add(new Token(TokenKind.End, "", Math.Min(_at, text.Length), _isSpaced));
        return _tokens;
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private bool AtEnd() => _at >= text.Length || Closes(_at) || (Current is '-' or '~' && Closes(_at + 1));

    private bool Closes(int at) => at + 1 < text.Length && text[at] == '}' && text[at + 1] == '}';

    private int Close(int open)
    {
        var close = text.IndexOf("}}", open + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close > open + 2 && text[close - 1] is '-' or '~' ? close - 1 : close;
    }

    private void Space(char c)
    {
        _isSpaced = true;
        _isNextLine |= c is '\r' or '\n';
        _at++;
    }

    /// <summary>A statement ends with its line, except behind a '|'.</summary>
    private bool OnTheSameLine()
    {
        if (_isNextLine && _tokens.Count > 0 && !_tokens[^1].Is("|"))
            return Refuse("a line break inside a statement", "one statement in a block, on one line", "break the line behind a '|', or begin another block");
        _isNextLine = false;
        return true;
    }

    private bool Comment()
    {
        if (Peek(1) == '#')
            return Refuse("a comment between '##' and '##'", "a comment from '#' to the end of the line");
        while (!AtEnd() && Current is not ('\r' or '\n'))
            _at++;
        return true;
    }

    private bool Next(char c)
    {
        if (c is '"' or '\'')
            return Quoted(c);
        if (char.IsAsciiDigit(c))
            return Number();
        if (char.IsLetter(c) || c == '_')
            return Add(TokenKind.Word, Take(static c => char.IsLetterOrDigit(c) || c == '_'));
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) != 0)
                continue;
            _at += symbol.Length;
            return Add(TokenKind.Symbol, symbol);
        }

        return Constructs.Of(c.ToString()) is { } construct
            ? Refuse($"{construct} ('{c}')", "code of the message subset")
            : Refuse(char.IsWhiteSpace(c) ? $"a wide or unusual blank (U+{(int)c:X4})" : $"the character '{c}'", "a name, a number, a text or an operator", char.IsWhiteSpace(c) ? "write a plain blank" : "put text in quotation marks");
    }

    private bool Number()
    {
        var start = _at;
        Take(char.IsAsciiDigit);
        var isFloat = Current == '.' && char.IsAsciiDigit(Peek(1));
        if (isFloat)
        {
            _at++;
            Take(char.IsAsciiDigit);
        }

        if (char.IsLetterOrDigit(Current) || Current == '_' || (Current == '.' && (isFloat || Peek(1) != '.')))
            return Refuse($"the number form '{text[start..(_at + 1)]}'", "digits, and a point with digits behind it", at: start);
        var digits = text[start.._at];
        if (!isFloat && !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Refuse("a whole number beyond 64 bits", "at most 9223372036854775807", at: start);
        return Add(isFloat ? TokenKind.Float : TokenKind.Whole, digits, start);
    }

    private bool Quoted(char quote)
    {
        var start = _at;
        var content = new StringBuilder();
        for (_at++; _at < text.Length && Current != quote; _at++)
        {
            if (Current == '\0')
                return Refuse("a character U+0000", "text without it");
            if (Current != '\\')
                content.Append(Current);
            else if (!Escape(content))
                return false;
        }

        if (_at >= text.Length)
            return Refuse("a text that is not closed", $"a closing {quote}", "close it, or write '\\' before a quotation mark inside", start);
        _at++;
        return Add(TokenKind.Text, content.ToString(), start);
    }

    private bool Escape(StringBuilder content)
    {
        _at++;
        if (Current == 'u' && _at + 4 < text.Length && ushort.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            content.Append((char)code);
            _at += 4;
            return true;
        }

        if (Current is not ('\\' or '"' or '\'' or 'n' or 'r' or 't'))
            return Refuse($"the escape '\\{Current}'", "one of \\\\ \\\" \\' \\n \\r \\t \\uXXXX", at: _at - 1);
        content.Append(Current switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
        return true;
    }

    private string Take(Func<char, bool> part)
    {
        var start = _at;
        while (_at < text.Length && part(text[_at]))
            _at++;
        return text[start.._at];
    }

    private bool Add(TokenKind kind, string value, int start = -1)
    {
        _tokens.Add(new Token(kind, value, start < 0 ? _at - value.Length : start, _isSpaced));
        _isSpaced = false;
        return true;
    }

    private bool Refuse(string found, string expected, string? fix = null, int at = -1)
    {
        problems.Refuse(at < 0 ? _at : at, found, expected, fix);
        return false;
    }
}
