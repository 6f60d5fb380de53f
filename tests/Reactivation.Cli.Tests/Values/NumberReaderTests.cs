using System.Globalization;
using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Tests.Values;

/// <summary>Amounts and counts as Japanese books write them; read exactly, or refused.</summary>
public class NumberReaderTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("１２３４", "1234")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData("¥1,234", "1234")]
    [InlineData("￥１，２３４", "1234")]
    [InlineData("\\1,234", "1234")]
    [InlineData("¥ 1,234", "1234")]
    [InlineData("1,234円", "1234")]
    [InlineData("1,234 円", "1234")]
    [InlineData("１２３４円", "1234")]
    [InlineData("-1234", "-1234")]
    [InlineData("+1234", "1234")]
    [InlineData("−1,234", "-1234")]
    [InlineData("－１，２３４", "-1234")]
    [InlineData("(1,234)", "-1234")]
    [InlineData("（１，２３４）", "-1234")]
    [InlineData("(¥1,234)", "-1234")]
    [InlineData("¥(1,234)", "-1234")]
    [InlineData("(1,234円)", "-1234")]
    [InlineData("(1,234)円", "-1234")]
    [InlineData("▲1,234", "-1234")]
    [InlineData("△1,234", "-1234")]
    [InlineData("▲ ¥1,234", "-1234")]
    [InlineData("¥▲1,234", "-1234")]
    [InlineData("-¥1,234", "-1234")]
    [InlineData("¥-1,234", "-1234")]
    [InlineData("▲1,234円", "-1234")]
    [InlineData("　1,234　", "1234")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.50000000", "1.5")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("900000000000000", "900000000000000")]
    [InlineData("-900,000,000,000,000", "-900000000000000")]
    public void I1_Amounts(string text, string expected) =>
        Cell.ToAmount(new AmountReader().Read(text)!.Value).Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34")]
    [InlineData("1234,567")]
    [InlineData("1,2345")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1.234,5")]
    [InlineData("1.2.3")]
    [InlineData("1.23456")]
    [InlineData("1.00000000000000000000000000000000000001")]
    [InlineData("900000000000000.0001")]
    [InlineData("900000000000001")]
    [InlineData("99999999999999999999999999")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("¥")]
    [InlineData("円")]
    [InlineData("()")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("(-5)")]
    [InlineData("▲△5")]
    [InlineData("¥5円")]
    [InlineData("¥¥5")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("5-")]
    [InlineData("1 234")]
    [InlineData("$5")]
    [InlineData("5万")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("五")]
    public void WhatIsNoAmount_IsRefused_NeverRounded(string text) => new AmountReader().Read(text).Should().BeNull();

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("１２３４", 1234)]
    [InlineData("-5", -5)]
    [InlineData("+5", 5)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void I1_Counts(string text, int expected) => new CountReader().Read(text).Should().Be(expected);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("3.0")]
    [InlineData("1,23")]
    [InlineData("¥3")]
    [InlineData("3回")]
    [InlineData("-")]
    [InlineData("--3")]
    public void WhatIsNoCount_IsRefused(string text) => new CountReader().Read(text).Should().BeNull();

    [Fact]
    public void EveryAmount_ComesBack_PlainAndInGroups()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var cell = random.NextInt64(0, (long)Cell.MaxAmount * Cell.AmountScale) >> random.Next(63);
            var amount = Cell.ToAmount(cell);
            foreach (var text in new[] { "0.####", "#,##0.####", "¥#,##0.0000", "#,##0.####円" }.Select(form => amount.ToString(form, CultureInfo.InvariantCulture)))
            {
                if (new AmountReader().Read(text) != cell || new AmountReader().Read($"({text})") != -cell)
                    Assert.Fail($"{text} is not read as {amount}");
            }
        }
    }
}
