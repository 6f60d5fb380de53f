using FsCheck.Fluent;
using NodaTime;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Time.Tests;

/// <summary>Windows of conditions as periods: they say what the condition language says, or are refused.</summary>
public class PeriodWindowTests
{
    [Fact]
    public void APeriod_SaysWhatTheLanguageSays()
    {
        Facts.LastPurchaseOn.Within(Period.FromMonths(3)).Should().Be(Condition.Parse("last_purchase_on within 3 months"));
        Facts.LastPurchaseOn.Within(Period.FromDays(90)).Should().Be(Condition.Parse("last_purchase_on within 90 days"));
        Facts.LastPurchaseOn.Within(Period.FromWeeks(2)).Should().Be(Condition.Parse("last_purchase_on within 14 days"));
        Facts.LastPurchaseOn.Within(Period.Zero).Should().Be(Condition.Parse("last_purchase_on within 0 days"));
        Facts.LastPurchaseOn.AtLeast(Period.FromDays(181)).Ago().Should().Be(Condition.Parse("last_purchase_on at least 181 days ago"));
        Facts.LastPurchaseOn.AtLeast(Period.FromMonths(6)).Ago().Should().Be(Condition.Parse("last_purchase_on at least 6 months ago"));
        Facts.LastPurchaseOn.MoreThan(Period.FromYears(3)).Ago().Should().Be(Condition.Parse("last_purchase_on more than 3 years ago"));
        (Facts.Revenue.In(Period.FromMonths(24)) >= 1_000_000m).Should().Be(Condition.Parse("purchase_sum[24 months] >= 1000000"));
        (Facts.PurchaseCount.In(Period.FromDays(30)) >= 1).Should().Be(Condition.Parse("purchase_count[30 days] >= 1"));
        (Facts.PurchaseCount.In(Period.FromYears(2)) >= 1).Should().Be(Condition.Parse("purchase_count[2 years] >= 1"));
        (Period.FromWeeks(1) + Period.FromDays(3)).ToCalendarSpan().Should().Be(CalendarSpan.OfDays(10), "weeks are days");
    }

    [Theory]
    [InlineData("P1M15D", "found months and days, expected one of them; count in one unit*")]
    [InlineData("P1Y6M", "found years and months, expected one of them; count in one unit*")]
    [InlineData("P1Y1M2W", "found years and months and days, expected one of them*")]
    [InlineData("PT36H", "found time, expected years, months or days; facts are days*")]
    [InlineData("P1DT12H", "found days and time, expected years, months or days*")]
    [InlineData("P-3M", "found a negative number, expected 0 or more*")]
    [InlineData("P1W-3D", "found a negative number, expected 0 or more*")]
    [InlineData("P2401M", "found 2401 months, expected at most 200 years; a span has at most 2400 months or 73000 days*")]
    [InlineData("P2147483647W", "found 15032385529 days, expected at most 200 years*")]
    public void APeriodThatTheLanguageCannotSay_IsRefused(string text, string message)
    {
        var period = NodaTime.Text.PeriodPattern.Roundtrip.Parse(text).Value;

        foreach (var use in new Action[] { () => period.ToCalendarSpan(), () => Facts.LastPurchaseOn.Within(period), () => Facts.LastPurchaseOn.AtLeast(period), () => Facts.LastPurchaseOn.MoreThan(period), () => Facts.Revenue.In(period) })
            use.Should().Throw<ArgumentException>().WithMessage($"The period {text} is no span of the condition language: {message}");
    }

    [Fact]
    public void AnyPeriod_IsCountedBack_AsNodaTimeCountsIt() =>
        Always.Holds(
            from day in Gen.Choose(new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2031, 1, 1).DayNumber)
            from period in Gen.OneOf(Gen.Choose(0, 1_200).Select(Period.FromMonths), Gen.Choose(0, 100).Select(Period.FromYears), Gen.Choose(0, 40_000).Select(Period.FromDays), Gen.Choose(0, 5_000).Select(Period.FromWeeks))
            select (LocalDate.FromDateOnly(DateOnly.FromDayNumber(day)), period),
            5_000,
            c => c.period.ToCalendarSpan().DayNumberBefore(c.Item1.ToDateOnly()).Should().Be((c.Item1 - c.period).ToDateOnly().DayNumber, "{0} - {1}", c.Item1, c.period));

    /// <summary>The window is counted back from the day of the question, never forth from the event: that is where the last days of months part.</summary>
    [Theory]
    [InlineData("2026-01-31", "P1M", "2026-03-01")] // one month before 28 February is 28 January; 31 January comes into reach on 1 March
    [InlineData("2024-01-31", "P1M", "2024-03-01")] // 29 February in a leap year: 29 January
    [InlineData("2026-01-28", "P1M", "2026-02-28")]
    [InlineData("2026-03-31", "P1M", "2026-05-01")]
    [InlineData("2026-08-31", "P6M", "2027-03-01")]
    [InlineData("2024-02-29", "P1Y", "2025-03-01")] // a year before 28 February 2025 is 28 February 2024
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2024-02-29", "P12M", "2025-03-01")]
    [InlineData("2026-01-31", "P30D", "2026-03-02")]
    public void DayOfMonthTraps_TheFirstDay_ThatLiesSoFarBack(string purchase, string period, string first)
    {
        var (on, then) = (Day(purchase), Day(first));
        var span = NodaTime.Text.PeriodPattern.Roundtrip.Parse(period).Value;
        var policy = ReactivationPolicy.Default with { Definitions = ReactivationPolicy.Default.Definitions.AddRange(Row("ago", Facts.LastPurchaseOn.AtLeast(span).Ago()), Row("recent", Facts.LastPurchaseOn.Within(span))) };
        var engine = ReactivationEngine.Create(policy);
        var customer = new Customer("C-1") { History = EventHistory.Of(new CustomerEvent(on, EventKind.Purchase)) };

        Holding(then.AddDays(-1)).Should().Equal("recent");
        Holding(then).Should().Contain("ago");
        Holding(then.AddDays(1)).Should().Equal("ago");
        (LocalDate.FromDateOnly(then) - span).Should().BeGreaterThanOrEqualTo(LocalDate.FromDateOnly(on));
        (LocalDate.FromDateOnly(then.AddDays(-1)) - span).Should().BeLessThan(LocalDate.FromDateOnly(on));

        IEnumerable<string> Holding(DateOnly asOf) => engine.Assess(customer, asOf).Definitions.Intersect(["ago", "recent"]);
    }

    private static Row<DormancyEffect> Row(string id, Condition when) => new(id, when, DormancyEffect.ReportedOnly, new(id, id));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
