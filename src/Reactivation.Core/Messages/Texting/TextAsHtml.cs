using System.Buffers;
using System.Text;

namespace Reactivation.Messages.Texting;

/// <summary>The HTML of a finished text: everything escaped, paragraphs, lists and links as in the text, so that the two cannot say different things.</summary>
/// <remarks>For mail programs: one column that narrows with the screen, styles inline, nothing to load; the language stands inside too, because some programs drop the outer tags.</remarks>
internal static class TextAsHtml
{
    private const string Style = "margin:0 auto;max-width:600px;padding:24px 16px;font-family:'Segoe UI','Hiragino Sans','Yu Gothic',Meiryo,Arial,sans-serif;font-size:16px;line-height:1.7;overflow-wrap:break-word;word-break:break-word";
    private const string FooterStyle = "margin-top:32px;padding-top:8px;border-top:1px solid #cccccc;font-size:13px;color:#595959";
    private const string Close = "</div></body></html>\n";

    private const char Bullet = '・';

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");

    /// <summary>Makes a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="footer">What the law asks for.</param>
    /// <param name="subject">The title.</param>
    /// <param name="language">The code of the language.</param>
    internal static string Document(string text, string footer, string subject, string language)
    {
        var html = new StringBuilder(text.Length * 2);
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        Escape(html, subject);
        html.Append("</title></head>\n<body style=\"margin:0\">\n<div lang=\"").Append(language).Append("\" style=\"").Append(Style).Append("\">\n");
        html.Append(Body(text)).Append(Footer(footer));
        return html.Append(Close).ToString();
    }

    /// <summary>What the law asks for, set apart from the message.</summary>
    internal static string Footer(string footer) => $"<div style=\"{FooterStyle}\">\n{Body(footer)}</div>\n";

    /// <summary>Paragraphs and lists of a text.</summary>
    private static string Body(string text)
    {
        var html = new StringBuilder(text.Length * 2);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            Paragraph(html, paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return html.ToString();
    }

    private static void Paragraph(StringBuilder html, string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var isList = IsItem(lines[i]);
            var end = Array.FindIndex(lines, i, l => IsItem(l) != isList) is >= 0 and var other ? other : lines.Length;
            if (isList)
                List(html, lines.AsSpan(i, end - i));
            else
                Lines(html, lines.AsSpan(i, end - i));
            i = end;
        }
    }

    private static void List(StringBuilder html, ReadOnlySpan<string> items)
    {
        html.Append("<ul>");
        foreach (var item in items)
        {
            html.Append("<li>");
            Inline(html, item[1..].TrimStart());
            html.Append("</li>");
        }

        html.Append("</ul>\n");
    }

    private static void Lines(StringBuilder html, ReadOnlySpan<string> lines)
    {
        html.Append("<p>");
        for (var i = 0; i < lines.Length; i++)
        {
            html.Append(i > 0 ? "<br>\n" : "");
            Inline(html, lines[i]);
        }

        html.Append("</p>\n");
    }

    private static bool IsItem(string line) => (line.Length > 1 && line[0] == Bullet) || line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>Escapes a line and makes links of the addresses in it.</summary>
    private static void Inline(StringBuilder html, string line)
    {
        var at = 0;
        while (NextLink(line, at) is { } link)
        {
            var address = line.AsSpan(link.Start, link.End - link.Start);
            Escape(html, line.AsSpan(at, link.Start - at));
            html.Append("<a href=\"");
            Escape(html, address);
            html.Append("\">");
            Escape(html, address);
            html.Append("</a>");
            at = link.End;
        }

        Escape(html, line.AsSpan(at));
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(Special); i >= 0; i = text.IndexOfAny(Special))
        {
            html.Append(text[..i]).Append(text[i] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" });
            text = text[(i + 1)..];
        }

        html.Append(text);
    }

    private static (int Start, int End)? NextLink(string line, int from)
    {
        for (var start = line.IndexOf("http", from, StringComparison.Ordinal); start >= 0; start = line.IndexOf("http", start + 1, StringComparison.Ordinal))
        {
            var end = start;
            while (end < line.Length && line[end] is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '\'' or '`' or '\\'))
                end++;
            while (end > start && line[end - 1] is '.' or ',' or ')' or ';')
                end--;
            if (Links.IsSafe(line[start..end]))
                return (start, end);
        }

        return null;
    }
}
