namespace Reactivation.Cli.Input;

/// <summary>Texts that stand in many rows of a file, each kept once; of texts that differ from row to row, only so many are looked for again.</summary>
internal sealed class RepeatedTexts
{
    private const int Most = 10_000;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text, as it was read for the first time.</summary>
    internal string Of(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        if (_texts.Count < Most)
            _texts.Add(text);
        return text;
    }
}
