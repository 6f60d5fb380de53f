using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Reactivation.Hosting.Tests;

public sealed class BusinessDayTests
{
    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-21T14:59:59.9999999Z", "2026-11-21")]
    [InlineData("Asia/Tokyo", "2026-11-21T15:00:00Z", "2026-11-22")]
    [InlineData("UTC", "2026-11-21T15:00:00Z", "2026-11-21")]
    [InlineData("UTC", "2026-11-22T00:00:00Z", "2026-11-22")]
    [InlineData("Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("America/New_York", "2026-11-02T04:59:59Z", "2026-11-01")]
    [InlineData("America/New_York", "2026-11-02T05:00:00Z", "2026-11-02")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03")]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    public void Today_IsTheDayOfTheZone_ByTheHostsClock(string zone, string now, string today)
    {
        var time = new ManualTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        using var host = Hosts.Build(s => s.AddReactivation().UseTimeZone(zone), time);
        var day = host.Services.GetRequiredService<BusinessDay>();

        day.Today.ToString("O").Should().Be(today);
        day.Of(time.Now.ToOffset(TimeSpan.FromHours(-7))).Should().Be(day.Today, "the instant counts, not the offset in which it is told");
        day.Zone.Id.Should().Be(zone);
    }

    [Fact]
    public void Today_MovesWithTheClock()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 14, 59, 59, TimeSpan.Zero));
        using var host = Hosts.Build(s => s.AddReactivation().UseTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")), time);
        var day = host.Services.GetRequiredService<BusinessDay>();
        var before = day.Today;
        time.Advance(TimeSpan.FromSeconds(1));

        (before, day.Today).Should().Be((new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void WithoutAStatedZone_ThereIsNoDay_WhichTheBuildSays()
    {
        var build = () => Hosts.Build(s =>
        {
            s.AddReactivation();
            s.AddScoped<Report>();
        });

        build.Should().Throw<AggregateException>().WithMessage("*Unable to resolve service for type 'Reactivation.Hosting.BusinessDay'*Report*");
    }

    [Fact]
    public void AnotherZoneOfTheSameName_IsAnother()
    {
        var (east, west) = (TimeZoneInfo.CreateCustomTimeZone("X", TimeSpan.FromHours(9), null, null), TimeZoneInfo.CreateCustomTimeZone("X", TimeSpan.FromHours(-5), null, null));

        FluentActions.Invoking(() => new ServiceCollection().AddReactivation().UseTimeZone(east).UseTimeZone(west)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ServiceCollection().AddReactivation().UseTimeZone(east).UseTimeZone(east)).Should().NotThrow();
    }

    [Fact]
    public void ABusiness_HasOneZone()
    {
        var add = () => new ServiceCollection().AddReactivation().UseTimeZone("Asia/Tokyo").UseTimeZone("UTC");

        add.Should().Throw<ArgumentException>().WithMessage("The time zone Asia/Tokyo was stated before*");
    }

    public sealed class Report(BusinessDay day)
    {
        public BusinessDay Day { get; } = day;
    }
}
