using System.Globalization;

namespace Reactivation.Messages.Rendering;

/// <summary><c>string.…</c></summary>
internal static class TextFunctions
{
    internal static Function[] All =>
    [
        new("string.upcase", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.ToUpperInvariant()),
        new("string.downcase", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.ToLowerInvariant()),
        new("string.capitalize", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : ""),
        new("string.strip", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.Trim()),
        new("string.lstrip", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.TrimStart()),
        new("string.rstrip", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.TrimEnd()),
        new("string.size", 1, 1, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at)?.Length ?? 0),
        new("string.append", 2, 2, static (in Arguments a, ref Run run, int at) => Arithmetic.Join(a[0], a[1], ref run, at)),
        new("string.prepend", 2, 2, static (in Arguments a, ref Run run, int at) => Arithmetic.Join(a[1], a[0], ref run, at)),
        new("string.contains", 2, 2, static (in Arguments a, ref Run run, int at) => Read(a[0], ref run, at) is { Length: > 0 } text && Read(a[1], ref run, at) is { Length: > 0 } part && text.Contains(part, StringComparison.Ordinal)),
        new("string.starts_with", 2, 2, StartsWith),
        new("string.ends_with", 2, 2, EndsWith),
        new("string.replace", 3, 3, Replace),
        new("string.truncate", 2, 3, Truncate),
    ];

    private static string? Read(TemplateValue value, ref Run run, int at)
    {
        var text = ValueText.Of(value, ref run, at);
        run.Charge(text?.Length ?? 0, at);
        return text;
    }

    private static TemplateValue StartsWith(in Arguments a, ref Run run, int at)
    {
        if (Read(a[0], ref run, at) is not { Length: > 0 } text || Read(a[1], ref run, at) is not { Length: > 0 } part)
            return false;
        return Agreed(text.StartsWith(part, StringComparison.Ordinal), text.StartsWith(part, false, CultureInfo.InvariantCulture), ref run, at);
    }

    private static TemplateValue EndsWith(in Arguments a, ref Run run, int at)
    {
        if (Read(a[0], ref run, at) is not { Length: > 0 } text || Read(a[1], ref run, at) is not { Length: > 0 } part)
            return false;
        return Agreed(text.EndsWith(part, StringComparison.Ordinal), text.EndsWith(part, false, CultureInfo.InvariantCulture), ref run, at);
    }

    /// <summary>The full engine compares by the culture's rules here, which depend on the machine; where that makes a difference there is no answer.</summary>
    private static bool Agreed(bool byCode, bool byRules, ref Run run, int at) => byCode == byRules
        ? byCode
        : throw run.Refusal(at, "texts with marks or invisible characters that every machine may compare in another way", "texts without them");

    private static TemplateValue Replace(in Arguments a, ref Run run, int at)
    {
        var (text, match, with) = (Read(a[0], ref run, at), Read(a[1], ref run, at), Read(a[2], ref run, at) ?? "");
        if (string.IsNullOrEmpty(text))
            return "";
        if (string.IsNullOrEmpty(match))
            throw run.Refusal(at, "nothing to search for", "a text to replace");
        long count = 0;
        for (var i = text.IndexOf(match, StringComparison.Ordinal); i >= 0; i = text.IndexOf(match, i + match.Length, StringComparison.Ordinal))
            count++;
        Texts.Charge(text.Length + (count * (with.Length - match.Length)), ref run, at);
        return text.Replace(match, with, StringComparison.Ordinal);
    }

    private static TemplateValue Truncate(in Arguments a, ref Run run, int at)
    {
        var (text, length, ellipsis) = (Read(a[0], ref run, at), Numbers.Int(a[1], ref run, at), Read(a[2], ref run, at) ?? "...");
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Length <= length)
            return text;
        var kept = Math.Max(0, length - ellipsis.Length);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
            throw run.Refusal(at, "a cut through the middle of a character", "a length that does not split it", "cut one unit earlier or later");
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }
}
