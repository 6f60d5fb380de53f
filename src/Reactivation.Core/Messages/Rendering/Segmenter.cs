namespace Reactivation.Messages.Rendering;

/// <summary>Divides a template into texts and blocks, and strips the white space that <c>{{-</c>, <c>{{~</c>, <c>-}}</c> and <c>~}}</c> ask for.</summary>
internal sealed class Segmenter(string text, ProblemList problems)
{
    private readonly List<Segment> _segments = [];
    private readonly Lexer _lexer = new(text, problems);

    internal List<Segment> Run()
    {
        var (at, strip) = (0, '\0');
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            Text(at, open < 0 ? text.Length : open, strip, open >= 0 && open + 2 < text.Length ? text[open + 2] : '\0');
            if (open < 0)
                return _segments;
            at = Block(open, out strip);
        }
    }

    private int Block(int open, out char strip)
    {
        strip = '\0';
        if (open + 2 < text.Length && text[open + 2] == '{')
        {
            problems.Refuse(open, "an object literal ('{{{')", "'{{' and code", "write a blank behind '{{', or \"{\" in a text");
            return Skip(open, out strip);
        }

        var isStripping = open + 2 < text.Length && text[open + 2] is '-' or '~';
        var start = open + (isStripping ? 3 : 2);
        if (isStripping && string.CompareOrdinal(text, start, "}}", 0, 2) == 0)
        {
            problems.Add(open, $"a block '{text.AsSpan(open, 5)}' that could strip on either side", "'{{- -}}' or a block with code");
            return start + 2;
        }

        var tokens = _lexer.Read(start, open, out var end, out var isGood);
        _segments.Add(new Segment(open, null, tokens, !isGood));
        return Behind(end, out strip);
    }

    private int Skip(int open, out char strip)
    {
        var close = text.IndexOf("}}", open, StringComparison.Ordinal);
        return Behind(close < 0 ? text.Length : close, out strip);
    }

    private int Behind(int end, out char strip)
    {
        strip = '\0';
        if (end >= text.Length)
            return text.Length;
        if (text[end] is '-' or '~')
            strip = text[end++];
        return end + 2;
    }

    private void Text(int start, int end, char stripLeft, char stripRight)
    {
        Check(start, end);
        var span = text.AsSpan(start, end - start);
        if (stripLeft == '-')
            span = span.TrimStart();
        else if (stripLeft == '~')
            span = TrimThroughNewline(span);
        if (stripRight == '-')
            span = span.TrimEnd();
        else if (stripRight == '~')
            span = TrimBackToNewline(span);
        if (!span.IsEmpty)
            _segments.Add(new Segment(start, span.ToString(), null, false));
    }

    private void Check(int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        if (span.IndexOf('\0') is >= 0 and var zero)
            problems.Add(start + zero, "a character U+0000", "text without it");
        for (var i = start; i < end; i++)
        {
            if (text[i] != '{' || i + 1 >= text.Length || text[i + 1] != '%')
                continue;
            var j = i + 1;
            while (j < text.Length && text[j] == '%')
                j++;
            if (j < text.Length && text[j] == '{')
                problems.Refuse(i, "an escape block ('{%{')", "text or '{{'", "write {{ \"{{\" }} to print two braces");
        }
    }

    private static ReadOnlySpan<char> TrimThroughNewline(ReadOnlySpan<char> span)
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is '\n' or '\r')
                return span[(span[i] == '\r' && i + 1 < span.Length && span[i + 1] == '\n' ? i + 2 : i + 1)..];
            if (!char.IsWhiteSpace(span[i]))
                return span[i..];
        }

        return [];
    }

    private static ReadOnlySpan<char> TrimBackToNewline(ReadOnlySpan<char> span)
    {
        var length = span.Length;
        while (length > 0 && char.IsWhiteSpace(span[length - 1]) && span[length - 1] is not ('\n' or '\r'))
            length--;
        return span[..length];
    }
}
