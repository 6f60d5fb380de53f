using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Values;

/// <summary><c>--date-format</c>: the one form in which days are read then.</summary>
public class DayFormatTests
{
    [Theory]
    [InlineData("dd/MM/yyyy", "11/12/2026", "2026-12-11")]
    [InlineData("MM/dd/yyyy", "11/12/2026", "2026-11-12")]
    [InlineData("d/M/yyyy", "1/2/2026", "2026-02-01")]
    [InlineData("d/M/yyyy", "１／２／２０２６", "2026-02-01")]
    [InlineData("ｄ／Ｍ／ｙｙｙｙ", "1/2/2026", "2026-02-01")]
    [InlineData("dd.MM.yyyy", "22.11.2026", "2026-11-22")]
    [InlineData("yyyy-dd-MM", "2026-05-13", null)]
    [InlineData("yyyy-dd-MM", "2026-13-05", "2026-05-13")]
    [InlineData("d MMM yyyy", "22 Nov 2026", "2026-11-22")]
    [InlineData("d/M/yyyy H:mm", "22/11/2026 9:05", "2026-11-22")]
    [InlineData("dd/MM/yyyy", "1/2/2026", null)]
    [InlineData("dd/MM/yyyy", "2026-11-22", null)]
    [InlineData("dd/MM/yyyy", "令和8年11月22日", null)]
    [InlineData("yy/M/d", "49/1/1", "2049-01-01")]
    [InlineData("yy/M/d", "50/1/1", "1950-01-01")]
    public void I1_OnlyTheStatedForm_IsRead(string form, string text, string? expected)
    {
        DayFormat.TryMake(form, out var format, out _).Should().BeTrue();

        var cell = new DayReader(format).Read(text);

        (cell is { } day ? $"{DateOnly.FromDayNumber((int)day):yyyy-MM-dd}" : null).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("D")]
    [InlineData("yyyy")]
    [InlineData("yyyy-MM")]
    [InlineData("dd/MM")]
    [InlineData("hh:mm")]
    [InlineData("yyyy-MM-dd'")]
    [InlineData("yyyy-MM-\\")]
    [InlineData("year/month/day")]
    [InlineData("ddd dd/yyyy")]
    public void AFormThatDoesNotSayTheDay_IsRefused(string form)
    {
        DayFormat.TryMake(form, out var format, out var expected).Should().BeFalse();
        format.Should().BeNull();
        expected.Should().Be("year, month and day, such as d/M/yyyy, dd.MM.yyyy or yyyyMMdd");
    }

    [Theory]
    [InlineData("yyyy-MM-ddK")]
    [InlineData("yyyy-MM-dd zzz")]
    public void AZone_IsRefused(string form)
    {
        DayFormat.TryMake(form, out _, out var expected).Should().BeFalse();
        expected.Should().Contain("no zone");
    }
}
