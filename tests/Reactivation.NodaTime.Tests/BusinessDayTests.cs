using FsCheck.Fluent;
using NodaTime;
using Reactivation.Columns;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Time.Tests;

/// <summary>5.3: a moment is on the day that the business's clock shows.</summary>
public class BusinessDayTests
{
    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-21T14:59:59Z", "2026-11-21")]
    [InlineData("Asia/Tokyo", "2026-11-21T15:00:00Z", "2026-11-22")]
    [InlineData("Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28")] // the day of the gap has 23 hours …
    [InlineData("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25")] // … and that of the overlap 25
    [InlineData("Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("America/New_York", "2026-11-01T03:59:59Z", "2026-10-31")]
    [InlineData("America/New_York", "2026-11-01T04:00:00Z", "2026-11-01")]
    [InlineData("America/New_York", "2026-11-02T04:59:59Z", "2026-11-01")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")] // 30 December was left out
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03")] // midnight was left out: the day began at 01:00
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    [InlineData("America/Sao_Paulo", "2018-02-18T01:59:59Z", "2018-02-17")] // the hour before midnight came twice
    [InlineData("America/Sao_Paulo", "2018-02-18T02:30:00Z", "2018-02-17")]
    [InlineData("America/Sao_Paulo", "2018-02-18T03:00:00Z", "2018-02-18")]
    public void AMoment_IsOnTheDay_OfTheBusinesssClock(string zone, string at, string day)
    {
        var moment = Zones.At(at);
        var expected = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        moment.ToBusinessDay(Zones.Of(zone)).Should().Be(expected);
        moment.InZone(Zones.Of("Pacific/Honolulu")).ToBusinessDay(Zones.Of(zone)).Should().Be(expected, "a value's own zone has no say");
        moment.WithOffset(Offset.FromHours(14)).ToBusinessDay(Zones.Of(zone)).Should().Be(expected, "nor has its offset");
        new FixedClock(moment).AsOf(Zones.Of(zone)).Should().Be(expected);
    }

    [Fact]
    public void TheDayThatWasLeftOut_IsNobodysDay()
    {
        var apia = Zones.Of("Pacific/Apia");
        var begin = Zones.At("2011-12-28T00:00:00Z");

        Enumerable.Range(0, 6 * 24 * 60).Select(m => (begin + Duration.FromMinutes(m)).ToBusinessDay(apia)).Distinct().Select(d => d.Day).Should().Equal(27, 28, 29, 31, 1, 2, 3);
    }

    [Fact]
    public void AnyMomentAndZone_IsOnTheDate_ThatNodaTimeSays() =>
        Always.Holds(from zone in Zones.Any from at in Zones.Moments(zone) select (zone, at), 3_000, c =>
            c.at.ToBusinessDay(c.zone).Should().Be(DateOnly.FromDateTime(c.at.InZone(c.zone).ToDateTimeUnspecified()), "{0} in {1}", c.at, c.zone.Id));

    [Fact]
    public void NullIsNever_AndADateStaysWhatItIs()
    {
        var tokyo = Zones.Of("Asia/Tokyo");

        ((Instant?)null).ToBusinessDay(tokyo).Should().BeNull();
        ((ZonedDateTime?)null).ToBusinessDay(tokyo).Should().BeNull();
        ((OffsetDateTime?)null).ToBusinessDay(tokyo).Should().BeNull();
        ((LocalDate?)null).ToBusinessDay().Should().BeNull();
        new LocalDate(2024, 2, 29).ToBusinessDay().Should().Be(new DateOnly(2024, 2, 29));
        ((LocalDate?)new LocalDate(2026, 11, 22)).ToBusinessDay().Should().Be(new DateOnly(2026, 11, 22));
        new LocalDate(2026, 11, 9, CalendarSystem.Julian).ToBusinessDay().Should().Be(new DateOnly(2026, 11, 22), "the day is the same, whatever calendar names it");
    }

    [Fact]
    public void ADayThatDateOnlyDoesNotKnow_IsRefused()
    {
        FluentActions.Invoking(() => new LocalDate(-1, 12, 31).ToBusinessDay()).Should().Throw<ArgumentOutOfRangeException>().WithMessage("A business day lies in the years 1 to 9999.*");
        FluentActions.Invoking(() => Instant.MinValue.ToBusinessDay(DateTimeZone.Utc)).Should().Throw<ArgumentOutOfRangeException>();
        Instant.FromUtc(9999, 12, 31, 23, 0).ToBusinessDay(DateTimeZone.Utc).Should().Be(DateOnly.MaxValue);
        FluentActions.Invoking(() => Instant.FromUtc(9999, 12, 31, 23, 0).ToBusinessDay(Zones.Of("Asia/Tokyo"))).Should().Throw<Exception>().Which.Should().Match(e => e is ArgumentOutOfRangeException || e is OverflowException);
    }

    [Fact]
    public void EventsOfOneBusinessDay_AreOneDay_WhereverMidnightLiesElsewhere()
    {
        var tokyo = Zones.Of("Asia/Tokyo");
        Instant[] orders = [Zones.At("2026-11-20T15:00:00Z"), Zones.At("2026-11-20T23:30:00Z"), Zones.At("2026-11-21T14:59:59Z"), Zones.At("2026-11-21T15:00:00Z")];
        CustomerEvent[] events = [.. orders.Select((at, i) => EventKind.Purchase.At(at, tokyo, 100m + i, category: "tea"))];
        var twoDays = Condition.Parse("purchase_days = 2 and purchase_count = 4 and last_purchase_on on or after 2026-11-22");
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.Add(new("two-days", twoDays, DormancyEffect.ReportedOnly, new("two days", "2日"))) });

        events.Select(e => e.On.Day).Should().Equal(21, 21, 21, 22);
        events.Select(e => (e.Kind, e.Amount, e.Detail, e.Category)).Should().Equal(orders.Select((_, i) => (EventKind.Purchase, (decimal?)(100m + i), (string?)null, (string?)"tea")));
        engine.Assess(new Customer("C-1") { History = EventHistory.Of(events) }, new DateOnly(2026, 11, 22)).Definitions.Should().Contain("two-days");
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        foreach (var e in events)
            log.Add("C-1", e);
        engine.Assess(CustomerTable.From(log, cancellation: TestContext.Current.CancellationToken), new DateOnly(2026, 11, 22), cancellation: TestContext.Current.CancellationToken)[0].Definitions.Should().Contain("two-days");
    }

    [Fact]
    public void AnEntitysMembers_AreMapped_InPlace()
    {
        var tokyo = Zones.Of("Asia/Tokyo");
        var map = CustomerMap.For<Lead>(m => m.Id(l => l.Id).Fact(Facts.RegisteredOn, l => l.RegisteredOn.ToBusinessDay()).Fact(Facts.LastPurchaseOn, l => l.LastOrder.ToBusinessDay(tokyo)).Fact(Facts.LastWebVisitOn, l => l.LastSeen.ToBusinessDay(tokyo)));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var lead = new Lead("L-1", new LocalDate(2024, 4, 1), Zones.At("2026-05-24T15:00:00Z"), null);

        engine.Assess(lead, map, new DateOnly(2026, 11, 21)).Definitions.Should().NotContain("r181", "by Tokyo's clock the order is of 25 May, 180 days ago");
        engine.Assess(lead, map, new DateOnly(2026, 11, 22)).Definitions.Should().Contain("r181");
    }

    private sealed record Lead(string Id, LocalDate? RegisteredOn, Instant? LastOrder, OffsetDateTime? LastSeen);

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
