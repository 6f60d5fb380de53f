using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Time;

public class TodayTests
{
    [Fact]
    public void ADay_IsMovedByWords()
    {
        Sunday.DaysLater(10).Date.Should().Be(new DateOnly(2026, 12, 2));
        Today.Is(2026, 8, 31).MonthsLater(-6).Date.Should().Be(new DateOnly(2026, 2, 28));
        Today.Is(2024, 2, 29).YearsLater(1).Date.Should().Be(new DateOnly(2025, 2, 28));
        Today.Is(new DateOnly(2026, 11, 22)).Should().Be(Sunday);
        Sunday.ToString().Should().Be("2026-11-22");
        DateOnly plain = Sunday;
        plain.Should().Be(new DateOnly(2026, 11, 22));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-22T03:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-11-21T23:00:00Z")]
    [InlineData("America/New_York", "2026-11-22T17:00:00Z")]
    public void AClock_StandsAtNoonOfItsZone(string zone, string instant)
    {
        var clock = Sunday.AsClock(TimeZoneInfo.FindSystemTimeZoneById(zone));

        clock.GetUtcNow().Should().Be(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        clock.Today.Should().Be(Sunday);
        clock.MoveDays(10);
        clock.Today.Should().Be(Sunday.DaysLater(10));
        clock.GetLocalNow().TimeOfDay.Should().Be(TimeSpan.FromHours(12));
    }

    [Fact]
    public void AClock_CanStandJustBeforeMidnight()
    {
        var clock = new MovingClock(Sunday, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), new TimeOnly(23, 59));

        clock.GetUtcNow().Should().Be(new DateTimeOffset(2026, 11, 22, 14, 59, 0, TimeSpan.Zero));
        clock.Today.Should().Be(Sunday);
    }

    [Fact]
    public void ADayThatAZoneLeftOut_IsRefused() =>
        FluentActions.Invoking(() => Today.Is(2011, 12, 30).AsClock(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")))
            .Should().Throw<ArgumentException>().WithMessage("2011-12-30 12:00 does not exist in Pacific/Apia: the clocks skipped it.*");
}
