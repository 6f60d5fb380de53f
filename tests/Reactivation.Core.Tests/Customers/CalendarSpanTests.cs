using Reactivation.Customers;

namespace Reactivation.Tests.Customers;

/// <summary>5.3: spans measured back from a day, at month ends and in leap years, against brute force.</summary>
public class CalendarSpanTests
{
    private static readonly DateOnly[] Years = [.. Enumerable.Range(0, 366 * 5).Select(i => new DateOnly(2023, 1, 1).AddDays(i))];

    [Theory]
    [InlineData("2026-08-31", 6, "2026-02-28")]
    [InlineData("2024-08-31", 6, "2024-02-29")]
    [InlineData("2026-03-31", 1, "2026-02-28")]
    [InlineData("2026-03-30", 1, "2026-02-28")]
    [InlineData("2026-03-28", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2023-02-28")]
    [InlineData("2024-02-29", 48, "2020-02-29")]
    [InlineData("2026-01-31", 0, "2026-01-31")]
    [InlineData("2026-01-15", 1, "2025-12-15")]
    public void DayNumberBefore_Months(string day, int months, string expected) =>
        CalendarSpan.OfMonths(months).DayNumberBefore(Ask.Day(day)).Should().Be(Ask.Day(expected).DayNumber);

    [Fact]
    public void DayNumberBefore_IsAddMonthsOrAddDays_OnEveryDayOfYears()
    {
        foreach (var day in Years)
        {
            foreach (var count in new[] { 0, 1, 2, 3, 6, 11, 12, 13, 24, 36 })
            {
                Assert.Equal(day.AddMonths(-count).DayNumber, CalendarSpan.OfMonths(count).DayNumberBefore(day));
                Assert.Equal(day.AddMonths(-12 * count).DayNumber, CalendarSpan.OfYears(count).DayNumberBefore(day));
                Assert.Equal(day.AddDays(-count).DayNumber, CalendarSpan.OfDays(count).DayNumberBefore(day));
            }
        }
    }

    [Fact]
    public void FirstDayAtLeastAfter_IsTheFirstDayOnWhichItLiesSoFarBack_OnEveryDayOfYears()
    {
        CalendarSpan[] spans = [.. new[] { 0, 1, 2, 3, 6, 11, 12, 13, 24 }.SelectMany(n => new[] { CalendarSpan.OfDays(n), CalendarSpan.OfMonths(n) }), CalendarSpan.OfDays(181), CalendarSpan.OfYears(1), CalendarSpan.OfYears(3)];
        foreach (var day in Years)
        {
            foreach (var span in spans)
            {
                var first = day;
                while (span.DayNumberBefore(first) < day.DayNumber)
                    first = first.AddDays(1);
                Assert.Equal((span, first), (span, span.FirstDayAtLeastAfter(day)));
            }
        }
    }

    [Fact]
    public void LeapDay_LiesAYearBack_FromTheFirstOfMarchOn()
    {
        CalendarSpan.OfYears(1).FirstDayAtLeastAfter(new(2024, 2, 29)).Should().Be(new DateOnly(2025, 3, 1));
        CalendarSpan.OfYears(3).FirstDayAtLeastAfter(new(2024, 2, 29)).Should().Be(new DateOnly(2027, 3, 1));
        CalendarSpan.OfYears(4).FirstDayAtLeastAfter(new(2024, 2, 29)).Should().Be(new DateOnly(2028, 2, 29));
        CalendarSpan.OfMonths(1).FirstDayAtLeastAfter(new(2026, 1, 31)).Should().Be(new DateOnly(2026, 3, 1));
        CalendarSpan.OfMonths(3).FirstDayAtLeastAfter(new(2026, 2, 28)).Should().Be(new DateOnly(2026, 5, 28));
    }

    [Fact]
    public void TheCalendarsEnds_AreNoError()
    {
        CalendarSpan.OfYears(200).DayNumberBefore(new(200, 12, 31)).Should().BeNegative();
        CalendarSpan.OfYears(200).DayNumberBefore(new(201, 1, 1)).Should().Be(0);
        CalendarSpan.OfMonths(1).DayNumberBefore(new(1, 1, 31)).Should().BeNegative();
        CalendarSpan.OfMonths(1).DayNumberBefore(new(1, 2, 1)).Should().Be(0);
        CalendarSpan.OfDays(1).DayNumberBefore(DateOnly.MinValue).Should().BeNegative();
        CalendarSpan.OfDays(1).FirstDayAtLeastAfter(DateOnly.MaxValue).Should().BeNull();
        CalendarSpan.OfDays(0).FirstDayAtLeastAfter(DateOnly.MaxValue).Should().Be(DateOnly.MaxValue);
        CalendarSpan.OfMonths(1).FirstDayAtLeastAfter(new(9999, 11, 30)).Should().Be(new DateOnly(9999, 12, 30));
        CalendarSpan.OfMonths(1).FirstDayAtLeastAfter(new(9999, 12, 1)).Should().BeNull();
        CalendarSpan.OfYears(200).FirstDayAtLeastAfter(new(9800, 1, 1)).Should().BeNull();
        CalendarSpan.OfYears(200).FirstDayAtLeastAfter(new(9799, 12, 31)).Should().Be(DateOnly.MaxValue);
    }

    [Fact]
    public void TwelveMonths_AreAYear_AndNoNumberOfDaysIs()
    {
        (CalendarSpan.OfMonths(12) == CalendarSpan.OfYears(1)).Should().BeTrue();
        CalendarSpan.OfMonths(12).GetHashCode().Should().Be(CalendarSpan.OfYears(1).GetHashCode());
        (CalendarSpan.OfMonths(12) != CalendarSpan.OfMonths(11)).Should().BeTrue();
        CalendarSpan.OfDays(12).Equals(CalendarSpan.OfMonths(12)).Should().BeFalse();
        CalendarSpan.OfDays(0).Equals(CalendarSpan.OfMonths(0)).Should().BeFalse();
        CalendarSpan.OfYears(1).Equals("1 year").Should().BeFalse();
    }

    [Fact]
    public void ASpan_PrintsAsItWasWritten()
    {
        new[] { CalendarSpan.OfDays(0), CalendarSpan.OfDays(1), CalendarSpan.OfDays(90), CalendarSpan.OfMonths(1), CalendarSpan.OfMonths(12), CalendarSpan.OfYears(1), CalendarSpan.OfYears(2) }
            .Select(s => s.ToString()).Should().Equal("0 days", "1 day", "90 days", "1 month", "12 months", "1 year", "2 years");
    }

    [Theory]
    [InlineData(SpanUnit.Days, 73_000)]
    [InlineData(SpanUnit.Months, 2_400)]
    [InlineData(SpanUnit.Years, 200)]
    public void TheLongestSpan_IsTwoHundredYears(SpanUnit unit, int most)
    {
        new CalendarSpan(most, unit).Count.Should().Be(most);
        CalendarSpan.IsValid(most, unit).Should().BeTrue();
        CalendarSpan.IsValid(most + 1L, unit).Should().BeFalse();
        CalendarSpan.IsValid(-1, unit).Should().BeFalse();
        CalendarSpan.IsValid(0, unit).Should().BeTrue();
        FluentActions.Invoking(() => new CalendarSpan(most + 1, unit)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CalendarSpan(-1, unit)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
