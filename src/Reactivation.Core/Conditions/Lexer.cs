using System.Text;

namespace Reactivation.Conditions;

/// <summary>Cuts a text into tokens. Full-width characters outside quotes count as their half-width forms.</summary>
internal sealed class Lexer
{
    internal const int MaxLength = Condition.MaxTextLength;

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Problem> _problems;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private Lexer(string text, List<Problem> problems) => (_text, _problems) = (text, problems);

    private char Current => Peek(0);

    internal static List<Token> Run(string text, List<Problem> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(new Problem { Line = 1, Column = 1, Found = $"a text of {text.Length} characters", Expected = $"at most {MaxLength}" });
            return [new Token(TokenKind.End, "", 1, 1)];
        }

        return new Lexer(text, problems).Run();
    }

    private static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };

    private List<Token> Run()
    {
        while (_at < _text.Length)
        {
            var c = Current;
            if (c == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            if (char.IsWhiteSpace(c))
                _at++;
            else if (c is '"')
                Quoted();
            else if (char.IsAsciiDigit(c) || (c == '-' && char.IsAsciiDigit(Peek(1))))
                Number();
            else if (Identifier.IsStart(c))
                Add(TokenKind.Word, Take(Identifier.IsPart));
            else
                Symbol(c);
        }

        Add(TokenKind.End, "", _at);
        return _tokens;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? HalfWidth(_text[_at + ahead]) : '\0';

    private string Take(Func<char, bool> part)
    {
        var start = _at;
        while (_at < _text.Length && part(Current))
            _at++;
        return Slice(start, _at);
    }

    private string Slice(int start, int end) => string.Create(end - start, (_text, start), static (span, s) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = HalfWidth(s._text[s.start + i]);
    });

    private void Number()
    {
        var start = _at;
        _at++;
        while (char.IsAsciiDigit(Current) || (Current is '.' or '-' && char.IsAsciiDigit(Peek(1))))
            _at++;
        var value = Slice(start, _at);
        Add(value.IndexOf('-', 1) >= 0 ? TokenKind.Date : TokenKind.Number, value);
    }

    private void Quoted()
    {
        var (start, close) = (_at, _text[_at]);
        var content = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != close && _text[_at] != '\n'; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length && _text[_at + 1] != '\n')
                content.Append(_text[++_at] switch { 'n' => '\n', 'r' => '\r', var other => other });
            else
                content.Append(_text[_at]);
        }

        if (_at < _text.Length && _text[_at] == close)
            _at++;
        else
            Problem(start, "a quotation that is not closed", "a closing quotation mark on the same line");
        Add(TokenKind.Quoted, content.ToString(), start);
    }

    private void Symbol(char c)
    {
        var start = _at;
        var pair = $"{c}{Peek(1)}";
        var symbol = pair is ">=" or "<=" or "!=" or "<>" ? pair : c.ToString();
        _at += symbol.Length;
        if (symbol is ">=" or "<=" or "!=" or "<>" or "<" or ">" or "=" or "(" or ")" or "[" or "]" or ",")
            Add(TokenKind.Symbol, symbol, start);
        else
            Problem(start, $"the character '{symbol}'", "a name, a number, a date, a quoted text or one of ( ) [ ] , = < > <= >=");
    }

    private void Add(TokenKind kind, string value) => Add(kind, value, _at - value.Length);

    private void Add(TokenKind kind, string value, int start) => _tokens.Add(new Token(kind, value, _line, start - _lineStart + 1));

    private void Problem(int start, string found, string expected)
    {
        if (_problems.Count < TokenStream.MaxProblems)
            _problems.Add(new Problem { Line = _line, Column = start - _lineStart + 1, Found = found, Expected = expected });
    }
}
