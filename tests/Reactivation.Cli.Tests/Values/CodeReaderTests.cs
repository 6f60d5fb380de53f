using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Values;

/// <summary>Codes exactly; yes and no in the ways in which people write them.</summary>
public class CodeReaderTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes")]
    [InlineData("TRUE")]
    [InlineData("1")]
    [InlineData("１")]
    [InlineData("ｙｅｓ")]
    [InlineData("はい")]
    [InlineData("有")]
    [InlineData("有り")]
    [InlineData("あり")]
    [InlineData("○")]
    [InlineData("◯")]
    [InlineData("〇")]
    public void I1_Yes(string text) => new CodeReader(Facts.CompetitorAlongside).Read(text).Should().Be(1);

    [Theory]
    [InlineData("no")]
    [InlineData("NO")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("０")]
    [InlineData("いいえ")]
    [InlineData("無")]
    [InlineData("無し")]
    [InlineData("なし")]
    [InlineData("×")]
    [InlineData("✕")]
    public void I1_No(string text) => new CodeReader(Facts.CompetitorAlongside).Read(text).Should().Be(0);

    [Theory]
    [InlineData("y")]
    [InlineData("2")]
    [InlineData("-")]
    [InlineData("△")]
    [InlineData("不明")]
    [InlineData("○×")]
    public void AnythingElse_IsNeither(string text) => new CodeReader(Facts.CompetitorAlongside).Read(text).Should().BeNull();

    [Theory]
    [InlineData("running", 0)]
    [InlineData("ｃａｎｃｅｌｌｅｄ", 3)]
    [InlineData("Cancelled", null)]
    [InlineData("解約", null)]
    [InlineData("yes", null)]
    public void Codes_AreReadExactly(string text, int? cell) => new CodeReader(Facts.ContractStatus).Read(text).Should().Be(cell);
}
