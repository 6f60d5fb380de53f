using System.Text;

namespace Reactivation.Proofs.Sentences;

/// <summary>A piece of wording with named gaps, such as <c>at least {span} ago</c>.</summary>
/// <remarks>What is put into a gap is not read again: braces in a user's own text stay as they are.</remarks>
internal sealed class Phrase
{
    /// <summary>Literal text at the even places, the names of gaps at the odd ones.</summary>
    private readonly string[] _parts;

    private Phrase(string[] parts) => _parts = parts;

    internal static Phrase Parse(string pattern)
    {
        var parts = pattern.Split('{', '}');
        for (int i = 0, at = 0; i < parts.Length - 1; i++)
        {
            at += parts[i].Length;
            if (pattern[at++] != (i % 2 == 0 ? '{' : '}'))
                throw new FormatException($"Braces do not pair: {pattern}");
        }

        return parts.Length % 2 == 1 ? new Phrase(parts) : throw new FormatException($"A brace is not closed: {pattern}");
    }

    internal string Fill(ReadOnlySpan<(string Name, string Text)> values)
    {
        if (_parts.Length == 1)
            return _parts[0];
        var text = new StringBuilder();
        for (var i = 0; i < _parts.Length; i++)
            text.Append(i % 2 == 0 ? _parts[i] : Find(_parts[i], values));
        return text.ToString();
    }

    private static string Find(string name, ReadOnlySpan<(string Name, string Text)> values)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Text;
        }

        throw new FormatException($"Nothing is given for {{{name}}}.");
    }
}
