using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Values;

/// <summary>The first and last day of every era, and the day before and after.</summary>
public class EraTests
{
    [Theory]
    [InlineData("M5.12.31", null)]
    [InlineData("M6.1.1", "1873-01-01")]
    [InlineData("明治45年7月29日", "1912-07-29")]
    [InlineData("明治45年7月30日", null)]
    [InlineData("大正元年7月29日", null)]
    [InlineData("大正元年7月30日", "1912-07-30")]
    [InlineData("T15.12.24", "1926-12-24")]
    [InlineData("T15.12.25", null)]
    [InlineData("昭和元年12月24日", null)]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("S64.1.7", "1989-01-07")]
    [InlineData("S64.1.8", null)]
    [InlineData("平成元年1月7日", null)]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("H31.4.30", "2019-04-30")]
    [InlineData("H31.5.1", null)]
    [InlineData("令和元年4月30日", null)]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("令和1年5月1日", "2019-05-01")]
    [InlineData("R元.5.1", "2019-05-01")]
    [InlineData("R99.12.31", "2117-12-31")]
    [InlineData("㍾45.7.29", "1912-07-29")]
    [InlineData("㍽15.12.24", "1926-12-24")]
    [InlineData("㍼64.1.7", "1989-01-07")]
    [InlineData("㍻31.4.30", "2019-04-30")]
    [InlineData("㋿1.5.1", "2019-05-01")]
    [InlineData("昭55.2.29", "1980-02-29")]
    public void I1_TheDayBefore_On_After(string text, string? expected)
    {
        var cell = new DayReader(null).Read(text);

        (cell is { } day ? $"{DateOnly.FromDayNumber((int)day):yyyy-MM-dd}" : null).Should().Be(expected);
    }

    [Fact]
    public void ErasFollowOneAnother_WithoutAGap()
    {
        foreach (var (era, next) in Era.All.Zip(Era.All.Skip(1)))
        {
            next.First.Should().Be(era.Last.AddDays(1));
            next.YearBefore.Should().Be(next.First.Year - 1);
        }
    }
}
