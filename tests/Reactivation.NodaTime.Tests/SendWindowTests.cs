using System.Collections.Immutable;
using FsCheck.Fluent;
using NodaTime;
using Reactivation.Approaches;
using Reactivation.Tests.Generators;

namespace Reactivation.Time.Tests;

/// <summary>A6, A8: with a zone of NodaTime's, the moment to wait for is the first that is allowed — by NodaTime's own clock, every minute in turn.</summary>
public class SendWindowTests
{
    private static readonly QuietHours Office = SendWindows.Open("office", new LocalTime(9, 0), new LocalTime(18, 0));
    private static readonly QuietHours Night = SendWindows.Quiet("night", new LocalTime(21, 0), new LocalTime(8, 0));
    private static readonly QuietHours Small = SendWindows.Quiet("small hours", new LocalTime(23, 30), new LocalTime(0, 30));
    private static readonly QuietHours Two = SendWindows.Quiet("two", new LocalTime(2, 0), new LocalTime(2, 30));
    private static readonly QuietHours Week = SendWindows.Open("week", new LocalTime(10, 0), new LocalTime(16, 0), IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    public static TheoryData<string, string, QuietHours, string> Table => new()
    {
        { "Asia/Tokyo", "2026-11-22T08:59:59Z", Office, "2026-11-22T08:59:59Z" }, // 17:59:59
        { "Asia/Tokyo", "2026-11-22T09:00:00Z", Office, "2026-11-23T00:00:00Z" },
        { "Europe/Berlin", "2026-03-28T22:00:00Z", Night, "2026-03-29T06:00:00Z" }, // the night lost an hour
        { "Europe/Berlin", "2026-10-24T22:00:00Z", Night, "2026-10-25T07:00:00Z" }, // the night gained one
        { "Europe/Berlin", "2026-03-29T00:59:00Z", Two, "2026-03-29T00:59:00Z" }, // from 01:59 to 03:00: the quiet half hour is skipped
        { "Europe/Berlin", "2026-03-29T01:00:00Z", Two, "2026-03-29T01:00:00Z" },
        { "Europe/Berlin", "2026-10-25T00:00:00Z", Two, "2026-10-25T00:30:00Z" }, // shown twice, quiet twice
        { "Europe/Berlin", "2026-10-25T01:10:00Z", Two, "2026-10-25T01:30:00Z" },
        { "America/New_York", "2026-03-08T06:59:00Z", Two, "2026-03-08T06:59:00Z" },
        { "America/New_York", "2026-11-01T02:00:00Z", Night, "2026-11-01T13:00:00Z" },
        { "Pacific/Apia", "2011-12-30T07:30:00Z", Night, "2011-12-30T18:00:00Z" }, // 29 December 21:30 → 31 December 08:00, after ten hours and a half
        { "Pacific/Apia", "2011-12-29T23:00:00Z", Week, "2011-12-29T23:00:00Z" }, // Thursday 13:00
        { "Pacific/Apia", "2011-12-30T02:00:00Z", Week, "2012-01-01T20:00:00Z" }, // Thursday 16:00; Friday is left out, so Monday 10:00
        { "America/Sao_Paulo", "2018-11-04T02:30:00Z", Small, "2018-11-04T03:00:00Z" }, // 23:30; 00:30 is skipped, 01:00 follows
        { "America/Sao_Paulo", "2018-02-18T01:30:00Z", Small, "2018-02-18T02:00:00Z" }, // 23:30, then 23:00 again …
        { "America/Sao_Paulo", "2018-02-18T02:30:00Z", Small, "2018-02-18T03:30:00Z" }, // … and quiet again to 00:30
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void TheFirstAllowedMoment(string zone, string at, QuietHours quiet, string first)
    {
        var answer = Ask(Zones.Of(zone), quiet, Zones.At(at));

        answer.FirstAllowed().Should().Be(Zones.At(first));
        answer.IsAllowed.Should().Be(at == first);
        FirstByMinutes(Zones.Of(zone), [quiet], Zones.At(at)).Should().Be(Zones.At(first));
        if (answer.WaitUntil is { } until)
            until.Offset.Should().Be(Zones.Of(zone).GetUtcOffset(Zones.At(first)).ToTimeSpan(), "it is told by the recipient's clock");
    }

    [Fact]
    public void AnyZoneAndMoment_ByEveryMinute()
    {
        var waited = 0;
        QuietHours[] rules = [Office, Night, Small, Two, Week];
        Always.Holds(
            from zone in Gen.Elements(Zones.Telling).Select(Zones.Of)
            from at in Zones.Moments(zone)
            from quiet in Gen.Elements(rules).ArrayOf(2)
            select (zone, at: at - Duration.FromTicks(at.ToUnixTimeTicks() % NodaConstants.TicksPerMinute), quiet: quiet.Distinct().ToArray()),
            400,
            c =>
            {
                var answer = Ask(c.zone, c.quiet, c.at);
                var first = FirstByMinutes(c.zone, c.quiet, c.at);
                answer.FirstAllowed().Should().Be(first, "asked at {0} in {1} of {2}: {3}", c.at, c.zone.Id, string.Join(", ", c.quiet.Select(q => q.Id)), answer);
                if (first == c.at)
                    return;
                waited++;
                Ask(c.zone, c.quiet, first - Duration.FromTicks(1)).IsAllowed.Should().BeFalse("a tick before it is too early");
                Ask(c.zone, c.quiet, first).IsAllowed.Should().BeTrue();
            });
        waited.Should().BeGreaterThan(200);
    }

    [Fact]
    public void AWindow_IsTheQuietAroundIt()
    {
        Week.Should().BeEquivalentTo(new QuietHours("week", new TimeOnly(16, 0), new TimeOnly(10, 0)) { Days = [DayOfWeek.Sunday, DayOfWeek.Saturday] });
        Office.Days.Should().BeEmpty();
        SendWindows.Quiet("q", new LocalTime(1, 0), new LocalTime(2, 0), IsoDayOfWeek.Sunday).Days.Should().Equal(DayOfWeek.Sunday);
        SendWindows.Open("bar", new LocalTime(18, 0), new LocalTime(2, 0)).Should().BeEquivalentTo(new QuietHours("bar", new TimeOnly(2, 0), new TimeOnly(18, 0)));
        FluentActions.Invoking(() => SendWindows.Open("none", LocalTime.Midnight, LocalTime.Noon, IsoDayOfWeek.None)).Should().Throw<Exception>();
    }

    [Fact]
    public void WhatIsRefused_HasNoFirstMoment()
    {
        var request = Request(Zones.Of("Asia/Tokyo"), AddressState.Missing);

        ContactGate.Default.Check(request, Zones.At("2026-11-22T03:00:00Z")).FirstAllowed().Should().BeNull();
    }

    private static ContactRequest Request(DateTimeZone zone, AddressState address = AddressState.Usable) =>
        new(new() { CustomerId = "C-1", Zone = Made(zone), Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Letter, address) }, Channel.Letter, ContactPurpose.News);

    private static GateAnswer Ask(DateTimeZone zone, QuietHours quiet, Instant at) => Ask(zone, [quiet], at);

    private static GateAnswer Ask(DateTimeZone zone, QuietHours[] quiet, Instant at) => ContactGate.Create(ContactRules.Default with { Quiet = [.. quiet], Caps = [] }).Check(Request(zone), at);

    private static readonly Dictionary<string, TimeZoneInfo> Infos = [];

    private static TimeZoneInfo Made(DateTimeZone zone)
    {
        lock (Infos)
            return Infos.TryGetValue(zone.Id, out var info) ? info : Infos[zone.Id] = zone.ToTimeZoneInfo();
    }

    private static Instant FirstByMinutes(DateTimeZone zone, QuietHours[] quiet, Instant at)
    {
        while (quiet.Any(q => IsQuiet(q, at.InZone(zone).LocalDateTime)))
            at += Duration.FromMinutes(1);
        return at;
    }

    /// <summary>What a rule means, read off the clock on the wall.</summary>
    private static bool IsQuiet(QuietHours rule, LocalDateTime local)
    {
        var (time, from, to) = (local.TimeOfDay, LocalTime.FromTimeOnly(rule.From), LocalTime.FromTimeOnly(rule.To));
        return rule.Days.Contains((DayOfWeek)((int)local.DayOfWeek % 7)) || (from < to ? from <= time && time < to : from > to && (from <= time || time < to));
    }
}
