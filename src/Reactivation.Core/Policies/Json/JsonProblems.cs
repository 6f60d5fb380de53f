using System.Collections.Immutable;

namespace Reactivation.Policies.Json;

/// <summary>The problems of one document, each with path, line and column.</summary>
internal sealed class JsonProblems(JsonSource source)
{
    /// <summary>So many are told; a document with more is not read any further.</summary>
    internal const int Max = 100;

    private readonly List<Problem> _problems = [];

    internal int Count => _problems.Count;

    /// <summary>Whether reading should stop: what remains would not be told.</summary>
    internal bool IsFull => _problems.Count > Max;

    internal void Add(Problem problem)
    {
        if (!IsFull)
            _problems.Add(problem);
    }

    internal void Add(int offset, string path, string found, string expected, string? fix = null)
    {
        var (line, column) = source.PlaceOf(offset);
        Add(new Problem { Path = path, Line = line, Column = column, Found = found, Expected = expected, Fix = fix });
    }

    /// <summary>All, by place; where there are too many, the last one says so, at the place of the last that is told.</summary>
    internal ImmutableArray<Problem> ToImmutable()
    {
        ImmutableArray<Problem> problems = [.. _problems.Distinct().Take(Max).OrderBy(p => p.Line ?? 0).ThenBy(p => p.Column ?? 0)];
        return !IsFull ? problems : problems.Add(problems[^1] with { Found = $"more than {Max} problems", Expected = "fewer", Fix = "the document was not read to its end: remove these and read it again" });
    }
}
