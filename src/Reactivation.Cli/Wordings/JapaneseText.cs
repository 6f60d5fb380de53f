using System.Text;
using System.Text.RegularExpressions;
using Reactivation.Approaches;

namespace Reactivation.Cli.Wordings;

/// <summary>The Japanese of what the tool says in English where it says it: each wording once, in ja.txt.</summary>
internal static class JapaneseText
{
    private const string Resource = "Reactivation.Cli.Wordings.ja.txt";
    private const string Separator = " = ";

    private static readonly Lazy<(Dictionary<string, string> Whole, TextPattern[] Patterns)> Texts = new(Read);

    /// <summary>The lines of the file: a wording in English with its gaps, and in Japanese.</summary>
    internal static IEnumerable<(string English, string Japanese)> Lines
    {
        get
        {
            using var reader = new StreamReader(typeof(JapaneseText).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The tool lacks its resource {Resource}."));
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                    yield return line.Split(Separator, 2) is [var english, var japanese] ? (english, japanese) : throw new FormatException(line);
            }
        }
    }

    /// <summary>A wording in Japanese; one that the file does not have as it is, a text from a file in Japanese quotation marks.</summary>
    internal static string Of(string english) => Find(english) ?? Quoted(english);

    /// <summary>A wording in Japanese; null where the file does not have it.</summary>
    internal static string? Find(string english)
    {
        if (Texts.Value.Whole.TryGetValue(english, out var whole))
            return whole;
        foreach (var pattern in Texts.Value.Patterns)
        {
            if (pattern.Of(english) is { } japanese)
                return japanese;
        }

        return null;
    }

    /// <summary>The file, and the guard rails of the default approaches, which have their own wording.</summary>
    private static (Dictionary<string, string>, TextPattern[]) Read()
    {
        var whole = Lines.Where(l => !l.English.Contains('{')).ToDictionary(l => l.English, l => l.Japanese, StringComparer.Ordinal);
        foreach (var rail in ApproachPolicy.Default.GuardRails)
            whole.TryAdd(rail.Why.English, rail.Why.Japanese);
        return (whole, [.. Lines.Where(l => l.English.Contains('{')).Select(l => new TextPattern(l.English, l.Japanese))]);
    }

    /// <summary>Whether a text can stand in a Japanese sentence: it is a wording of the file, a name, or a text from a file.</summary>
    internal static bool Has(string text) => !text.Contains(' ') || Quoted(text) != text || Find(text) is not null;

    private static string Quoted(string text) => text is ['\'', .. var inside, '\''] && !inside.Contains('\'') ? $"「{inside}」" : text;

    /// <summary>A wording with gaps.</summary>
    private sealed class TextPattern(string english, string japanese)
    {
        /// <summary>A gap of this name holds a wording, which has a line of its own.</summary>
        private const string Wording = "what";

        private readonly string _start = english[..english.IndexOf('{')];
        private readonly string _end = english[(english.LastIndexOf('}') + 1)..];
        private readonly Lazy<Regex> _form = new(() => new(
            $"^{Regex.Replace(Regex.Escape(english), @"\\{(\w+)}", "(?<$1>.+?)")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline));

        /// <summary>The text in Japanese; null where it is none of this pattern.</summary>
        internal string? Of(string text)
        {
            if (!text.StartsWith(_start, StringComparison.Ordinal) || !text.EndsWith(_end, StringComparison.Ordinal) || _form.Value.Match(text) is not { Success: true } match)
                return null;
            var filled = new StringBuilder();
            for (int at = 0, gap; at < japanese.Length; at = gap)
            {
                gap = japanese.IndexOf('{', at) is >= 0 and var open ? open : japanese.Length;
                filled.Append(japanese, at, gap - at);
                if (gap == japanese.Length)
                    break;
                var name = japanese[(gap + 1)..(gap = japanese.IndexOf('}', gap))];
                gap++;
                filled.Append(name.StartsWith(Wording, StringComparison.Ordinal) ? JapaneseText.Of(match.Groups[name].Value) : Quoted(match.Groups[name].Value));
            }

            return filled.ToString();
        }
    }
}
