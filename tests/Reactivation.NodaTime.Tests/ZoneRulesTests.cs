using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;
using Reactivation.Tests.Generators;

namespace Reactivation.Time.Tests;

/// <summary>The zone that the gate gets says what NodaTime's says, at every moment.</summary>
public class ZoneRulesTests
{
    private static readonly Instant Begin = Instant.FromUtc(ZoneRules.FirstYear, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(ZoneRules.LastYear + 1, 1, 1, 0, 0);

    [Fact]
    public void EveryZoneOfTheDatabase_Agrees_AroundEveryChangeOfItsClocks()
    {
        var changes = 0;
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(Zones.Of).DistinctBy(z => z.Id))
        {
            var made = zone.ToTimeZoneInfo();
            made.Id.Should().Be(zone.Id);
            foreach (var change in zone.GetZoneIntervals(Begin, Instant.FromUtc(2040, 1, 1, 0, 0)).Select(i => i.HasStart ? i.Start : Begin))
            {
                changes++;
                foreach (var minutes in new[] { -1_440, -181, -60, -30, 0, 30, 60, 181, 1_440 })
                {
                    foreach (var tick in new[] { -1, 0, 1 })
                        Agree(zone, made, change + Duration.FromMinutes(minutes) + Duration.FromTicks(tick));
                }
            }
        }

        changes.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public void AnyMoment_From2000To2030()
    {
        var made = new Dictionary<string, TimeZoneInfo>();
        Always.Holds(from zone in Zones.Any from at in Zones.Moments(zone) select (zone, at), 5_000, c =>
        {
            if (!made.TryGetValue(c.zone.Id, out var info))
                made.Add(c.zone.Id, info = c.zone.ToTimeZoneInfo());
            Agree(c.zone, info, c.at);
        });
    }

    [Fact]
    public void TheTurnOfEachYear_AndTheLastChange()
    {
        foreach (var zone in Zones.Telling.Select(Zones.Of))
        {
            var made = zone.ToTimeZoneInfo();
            for (var year = ZoneRules.FirstYear; year <= ZoneRules.LastYear + 1; year++)
            {
                for (var minutes = -1_470; minutes <= 1_470; minutes += 30)
                    Agree(zone, made, Instant.FromUtc(year, 1, 1, 0, 0) + Duration.FromMinutes(minutes));
            }
        }
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", -10, 14)]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", -3, -2)]
    [InlineData("Asia/Dhaka", "2009-12-31T17:00:00Z", 7, 6)]
    [InlineData("Australia/Lord_Howe", "2026-04-04T15:00:00Z", 11, 10.5)]
    [InlineData("Europe/Dublin", "2026-10-25T01:00:00Z", 1, 0)]
    public void TheTelling_Change(string id, string at, double before, double after)
    {
        var made = Zones.Of(id).ToTimeZoneInfo();
        var change = Zones.At(at).ToDateTimeUtc();

        (made.GetUtcOffset(change.AddTicks(-1)).TotalHours, made.GetUtcOffset(change).TotalHours).Should().Be((before, after));
    }

    [Fact]
    public void FixedOffsets_AndTheZonesOfTheMachine_AreZonesToo()
    {
        DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(5, 45)).ToTimeZoneInfo().GetUtcOffset(DateTime.UnixEpoch).Should().Be(new TimeSpan(5, 45, 0));
        DateTimeZone.Utc.ToTimeZoneInfo().BaseUtcOffset.Should().Be(TimeSpan.Zero);
        foreach (var id in new[] { "Europe/Dublin", "Pacific/Apia", "America/New_York" })
        {
            var zone = BclDateTimeZone.FromTimeZoneInfo(TimeZoneInfo.FindSystemTimeZoneById(id));
            var made = zone.ToTimeZoneInfo();
            foreach (var interval in zone.GetZoneIntervals(Begin, End).Skip(1))
            {
                Agree(zone, made, interval.Start);
                Agree(zone, made, interval.Start - Duration.FromTicks(1));
            }
        }
    }

    [Fact]
    public void BesideItsYears_TheFirstAndTheLastOffsetGoOn()
    {
        var berlin = Zones.Of("Europe/Berlin").ToTimeZoneInfo();

        berlin.GetUtcOffset(new DateTime(1999, 7, 1, 0, 0, 0, DateTimeKind.Utc)).Should().Be(TimeSpan.FromHours(1));
        berlin.GetUtcOffset(new DateTime(2200, 7, 1, 0, 0, 0, DateTimeKind.Utc)).Should().Be(TimeSpan.FromHours(1));
        (ZoneRules.FirstYear, ZoneRules.LastYear).Should().Be((2000, 2199));
    }

    [Fact]
    public void AZoneThatCannotBeExpressed_IsRefused_NotBent()
    {
        Refused(DateTimeZone.ForOffset(Offset.FromSeconds(2_670)), "*found the offset 00:44:30, expected whole minutes within 14 hours*");
        Refused(DateTimeZone.ForOffset(Offset.FromHours(15)), "*found the offset 15:00:00, expected whole minutes within 14 hours*");
        Refused(new Jumping(("2010-06-01T10:30:00Z", 1), ("2010-06-01T15:30:00Z", 2)), "The zone Jumping cannot be expressed as a TimeZoneInfo: found a change of the clocks at 2010-06-01T15:30:00Z by 01:00:00, expected one a day by at most 14 hours.");
        Refused(new Jumping(("2010-06-01T10:30:00Z", 14), ("2011-06-01T15:30:00Z", -8)), "*found a change of the clocks at 2011-06-01T15:30:00Z by -22:00:00*");
        Refused(new Jumping(("2010-12-31T23:00:00Z", 1), ("2012-12-31T23:00:00Z", 3), ("2015-12-31T21:00:00Z", 4)), "*found a change of the clocks at 201*");

        static void Refused(DateTimeZone zone, string message) => FluentActions.Invoking(zone.ToTimeZoneInfo).Should().Throw<NotSupportedException>().WithMessage(message);
    }

    private static void Agree(DateTimeZone zone, TimeZoneInfo made, Instant at)
    {
        if (at < Begin || at >= End)
            return;
        var offset = zone.GetUtcOffset(at).ToTimeSpan();
        if (made.GetUtcOffset(at.ToDateTimeUtc()) != offset || TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), made).Offset != offset)
            Assert.Fail($"{zone.Id} at {at}: NodaTime says {offset}, the zone made of it {made.GetUtcOffset(at.ToDateTimeUtc())}");
    }

    /// <summary>A zone of whole hours that begins at +0 and jumps as no real one does.</summary>
    private sealed class Jumping(params (string At, int Hours)[] jumps) : DateTimeZone("Jumping", false, Offset.FromHours(-18), Offset.FromHours(18))
    {
        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            var next = Array.FindIndex(jumps, j => Zones.At(j.At) > instant);
            next = next < 0 ? jumps.Length : next;
            return new ZoneInterval("x", next == 0 ? null : Zones.At(jumps[next - 1].At), next == jumps.Length ? null : Zones.At(jumps[next].At), Offset.FromHours(next == 0 ? 0 : jumps[next - 1].Hours), Offset.Zero);
        }
    }
}
