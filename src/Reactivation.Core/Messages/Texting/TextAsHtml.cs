using System.Net;
using System.Text;

namespace Reactivation.Messages.Texting;

/// <summary>The HTML of a finished text: everything escaped, paragraphs, lists and links as in the text, so that the two cannot say different things.</summary>
internal static class TextAsHtml
{
    private const string Open = "<!DOCTYPE html>\n<html lang=\"{0}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{1}</title></head>\n<body style=\"margin:0 auto;max-width:40em;padding:1em;font-family:sans-serif;line-height:1.7\">\n";
    private const string Close = "</body></html>\n";

    private static readonly char[] Bullets = ['・', '-'];

    /// <summary>Makes a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="subject">The title.</param>
    /// <param name="language">The code of the language.</param>
    internal static string Document(string text, string subject, string language)
    {
        var html = new StringBuilder(text.Length * 2);
        html.Append(Open.Replace("{0}", language, StringComparison.Ordinal).Replace("{1}", WebUtility.HtmlEncode(subject), StringComparison.Ordinal));
        html.Append(Body(text));
        return html.Append(Close).ToString();
    }

    /// <summary>Paragraphs and lists of a text.</summary>
    internal static string Body(string text)
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
            var block = lines[i..end];
            if (isList)
                html.Append("<ul>").AppendJoin("", block.Select(l => $"<li>{Inline(l[1..].TrimStart())}</li>")).Append("</ul>\n");
            else
                html.Append("<p>").AppendJoin("<br>\n", block.Select(Inline)).Append("</p>\n");
            i = end;
        }
    }

    private static bool IsItem(string line) => line.Length > 1 && line[0] == Bullets[0] || line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>Escapes a line and makes links of the addresses in it.</summary>
    private static string Inline(string line)
    {
        var html = new StringBuilder();
        var at = 0;
        while (NextLink(line, at) is { } link)
        {
            var escaped = WebUtility.HtmlEncode(line[link.Start..link.End]);
            html.Append(WebUtility.HtmlEncode(line[at..link.Start])).Append("<a href=\"").Append(escaped).Append("\">").Append(escaped).Append("</a>");
            at = link.End;
        }

        return html.Append(WebUtility.HtmlEncode(line[at..])).ToString();
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
