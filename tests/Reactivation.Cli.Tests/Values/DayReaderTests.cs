using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Tests.Values;

/// <summary>Days as Japanese files have them: read where they can mean one day only, else refused with the way to mend them.</summary>
public class DayReaderTests
{
    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026/11/22")]
    [InlineData("2026.11.22")]
    [InlineData("20261122")]
    [InlineData("2026年11月22日")]
    [InlineData("２０２６／１１／２２")]
    [InlineData("２０２６－１１－２２")]
    [InlineData("２０２６−１１−２２")]
    [InlineData("２０２６年１１月２２日")]
    [InlineData("R8.11.22")]
    [InlineData("r8.11.22")]
    [InlineData("R08.11.22")]
    [InlineData("R8/11/22")]
    [InlineData("R8-11-22")]
    [InlineData("Ｒ８．１１．２２")]
    [InlineData("令8.11.22")]
    [InlineData("㋿8.11.22")]
    [InlineData("令和8年11月22日")]
    [InlineData("令和８年１１月２２日")]
    [InlineData("令和8.11.22")]
    [InlineData("2026-11-22T10:00")]
    [InlineData("2026-11-22 10:00:00")]
    [InlineData("2026/11/22 9:05")]
    [InlineData("2026/11/22　１０：００")]
    [InlineData("2026-11-22T23:59:59.999")]
    [InlineData("2026年11月22日 0:00")]
    [InlineData("令和8年11月22日 23:59")]
    public void I1_TheTwentySecondOfNovember_InEveryForm(string text) => Day(text).Should().Be(new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData("2026-1-5")]
    [InlineData("2026/1/5")]
    [InlineData("2026/01/05")]
    [InlineData("2026/ 1/ 5")]
    [InlineData("2026年1月5日")]
    [InlineData("2026年 1月 5日")]
    [InlineData("20260105")]
    [InlineData("R8.1.5")]
    [InlineData("令和 8年 1月 5日")]
    public void I1_MonthsAndDaysOfOneDigit(string text) => Day(text).Should().Be(new DateOnly(2026, 1, 5));

    [Theory]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("2000/2/29", 2000, 2, 29)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void TheEdgesOfTheCalendar(string text, int year, int month, int day) => Day(text).Should().Be(new DateOnly(year, month, day));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-00")]
    [InlineData("2026-01-32")]
    [InlineData("0000-00-00")]
    [InlineData("0000/00/00")]
    [InlineData("00000000")]
    [InlineData("2026-1")]
    [InlineData("2026")]
    [InlineData("2026年11月")]
    [InlineData("2026年11月22")]
    [InlineData("2026-11/22")]
    [InlineData("2026-11-22-")]
    [InlineData("2026-11-222")]
    [InlineData("12026-11-22")]
    [InlineData("202611221")]
    [InlineData("2026112")]
    [InlineData("2026-11-22 24:00")]
    [InlineData("2026-11-22 10:60")]
    [InlineData("2026-11-22 10:00:60")]
    [InlineData("2026-11-22 10")]
    [InlineData("2026-11-22 noon")]
    [InlineData("2026-11-2210:00")]
    [InlineData("2026-11-22T")]
    [InlineData("令和8年11月31日")]
    [InlineData("令和0年1月1日")]
    [InlineData("令和年5月1日")]
    [InlineData("慶応3年1月1日")]
    [InlineData("yesterday")]
    [InlineData("-")]
    [InlineData("　")]
    public void WhatIsNoDay_IsRefused_WithoutAGuess(string text)
    {
        var reader = new DayReader(null);
        reader.Read(text).Should().BeNull();
        reader.Fix(text).Should().BeNull();
    }

    [Theory]
    [InlineData("11/12/2026", "say in which order day, month and year stand: --date-format d/M/yyyy or --date-format M/d/yyyy")]
    [InlineData("１１／１２／２０２６", "say in which order day, month and year stand: --date-format d/M/yyyy or --date-format M/d/yyyy")]
    [InlineData("22/11/2026", "say in which order day, month and year stand: --date-format d/M/yyyy")]
    [InlineData("11/22/2026", "say in which order day, month and year stand: --date-format M/d/yyyy")]
    [InlineData("22.11.2026", "say in which order day, month and year stand: --date-format d.M.yyyy")]
    [InlineData("1-2-2026", "say in which order day, month and year stand: --date-format d-M-yyyy or --date-format M-d-yyyy")]
    [InlineData("26/11/22", "say in which order day, month and year stand: --date-format yy/M/d or --date-format d/M/yy")]
    [InlineData("11/12/13", "say in which order day, month and year stand: --date-format yy/M/d or --date-format d/M/yy or --date-format M/d/yy")]
    [InlineData("11/12/2026 10:00", "say in which order day, month and year stand: --date-format \"d/M/yyyy H:mm\" or --date-format \"M/d/yyyy H:mm\"")]
    [InlineData("22/11/2026T10:00:30", "say in which order day, month and year stand: --date-format d/M/yyyy'T'H:mm:ss")]
    [InlineData("46348", "a spreadsheet's day number? format the column as a date there")]
    [InlineData("2026-11-22T23:00Z", "a moment with a zone is one day here and another there: write the day as the business counts it")]
    [InlineData("2026-11-22T23:00:00+09:00", "a moment with a zone is one day here and another there: write the day as the business counts it")]
    [InlineData("2026-11-22 23:00 -05:00", "a moment with a zone is one day here and another there: write the day as the business counts it")]
    [InlineData("平成31年5月1日", "平成 ended on 2019-04-30; 2019-05-01 is 令和元年5月1日")]
    [InlineData("H35.3.31", "平成 ended on 2019-04-30; 2023-03-31 is 令和5年3月31日")]
    [InlineData("令和元年4月30日", "令和 began on 2019-05-01; 2019-04-30 is 平成31年4月30日")]
    [InlineData("明治元年10月23日", "until the end of 明治5年 months were counted by the moon: days are read from 明治6年1月1日 (1873-01-01) on")]
    [InlineData("大正9.2.30", null)]
    public void WhatCouldMeanAnotherDay_IsRefused_WithTheWayToMendIt(string text, string? fix)
    {
        var reader = new DayReader(null);
        reader.Read(text).Should().BeNull();
        reader.Fix(text).Should().Be(fix);
    }

    [Fact]
    public void EveryFormThatAFixNames_ReadsTheText()
    {
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var sign = "/-."[random.Next(3)];
            var text = $"{random.Next(0, 40)}{sign}{random.Next(0, 40):00}{sign}{(random.Next(2) == 0 ? random.Next(1990, 2040) : random.Next(0, 99)):00}{(random.Next(4) == 0 ? " 9:30" : "")}";
            var reader = new DayReader(null);
            reader.Read(text).Should().BeNull(text);
            foreach (var form in (reader.Fix(text) ?? "").Split("--date-format ").Skip(1).Select(f => f.Replace(" or ", "", StringComparison.Ordinal).Trim('"')))
            {
                DayFormat.TryMake(form, out var format, out _).Should().BeTrue(form);
                format!.TryRead(text, out _).Should().BeTrue("{0} is to read {1}", form, text);
            }
        }
    }

    [Fact]
    public void EveryDayOfACentury_IsReadFromEveryForm()
    {
        var reader = new DayReader(null);
        for (var day = new DateOnly(1926, 12, 25); day < new DateOnly(2040, 1, 1); day = day.AddDays(1))
        {
            var era = Era.All.Single(e => e.Has(day));
            var year = day.Year - era.YearBefore;
            foreach (var text in new[] { $"{day:yyyy-MM-dd}", $"{day:yyyyMMdd}", $"{day:yyyy/M/d}", $"{day:yyyy年M月d日}", era.Text(day), $"{era.Letter}{year}.{day.Month}.{day.Day}", $"{era.Short}{year:00}/{day:MM/dd}" })
            {
                if (reader.Read(text) != day.DayNumber)
                    Assert.Fail($"{text} is not read as {day:yyyy-MM-dd}");
            }
        }
    }

    [Fact]
    public void TimesOfDay_AreLeftOut_AndCounted()
    {
        var reader = new DayReader(null);
        foreach (var text in new[] { "2026-11-22T10:00", "2026-11-22", "2026-11-22 23:59", "2026-11-22 25:00" })
            reader.Read(text);
        reader.TimesLeftOut.Should().Be(2);
    }

    private static DateOnly? Day(string text) => new DayReader(null).Read(text) is { } cell and not Cell.Missing ? DateOnly.FromDayNumber((int)cell) : null;
}
