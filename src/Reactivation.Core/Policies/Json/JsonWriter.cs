using System.Globalization;
using System.Text;

namespace Reactivation.Policies.Json;

/// <summary>
/// Writes JSON: the same text on every machine and runtime (line breaks are \n, nothing is escaped that need not be), small objects and
/// lists of plain values on one line. The framework's writer does neither before .NET 9.
/// </summary>
internal sealed class JsonWriter(bool isIndented)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(char Close, bool IsInline)> _open = new();
    private bool _isFirst = true;
    private bool _isAfterName;

    /// <summary>Whether a text was no well-formed Unicode: such a document cannot be read.</summary>
    internal bool HasIllFormedText { get; private set; }

    private bool IsInline => _open.Count > 0 && _open.Peek().IsInline;

    internal void BeginObject(bool isInline = false) => Begin('{', '}', isInline);

    internal void BeginList(bool isInline = false) => Begin('[', ']', isInline);

    internal void End()
    {
        var wasInline = IsInline;
        var (close, _) = _open.Pop();
        if (!_isFirst && isIndented && !wasInline)
            Break();
        else if (!_isFirst && isIndented && close == '}')
            _text.Append(' ');
        _text.Append(close);
        _isFirst = false;
    }

    internal void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(isIndented ? ": " : ":");
        _isAfterName = true;
    }

    internal void Text(string text)
    {
        Separate();
        Quote(text);
    }

    internal void Whole(long number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    internal void Truth(bool value) => Raw(value ? "true" : "false");

    /// <summary>Writes a value that is JSON already.</summary>
    internal void Raw(string json)
    {
        Separate();
        _text.Append(json);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void Begin(char open, char close, bool isInline)
    {
        Separate();
        _text.Append(open);
        _open.Push((close, isInline || IsInline));
        _isFirst = true;
    }

    private void Separate()
    {
        if (_isAfterName || _open.Count == 0)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
            _text.Append(',');
        if (isIndented && !IsInline)
            Break();
        else if (isIndented && (!_isFirst || _open.Peek().Close == '}'))
            _text.Append(' ');
        _isFirst = false;
    }

    private void Break() => _text.Append('\n').Append(' ', 2 * _open.Count);

    private void Quote(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                _text.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                HasIllFormedText = true;
            else if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c < ' ')
                _text.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") });
            else
                _text.Append(c);
        }

        _text.Append('"');
    }
}
