using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A6, A11: the earliest sensible day, rule by rule and against every day in turn.</summary>
public class TimingTests
{
    private static readonly CustomerDates Dates = new() { LastPurchaseOn = Day("2026-10-01"), BornOn = Day("1984-02-29"), RelationSince = Day("2024-12-10"), UsualSeason = Season.Winter, Categories = ["pumps"] };

    [Fact]
    public void A6_TheDefaults_ArePinned()
    {
        TimingPolicy.Default.Rules.Select(r => (r.Id, r.FirstDay, r.LastDay)).Should().Equal(
            ("after-purchase", 30, 90), ("budget", -75, -15), ("birthday", -7, 0), ("anniversary", -7, 0), ("season", -14, 45), ("sale", -7, 2), ("release", 0, 30));
        (TimingPolicy.Default.FiscalYearEndMonth, TimingPolicy.Default.FiscalYearEndDay, TimingDefaults.Hour, TimingDefaults.LeastOpens).Should().Be((3, 31, 10, 5));
        TimingPolicy.Default.Check().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-10-30", "2026-10-31")]
    [InlineData("2026-10-31", "2026-10-31")]
    [InlineData("2026-12-30", "2026-12-30")]
    [InlineData("2026-12-31", null)]
    public void A6_EarlyAfterTheLastPurchase(string asOf, string? on) => On("after-purchase", asOf).Should().Be(on);

    [Theory]
    [InlineData("2027-01-01", "2027-01-15")]
    [InlineData("2027-01-16", "2027-01-18")]
    [InlineData("2027-03-16", "2027-03-16")]
    [InlineData("2027-03-17", "2028-01-17")]
    public void A6_BeforeTheFiscalYearEnds_OnABusinessDay(string asOf, string on) => On("budget", asOf).Should().Be(on, "of 31 March 2028, 75 days before is Sunday the 16th");

    [Fact]
    public void A6_TheFiscalYear_AndTheHolidays_AreYours()
    {
        On("budget", "2026-11-22", TimingPolicy.Default with { FiscalYearEndMonth = 2, FiscalYearEndDay = 31 }).Should().Be("2026-12-15", "28 February less 75 days");
        var closed = new BusinessCalendar { Holidays = [Day("2027-01-15"), Day("2027-01-18")] };
        On("budget", "2026-11-22", TimingPolicy.Default with { Calendar = closed }).Should().Be("2027-01-19");
        On("budget", "2026-11-22", TimingPolicy.Default with { Calendar = new() { Weekend = [.. Enum.GetValues<DayOfWeek>()] } }).Should().BeNull("there is no business day");
    }

    [Theory]
    [InlineData(LeapDay.DayBefore, "2027-02-21", "2027-02-21")]
    [InlineData(LeapDay.DayBefore, "2027-03-01", "2028-02-22")]
    [InlineData(LeapDay.DayAfter, "2027-02-21", "2027-02-22")]
    [InlineData(LeapDay.DayAfter, "2027-03-01", "2027-03-01")]
    [InlineData(LeapDay.DayAfter, "2028-02-20", "2028-02-22")]
    public void A6_ABirthdayOf29February(LeapDay leapDay, string asOf, string on) => On("birthday", asOf, TimingPolicy.Default with { LeapDay = leapDay }).Should().Be(on);

    [Fact]
    public void A6_AnAnniversary_ComesAYearLaterAtTheEarliest()
    {
        On("anniversary", "2024-12-05").Should().Be("2025-12-03", "the day itself, five days ahead, is none");
        On("anniversary", "2025-12-10").Should().Be("2025-12-10");
        On("anniversary", "2025-12-11").Should().Be("2026-12-03");
    }

    [Fact]
    public void A6_SeasonSaleAndRelease_FollowTheCalendar()
    {
        On("season", "2026-11-01").Should().Be("2026-11-17", "winter begins on 1 December");
        On("season", "2027-01-16").Should().Be("2027-11-17");
        var policy = TimingPolicy.Default with { Events = [new(TimingOccasion.Sale, Day("2026-12-01"), "winter sale"), new(TimingOccasion.Release, Day("2026-12-20"), "pump 2", "pumps"), new(TimingOccasion.Release, Day("2026-11-25"), "valve 2", "valves")] };
        var moments = ContactTiming.Next(policy, Dates, AsOf);
        moments.Single(m => m.Rule.Id == "sale").Why.Should().Be(new Reactivation.Decisions.Wording("a sale begins: winter sale", "セールの開始（winter sale）"));
        moments.Single(m => m.Rule.Id == "sale").On.Should().Be(Day("2026-11-24"));
        moments.Single(m => m.Rule.Id == "release").On.Should().Be(Day("2026-12-20"), "the valve is for who bought valves");
        moments.Select(m => m.On).Should().BeInAscendingOrder();
        moments.Single(m => m.Rule.Id == "release").Rule.Template.Should().Be("release", "a timing carries its content (A11)");
    }

    [Fact]
    public void A6_WhatIsNotKnown_SetsNoTime() => ContactTiming.Next(TimingPolicy.Default, new(), AsOf).Select(m => m.Rule.Id).Should().Equal("budget");

    [Fact]
    public void A6_EveryRule_FindsTheFirstDay_ByEveryDay() => Always.Holds(
        from first in Gen.Choose(-200, 200)
        from length in Gen.Choose(0, 100)
        from occasion in Gen.Elements(Enum.GetValues<TimingOccasion>())
        from business in Chances.Percent(50)
        from day in Gen.Choose(0, 1_500)
        from born in Gen.Choose(0, 12_000)
        select (Rule: new TimingRule("r", occasion, first, first + length, new("w", "w")) { OnBusinessDays = business }, AsOf: Day("2025-01-01").AddDays(day), Born: Day("1980-01-01").AddDays(born)),
        300,
        c =>
        {
            var dates = new CustomerDates { LastPurchaseOn = c.AsOf.AddDays(-40), BornOn = c.Born, RelationSince = c.Born, UsualSeason = Season.Summer };
            var policy = TimingPolicy.Default with { Rules = [c.Rule], Events = [new(c.Rule.Occasion == TimingOccasion.Sale ? TimingOccasion.Sale : TimingOccasion.Release, c.AsOf.AddDays(60), "e")] };
            var found = ContactTiming.Next(policy, dates, c.AsOf).SingleOrDefault()?.On;
            var expected = Enumerable.Range(0, TimingDefaults.HorizonDays + 1).Select(c.AsOf.AddDays).Where(d =>
                (!c.Rule.OnBusinessDays || d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) && Enumerable.Range(c.Rule.FirstDay, c.Rule.LastDay - c.Rule.FirstDay + 1).Any(offset => Is(c.Rule.Occasion, d.AddDays(-offset))));
            found.Should().Be(expected.Select(d => (DateOnly?)d).FirstOrDefault());

            bool Is(TimingOccasion occasion, DateOnly day) => occasion switch
            {
                TimingOccasion.LastPurchase => day == dates.LastPurchaseOn,
                TimingOccasion.FiscalYearEnd => day is { Month: 3, Day: 31 },
                TimingOccasion.Season => day is { Month: 6, Day: 1 },
                TimingOccasion.Birthday or TimingOccasion.Anniversary =>
                    day.Year > c.Born.Year && (day.Month, day.Day) == (c.Born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year) ? (2, 28) : (c.Born.Month, c.Born.Day)),
                _ => day == c.AsOf.AddDays(60),
            };
        });

    [Fact]
    public void A6_TheMoment_IsByTheRecipientsClock_AlsoWhereItSkips()
    {
        var moment = new TimingMoment(TimingPolicy.Default.Rules[0], AsOf, Day("2026-03-29"), Day("2026-03-30"), new("w", "w"));

        moment.At(10, Contacts.Tokyo).Should().Be(DateTimeOffset.Parse("2026-03-29T10:00+09:00", System.Globalization.CultureInfo.InvariantCulture));
        moment.At(2, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("o", System.Globalization.CultureInfo.InvariantCulture).Should().Be("2026-03-29T03:00:00.0000000+02:00", "02:00 is skipped");
        (moment with { On = Day("2026-10-25") }).At(2, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("o", System.Globalization.CultureInfo.InvariantCulture).Should().Be("2026-10-25T02:00:00.0000000+02:00", "02:00 comes twice");
        (moment with { On = Day("2018-11-04") }).At(0, TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo")).ToString("o", System.Globalization.CultureInfo.InvariantCulture).Should().Be("2018-11-04T01:00:00.0000000-02:00", "midnight is skipped");
    }

    [Fact]
    public void A6_TheHourOfOpening_IsSmoothed_AndSaysWhenThereIsTooLittle()
    {
        static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-06-01T{time}+09:00", System.Globalization.CultureInfo.InvariantCulture);

        var few = OpeningHour.Of([At("08:00"), At("08:10"), At("08:20"), At("08:30")], Contacts.Tokyo);
        (few.Hour, few.IsKnown, few.Opens).Should().Be((10, false, 4));
        few.Why.English.Should().Be("too few opened mails (4) to tell the own hour");
        var around9 = OpeningHour.Of([At("08:50"), At("08:55"), At("09:02"), At("09:05"), At("10:01"), At("20:00"), At("20:01")], Contacts.Tokyo);
        (around9.Hour, around9.IsKnown).Should().Be((9, true), "two at 20, but five around nine");
        OpeningHour.Of([.. Enumerable.Repeat(At("20:00"), 4), At("08:00"), At("08:30"), At("09:00"), At("09:30"), At("09:40"), At("10:00"), At("10:30")], Contacts.Tokyo).Hour.Should().Be(9, "seven around nine outweigh four at 20");
        OpeningHour.Of(Enumerable.Repeat(At("23:59"), 3).Concat(Enumerable.Repeat(At("00:01"), 3)), Contacts.Tokyo).Hour.Should().Be(0, "round the clock; of equals the earlier");
        OpeningHour.Of(Enumerable.Repeat(At("09:30"), 5), TimeZoneInfo.Utc).Hour.Should().Be(0, "by the recipient's clock");
    }

    [Fact]
    public void A6_APolicyThatCannotBeUsed_NamesAllProblems() => (TimingPolicy.Default with
    {
        Rules = [new("a", TimingOccasion.Sale, 1, 0, new("w", "w")), new("a", TimingOccasion.Sale, 0, 367, new("w", "w"))],
        FiscalYearEndMonth = 13,
        Events = [new(TimingOccasion.Birthday, AsOf, "party")],
    }).Check().Select(p => p.ToString()).Should().Equal(
        "rules.a: found days 1 to 0, expected a first day not after the last, both within 366 days of the occasion",
        "rules.a: found days 0 to 367, expected a first day not after the last, both within 366 days of the occasion",
        "rules.a: found it twice, expected each once",
        "fiscal_year_end_month: found an end in month 13, day 31, expected a month from 1 to 12, a day from 1 to 31",
        "events.party: found the occasion Birthday, expected a sale or a release");

    private static string? On(string rule, string asOf, TimingPolicy? policy = null) =>
        ContactTiming.Next(policy ?? TimingPolicy.Default, Dates, Day(asOf)).SingleOrDefault(m => m.Rule.Id == rule)?.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
