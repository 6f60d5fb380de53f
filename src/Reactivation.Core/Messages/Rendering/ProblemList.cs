using System.Collections.Immutable;

namespace Reactivation.Messages.Rendering;

/// <summary>The problems of a template, by place.</summary>
internal sealed class ProblemList(string text)
{
    internal const int Most = 100;

    private const string UseTheFullEngine = "the message subset leaves it out; take another way, or render with the full Scriban engine";

    private readonly List<(int At, Problem Problem)> _problems = [];

    internal int Count => _problems.Count;

    internal void Add(int at, string found, string expected, string? fix = null)
    {
        if (_problems.Count < Most)
            _problems.Add((at, At(text, at, found, expected, fix)));
    }

    /// <summary>Something that Scriban has and the subset has not.</summary>
    internal void Refuse(int at, string construct, string expected, string? fix = null) => Add(at, construct, expected, fix ?? UseTheFullEngine);

    internal ImmutableArray<Problem> All() => [.. _problems.OrderBy(p => p.At).Select(p => p.Problem)];

    internal static Problem At(string text, int at, string found, string expected, string? fix = null)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < at && i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                (line, start) = (line + 1, i + 1);
        }

        return new Problem { Line = line, Column = at - start + 1, Found = found, Expected = expected, Fix = fix };
    }
}
