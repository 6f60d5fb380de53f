using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Approaches.Contacts;

namespace Reactivation.Tests.Approaches;

/// <summary>A6, A8: the moment to wait for is the first that is allowed — against every minute in turn.</summary>
public class WaitTests
{
    /// <summary>Zones and moments around which their clocks change: forth, back, by half an hour, at midnight, by a whole day.</summary>
    private static readonly ImmutableArray<(string Zone, string Change)> Changes =
    [
        ("Europe/Berlin", "2026-03-29T01:00Z"), ("Europe/Berlin", "2026-10-25T01:00Z"), ("America/New_York", "2026-03-08T07:00Z"), ("America/New_York", "2026-11-01T06:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T15:00Z"), ("Australia/Lord_Howe", "2026-10-03T15:30Z"), ("America/Sao_Paulo", "2018-11-04T03:00Z"), ("America/Sao_Paulo", "2018-02-18T02:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00Z"), ("Asia/Kathmandu", "2026-06-01T00:00Z"), ("Asia/Tokyo", "2026-03-29T00:00Z"), ("Africa/Casablanca", "2025-02-23T02:00Z"),
    ];

    private static readonly ImmutableArray<QuietHours> Quiet =
    [
        new("night", new(21, 0), new(8, 0)), new("gap", new(1, 30), new(2, 30)), new("midnight", new(0, 0), new(0, 45)), new("late", new(23, 15), new(0, 0)), new("two", new(2, 0), new(3, 0)),
        new("odd", new(1, 59), new(2, 1)), new("weekend", new(0, 0), new(0, 0)) { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] }, new("Friday", new(22, 0), new(3, 0)) { Days = [DayOfWeek.Friday] },
        new("most", new(3, 0), new(2, 59)),
    ];

    [Fact]
    public void A6_TheClocks_DoChangeThere()
    {
        foreach (var (zone, change) in Changes.Where(c => c.Zone is not ("Asia/Tokyo" or "Asia/Kathmandu")))
        {
            var at = DateTimeOffset.Parse(change, System.Globalization.CultureInfo.InvariantCulture);
            var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
            info.GetUtcOffset(at).Should().NotBe(info.GetUtcOffset(at.AddTicks(-1)), "{0} changes at {1}", zone, change);
        }
    }

    [Fact]
    public void A6_A8_TheMomentToWaitFor_IsTheFirstAllowed_ByEveryMinute()
    {
        var waited = 0;
        Always.Holds(Cases, 150, c =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(c.Zone);
            var rules = ContactRules.Default with { Quiet = [.. c.Quiet], Caps = [new("day", 2, TimeSpan.FromHours(20)), new("mail", 1, TimeSpan.FromMinutes(400)) { Channels = [Channel.Email] }] };
            var request = Good with { Person = Good.Person with { Zone = zone, Sent = [.. c.Sent], Consents = [Consent(Channel.Email, c.At.AddYears(-20))] } };
            var gate = ContactGate.Create(rules);
            var answer = gate.Check(request, c.At);
            var t = c.At;
            while (!IsFree(rules, request, t))
                t = t.AddMinutes(1);
            answer.Verdict.Should().Be(t == c.At ? GateVerdict.Allow : GateVerdict.Wait);
            (answer.WaitUntil ?? c.At).Should().Be(t, "asked {0} in {1}: {2}", c.At, c.Zone, answer);
            if (answer.WaitUntil is not { } until)
                return;
            waited++;
            gate.Check(request, until).Verdict.Should().Be(GateVerdict.Allow);
            gate.Check(request, until.AddTicks(-1)).Verdict.Should().Be(GateVerdict.Wait);
            until.Offset.Should().Be(zone.GetUtcOffset(until), "it is told by the recipient's clock");
        });
        waited.Should().BeGreaterThan(75);
    }

    /// <summary>What the rules mean, read off the clock on the wall and the list of what was sent.</summary>
    private static bool IsFree(ContactRules rules, ContactRequest request, DateTimeOffset t)
    {
        var local = TimeZoneInfo.ConvertTime(t, request.Person.Zone);
        var minute = (local.Hour * 60) + local.Minute;
        foreach (var quiet in rules.Quiet)
        {
            var (from, to) = ((quiet.From.Hour * 60) + quiet.From.Minute, (quiet.To.Hour * 60) + quiet.To.Minute);
            if (quiet.Days.Contains(local.DayOfWeek) || (from < to && minute >= from && minute < to) || (from > to && (minute >= from || minute < to)))
                return false;
        }

        return rules.Caps.All(cap => Most(cap, [.. request.Person.Sent.Where(s => cap.Channels.IsEmpty || cap.Channels.Contains(s.Channel)).Select(s => s.At), t], t) <= cap.Most);
    }

    /// <summary>The most contacts in any window that holds a moment.</summary>
    internal static int Most(FrequencyCap cap, DateTimeOffset[] sent, DateTimeOffset t) =>
        sent.Where(end => end >= t && end - t < cap.Within).Max(end => sent.Count(s => s <= end && end - s < cap.Within));

    [Fact]
    public void A8_NothingGoesAboveACap_InAnyInterleavingOfCampaigns()
    {
        var rules = ContactRules.Default with { Quiet = [] };
        var gate = ContactGate.Create(rules);
        var sends = 0;

        // Moments are not in order: machines whose clocks differ, each asking with what is on record so far.
        Always.Holds(Gen.Zip(Gen.Elements(Channel.Email, Channel.Letter, Channel.Phone), Gen.Choose(0, 40 * 24)).Several(10, 60), 300, attempts =>
        {
            var sent = ImmutableArray<SentContact>.Empty;
            foreach (var (channel, hours) in attempts)
            {
                var at = At.AddHours(hours);
                if (gate.Check(Good with { Channel = channel, Person = Good.Person with { Sent = sent } }, at).IsAllowed)
                    sent = sent.Add(new SentContact(channel, at, $"campaign {hours % 3}"));
            }

            foreach (var cap in rules.Caps)
            {
                var counted = sent.Where(s => cap.Channels.IsEmpty || cap.Channels.Contains(s.Channel)).Select(s => s.At).ToArray();
                counted.Where(t => Most(cap, counted, t) > cap.Most).Should().BeEmpty("cap {0}", cap.Id);
            }

            sends += sent.Length;
        });
        sends.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void A8_ContactsAWindowApart_DoNotMeet()
    {
        var request = Good with { Person = Good.Person with { Sent = [new(Channel.Email, At.AddDays(-7)), new(Channel.Letter, At.AddDays(-6))] } };

        request.Check().IsAllowed.Should().BeTrue("the first left the window at this moment");
        request.Check(at: At.AddTicks(-1)).WaitUntil.Should().Be(At);
    }

    [Fact]
    public void A8_TheDefaults_ArePinned()
    {
        ContactRules.Default.Caps.Select(c => (c.Id, c.Most, c.Within.TotalDays)).Should().Equal(("week", 2, 7), ("calls", 1, 14), ("letters", 1, 30));
        ContactRules.Default.Quiet.Select(q => (q.Id, q.From.Hour, q.To.Hour)).Should().Equal(("night", 21, 8), ("calls", 19, 9));
    }

    private static Gen<(string Zone, DateTimeOffset At, QuietHours[] Quiet, SentContact[] Sent)> Cases =>
        from change in Gen.Elements(Changes.AsEnumerable())
        from minutes in Gen.Choose(-3 * 24 * 60, 24 * 60)
        from quiet in Chances.Subset(Quiet, 30)
        from sent in (from m in Gen.Choose(-30 * 60, 12 * 60) from c in Gen.Elements(Channel.Email, Channel.Sms) select (c, m)).Several(0, 4)
        let at = DateTimeOffset.Parse(change.Change, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(minutes)
        where !quiet.Any(q => q.Id == "most") || quiet.All(q => q.Id is "most" or "night" or "midnight" or "late" or "weekend")
        select (change.Zone, at, quiet.Where(q => q.Id != "night" || quiet.All(o => o.Id != "most")).ToArray(), sent.Select(s => new SentContact(s.c, at.AddMinutes(s.m))).ToArray());
}
