using System.Collections.Frozen;

namespace Reactivation.Proofs.Sentences;

/// <summary>A resource file of wording: a line is a key, <c> = </c> and a pattern; lines that are empty or begin with # are for people.</summary>
internal static class PhraseFile
{
    internal static FrozenDictionary<string, Phrase> Read(string resource)
    {
        using var stream = typeof(PhraseFile).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(stream);
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                phrases.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)], Phrase.Parse(line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..]));
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
