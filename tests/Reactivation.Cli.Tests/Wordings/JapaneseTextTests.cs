using System.Text.RegularExpressions;
using Reactivation.Cli.Wordings;
using Reactivation.Tests;

namespace Reactivation.Cli.Tests.Wordings;

/// <summary>ja.txt has a line for whatever the tool tells, and none that says something else.</summary>
public sealed partial class JapaneseTextTests
{
    [Fact]
    public void EveryLine_HasTheSameGapsInBothLanguages() =>
        JapaneseText.Lines.Should().OnlyContain(l => Gaps(l.English).SequenceEqual(Gaps(l.Japanese)));

    [Fact]
    public void NoWording_StandsTwice() =>
        JapaneseText.Lines.Select(l => Gap().Replace(l.English, "{}")).Should().OnlyHaveUniqueItems();

    [Fact]
    public void WhatTheSourcesTell_HasALine()
    {
        var texts = SourceWordings.All(Path.Combine(Prerequisites.RepositoryRoot(), "src", "Reactivation.Cli")).Where(t => !Exempt.Contains(t.Text)).ToList();

        texts.Should().HaveCountGreaterThan(150);
        string.Join('\n', texts.Where(t => !JapaneseText.Has(t.Text)).Select(t => $"{t.File}: {t.Text}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nothing", "空欄")]
    [InlineData("a day such as 2026-11-22, or nothing", "2026-11-22 のような日付、または空欄")]
    [InlineData("'x y'", "「x y」")]
    [InlineData("a second row of customer A, by the alias B (aliases.csv, line 3)", "別名 B（aliases.csv 3 行目）による、顧客 A の2つ目の行")]
    [InlineData("a second row of customer {id}", "顧客 {id} の2つ目の行")]
    [InlineData("--top: found 'x', expected a whole number from 0 to 100000", "--top：「x」です。0～100000 の整数が必要です。")]
    [InlineData("opt-out of 2026-01-05, log.csv, line 3", "2026-01-05 の配信停止、log.csv 3 行目")]
    [InlineData("quiet hours calls", "送付を控える時間帯 calls")]
    [InlineData("words of somebody else", "words of somebody else")]
    public void AText_IsItsLineWithTheValuesPutIn(string english, string japanese) => JapaneseText.Of(english).Should().Be(japanese);

    [Fact]
    public void AProblemThatHasNoJapanese_IsToldInOneLanguage() =>
        Told.Line(new Problem { Source = "a.json", Line = 3, Found = "nothing", Expected = "words of somebody else" }, Language.Japanese).Should().Be("a.json, line 3: found nothing, expected words of somebody else");

    /// <summary>Parts of texts, which never stand alone.</summary>
    private static readonly HashSet<string> Exempt =
    [
        "zz with at most four decimals", "zz zz the column, if it is no fact", "zz one of them", "a quotation mark inside a field that is not quotedzz",
    ];

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
