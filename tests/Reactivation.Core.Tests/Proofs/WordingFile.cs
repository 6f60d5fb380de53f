using System.Text.RegularExpressions;
using Reactivation.Proofs;

namespace Reactivation.Tests.Proofs;

/// <summary>The wording of a language as it stands in the assembly: keys in their order, with patterns.</summary>
internal static partial class WordingFile
{
    public static IReadOnlyList<(string Key, string Pattern)> Read(string language)
    {
        using var stream = typeof(Proof).Assembly.GetManifestResourceStream($"Reactivation.Proofs.Sentences.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => (l[..l.IndexOf(' ', StringComparison.Ordinal)], l[(l.IndexOf('=', StringComparison.Ordinal) + 2)..]))];
    }

    /// <summary>The names of a pattern's gaps, each once, in alphabetical order.</summary>
    public static IEnumerable<string> Gaps(string pattern) => Gap().Matches(pattern).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The literal pieces of a pattern, as a search for a sentence that was written with it.</summary>
    public static Regex Search(string pattern) => new(string.Join(".+?", Gap().Split(pattern).Where((_, i) => i % 2 == 0).Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.Singleline);

    /// <summary>Whether a pattern has any wording besides its gaps.</summary>
    public static bool HasWords(string pattern) => Gap().Replace(pattern, "").Length > 0;

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Gap();
}
