using FluentAssertions.Execution;

namespace Reactivation.Tests.Proofs;

/// <summary>English and Japanese say the same things: the same keys with the same gaps, and none that nothing uses.</summary>
public class WordingParityTests
{
    private static readonly IReadOnlyList<(string Key, string Pattern)> English = WordingFile.Read("en");

    private static readonly IReadOnlyList<(string Key, string Pattern)> Japanese = WordingFile.Read("ja");

    [Fact]
    public void BothFiles_HaveTheSameKeys_InTheSameOrder() => Japanese.Select(p => p.Key).Should().Equal(English.Select(p => p.Key));

    [Fact]
    public void NoKey_StandsTwice() => English.Select(p => p.Key).Should().OnlyHaveUniqueItems();

    [Fact]
    public void EachKey_HasTheSameGaps()
    {
        using var all = new AssertionScope();
        foreach (var (english, japanese) in English.Zip(Japanese))
            WordingFile.Gaps(japanese.Pattern).Should().Equal(WordingFile.Gaps(english.Pattern), "that is what {0} needs", english.Key);
    }

    [Fact]
    public void NoPattern_IsBlank_OrHasABraceThatIsNoGap()
    {
        using var all = new AssertionScope();
        foreach (var (key, pattern) in English.Concat(Japanese))
        {
            pattern.Trim().Should().Be(pattern).And.NotBeEmpty("{0} says something", key);
            WordingFile.Search(pattern).ToString().Should().NotContainAny("{", "}");
        }
    }

    /// <summary>Every key shows up in one of the sentences that <see cref="EverySentence"/> collects, in at least one of the languages.</summary>
    [Fact]
    public void EveryKey_IsSaidSomewhere()
    {
        var said = EverySentence.Collect().Distinct().ToList();
        var unsaid = English.Zip(Japanese)
            .Where(p => !p.First.Key.StartsWith("format.", StringComparison.Ordinal))
            .Where(p => !said.Any(s => IsSaid(p.First.Pattern, s.English)) && !said.Any(s => IsSaid(p.Second.Pattern, s.Japanese)))
            .Select(p => p.First.Key);

        unsaid.Should().BeEmpty();
    }

    private static bool IsSaid(string pattern, string sentence) => WordingFile.HasWords(pattern) && WordingFile.Search(pattern).IsMatch(sentence);
}
