using System.Buffers;
using System.Net;

namespace Reactivation.Messages.Rendering;

/// <summary><c>html.…</c></summary>
internal static class HtmlFunctions
{
    internal const string Escape = "html.escape";
    internal const string UrlEncode = "html.url_encode";

    /// <summary>Everything that the full engine turns into an entity.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. "<>&\"'", .. Range('\u00A0', '\u00FF'), .. Range('\uD800', '\uDFFF')]);

    internal static Function[] All =>
    [
        new(Escape, 1, 1, static (in Arguments a, ref Run run, int at) => Charged(a[0], ref run, at) is { Length: > 0 } text ? WebUtility.HtmlEncode(text) : ValueText.Of(a[0], ref run, at)) { Writer = WriteEscaped },
        new(UrlEncode, 1, 1, static (in Arguments a, ref Run run, int at) => Charged(a[0], ref run, at) is { Length: > 0 } text ? Uri.EscapeDataString(text) : ValueText.Of(a[0], ref run, at)),
    ];

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static string? Charged(TemplateValue value, ref Run run, int at)
    {
        var text = ValueText.Of(value, ref run, at);
        run.Charge(10 * (text?.Length ?? 0), at);
        return text;
    }

    private static void WriteEscaped(in Arguments a, ref Run run, int at)
    {
        var rest = ValueText.Of(a[0], ref run, at).AsSpan();
        for (var i = rest.IndexOfAny(Escaped); i >= 0; i = rest.IndexOfAny(Escaped))
        {
            run.Write(rest[..i], at);
            var length = char.IsHighSurrogate(rest[i]) && i + 1 < rest.Length && char.IsLowSurrogate(rest[i + 1]) ? 2 : 1;
            run.Write(Entity(rest.Slice(i, length)), at);
            rest = rest[(i + length)..];
        }

        run.Write(rest, at);
    }

    private static string Entity(ReadOnlySpan<char> character) => character[0] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => WebUtility.HtmlEncode(character.ToString()),
    };
}
