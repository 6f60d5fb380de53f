using System.Collections.Frozen;
using Reactivation.Proofs.Sentences;

namespace Reactivation.Problems;

/// <summary>Makes problems of a code: what is said of each stands in en.txt and ja.txt, nowhere else.</summary>
internal static class ProblemText
{
    private static readonly Lazy<FrozenDictionary<string, Phrase>> English = new(() => PhraseFile.Read("Reactivation.Problems.en.txt"));

    private static readonly Lazy<FrozenDictionary<string, Phrase>> Japanese = new(() => PhraseFile.Read("Reactivation.Problems.ja.txt"));

    /// <summary>The problem of a code.</summary>
    /// <param name="code">The code; its wording stands in the files.</param>
    /// <param name="gaps">What is put into the wording: names and numbers, the same in every language.</param>
    internal static Problem Of(string code, params ReadOnlySpan<(string Name, string Text)> gaps)
    {
        var english = Parts(English.Value, code, gaps);
        return new Problem { Code = code, Found = english.Found, Expected = english.Expected, Fix = english.Fix, Japanese = Parts(Japanese.Value, code, gaps) };
    }

    /// <summary>The problem with a fix that has a key of its own; as it is where there is none.</summary>
    internal static Problem WithFix(this Problem problem, string? key, params ReadOnlySpan<(string Name, string Text)> gaps) =>
        key is null ? problem : problem with { Fix = English.Value[key].Fill(gaps), Japanese = problem.Japanese! with { Fix = Japanese.Value[key].Fill(gaps) } };

    /// <summary>The problem with the name that was probably meant.</summary>
    internal static Problem WithNear(this Problem problem, string? near) => near is null ? problem : problem.WithFix("near", ("near", near));

    /// <summary>The problem inside another object: its member behind the one that holds it.</summary>
    internal static Problem In(this Problem problem, string owner) =>
        problem with { Member = problem.Member is not { } member ? owner : member.StartsWith('[') ? owner + member : $"{owner}.{member}" };

    /// <summary>The problem as a sentence.</summary>
    internal static string Sentence(Problem problem, Language language)
    {
        var parts = language == Language.Japanese && problem.Japanese is { } japanese ? japanese : new ProblemParts(problem.Found, problem.Expected, problem.Fix);
        var phrases = language == Language.Japanese ? Japanese.Value : English.Value;
        return parts.Fix is { } fix
            ? phrases["sentence.fix"].Fill([("found", parts.Found), ("expected", parts.Expected), ("fix", fix)]).Replace("?.", "?", StringComparison.Ordinal)
            : phrases["sentence"].Fill([("found", parts.Found), ("expected", parts.Expected)]);
    }

    private static ProblemParts Parts(FrozenDictionary<string, Phrase> phrases, string code, ReadOnlySpan<(string Name, string Text)> gaps) =>
        new(phrases[code + ".found"].Fill(gaps), phrases[code + ".expected"].Fill(gaps), phrases.TryGetValue(code + ".fix", out var fix) ? fix.Fill(gaps) : null);
}
