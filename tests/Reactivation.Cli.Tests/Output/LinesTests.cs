using Reactivation.Cli.Output.Views;

namespace Reactivation.Cli.Tests.Output;

/// <summary>Lines break where a reader of the language expects it, and never run over.</summary>
public class LinesTests
{
    [Fact]
    public void Latin_BreaksAtSpaces() => Lines.Break("The last purchase was on 2026-05-01.", 12).Should().Equal("The last", "purchase was", "on", "2026-05-01.");

    [Fact]
    public void Japanese_BreaksBetweenCharacters_ButNotBeforeClosingSigns() =>
        Lines.Break("最終購入日は、近い（2026年5月25日以前）。", 12).Should().Equal("最終購入日", "は、近い", "（2026年5月", "25日以前）。");

    [Fact]
    public void NoLineIsWiderThanAsked_AndNothingIsLost()
    {
        const string text = "P4b: 複数回の取引実績があり、休眠期間は比較的短い。比較した2件の日付のうち最も新しいのは2026年11月7日（最終購入日）です。 𠮷野 and some Latin words too.";
        for (var width = 22; width < 100; width++)
        {
            var lines = Lines.Break(text, width);
            lines.Should().OnlyContain(l => Lines.Cells(l) <= width);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).Should().Be(text.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void AWordThatIsTooLong_StandsAlone() => Lines.Break("a " + new string('x', 30) + " b", 10).Should().Equal("a", new string('x', 30), "b");
}
