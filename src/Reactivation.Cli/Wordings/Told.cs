using System.Text;

namespace Reactivation.Cli.Wordings;

/// <summary>What the tool tells, in the language that was asked for.</summary>
internal static class Told
{
    /// <summary>A note, a fix, or whatever else is one wording.</summary>
    internal static string Text(string english, Language language) => language == Language.Japanese ? JapaneseText.Of(english) : english;

    /// <summary>What was found, what is expected, and how to fix it; in English what the library says in English only, as a sentence of two languages is none.</summary>
    internal static (string Found, string Expected, string? Fix) Parts(Problem problem, Language language) =>
        language != Language.Japanese || !HasJapanese(problem) ? (problem.Found, problem.Expected, problem.Fix)
        : problem.Japanese is { } own ? (own.Found, own.Expected, own.Fix)
        : (JapaneseText.Of(problem.Found), JapaneseText.Of(problem.Expected), problem.Fix is { } fix ? JapaneseText.Of(fix) : null);

    /// <summary>What is expected, as a sentence of its own.</summary>
    internal static string Expectation(Problem problem, Language language) =>
        language == Language.Japanese && HasJapanese(problem) ? $"{Parts(problem, language).Expected}が必要です" : $"expected {problem.Expected}";

    /// <summary>A problem with its place, in one line.</summary>
    internal static string Line(Problem problem, Language language) => language == Language.Japanese && HasJapanese(problem) ? $"{Place(problem)}{Sentence(problem)}" : problem.ToString();

    /// <summary>A problem as compilers show them, so that editors find the place: <c>file:line:column: …</c>.</summary>
    internal static string CheckLine(Problem problem, Language language) =>
        string.Join(':', new object?[] { problem.Source, problem.Line, problem.Column }.Where(p => p is not null)) + $": {Line(problem with { Source = null, Line = null, Column = null }, language)}";

    private static bool HasJapanese(Problem problem) =>
        problem.Japanese is not null || (JapaneseText.Has(problem.Found) && JapaneseText.Has(problem.Expected) && (problem.Fix is not { } fix || JapaneseText.Has(fix)));

    private static string Sentence(Problem problem)
    {
        if (problem.Japanese is not null)
            return problem.Sentence(Language.Japanese);
        var (found, expected, fix) = Parts(problem, Language.Japanese);
        return $"{found}です。{expected}が必要です{(fix is null ? "" : $"（{fix}）")}。";
    }

    private static string Place(Problem problem)
    {
        var place = new StringBuilder(problem.Source);
        if (problem.Line is { } line)
            Add($"{line} 行目");
        if (problem.Column is { } column)
            Add($"{column} 文字目");
        if ((problem.Field ?? problem.Path ?? (place.Length == 0 ? problem.Member : null)) is { } name)
            Add(name);
        return place.Length == 0 ? "" : place.Append('：').ToString();

        void Add(string part) => place.Append(place.Length == 0 ? "" : "、").Append(part);
    }
}
