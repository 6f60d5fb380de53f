using Reactivation.Customers;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Binding;

/// <summary>5.3: the day before, on, and the day after, for every question about a day.</summary>
public class DayTests
{
    [Theory]
    [InlineData("last_purchase_on within 30 days", -1, false)]
    [InlineData("last_purchase_on within 30 days", 0, true)]
    [InlineData("last_purchase_on within 30 days", 29, true)]
    [InlineData("last_purchase_on within 30 days", 30, true)]
    [InlineData("last_purchase_on within 30 days", 31, false)]
    [InlineData("last_purchase_on within 0 days", 0, true)]
    [InlineData("last_purchase_on within 0 days", 1, false)]
    [InlineData("last_purchase_on at least 30 days ago", 29, false)]
    [InlineData("last_purchase_on at least 30 days ago", 30, true)]
    [InlineData("last_purchase_on at least 30 days ago", 31, true)]
    [InlineData("last_purchase_on at least 0 days ago", -1, false)]
    [InlineData("last_purchase_on at least 0 days ago", 0, true)]
    [InlineData("last_purchase_on more than 30 days ago", 29, false)]
    [InlineData("last_purchase_on more than 30 days ago", 30, false)]
    [InlineData("last_purchase_on more than 30 days ago", 31, true)]
    [InlineData("last_purchase_on more than 30 days ago and last_purchase_on within 60 days", 30, false)]
    [InlineData("last_purchase_on more than 30 days ago and last_purchase_on within 60 days", 31, true)]
    [InlineData("last_purchase_on more than 30 days ago and last_purchase_on within 60 days", 60, true)]
    [InlineData("last_purchase_on more than 30 days ago and last_purchase_on within 60 days", 61, false)]
    [InlineData("last_purchase_on before 2026-11-12", 9, false)]
    [InlineData("last_purchase_on before 2026-11-12", 10, false)]
    [InlineData("last_purchase_on before 2026-11-12", 11, true)]
    [InlineData("last_purchase_on on or after 2026-11-12", 11, false)]
    [InlineData("last_purchase_on on or after 2026-11-12", 10, true)]
    [InlineData("last_purchase_on on or after 2026-11-12", 9, true)]
    [InlineData("last_purchase_on on or after 2026-11-12", -1, false)]
    [InlineData("last_purchase_on on or after 2030-01-01", 0, false)]
    [InlineData("last_purchase_on before 2030-01-01", 0, true)]
    [InlineData("last_purchase_on before 2030-01-01", -1, false)]
    [InlineData("last_purchase_on is missing", 0, false)]
    [InlineData("last_purchase_on is missing", -1, true)]
    public void AGivenDay_SoManyDaysBack(string text, int daysAgo, bool expected)
    {
        var customer = new Customer("c") { Purchases = new() { LastOn = DaysAgo(daysAgo) } };

        Condition.Parse(text).Holds(customer).Should().Be(expected);
        Condition.Parse($"not ({text})").Holds(customer).Should().Be(!expected);
        Condition.Parse(text.Replace("last_purchase_on", "latest(last_purchase_on, last_login_on)", StringComparison.Ordinal)).Holds(customer).Should().Be(expected, "log-ins are not recorded");
        Condition.Parse(text.Replace("last_purchase_on", "latest(last_purchase_on, registered_on)", StringComparison.Ordinal)).Holds(customer with { RegisteredOn = null }).Should().Be(expected, "there is no registration");
    }

    [Theory]
    [InlineData("2026-08-31", "6 months", "2026-02-28")]
    [InlineData("2024-08-31", "6 months", "2024-02-29")]
    [InlineData("2026-05-31", "3 months", "2026-02-28")]
    [InlineData("2026-03-31", "1 month", "2026-02-28")]
    [InlineData("2024-02-29", "1 year", "2023-02-28")]
    [InlineData("2025-03-01", "1 year", "2024-03-01")]
    [InlineData("2025-02-28", "1 year", "2024-02-28")]
    [InlineData("2026-11-22", "24 months", "2024-11-22")]
    [InlineData("2026-07-31", "1 month", "2026-06-30")]
    public void MonthsAndYears_AreSubtractedOnce_AndClamped(string asOf, string span, string boundary)
    {
        var (before, on, after) = (Of(Day(boundary).AddDays(-1)), Of(Day(boundary)), Of(Day(boundary).AddDays(1)));
        var (atLeast, moreThan, within) = (Condition.Parse($"last_purchase_on at least {span} ago"), Condition.Parse($"last_purchase_on more than {span} ago"), Condition.Parse($"last_purchase_on within {span}"));

        new[] { before, on, after }.Select(c => atLeast.Holds(c, asOf: Day(asOf))).Should().Equal(true, true, false);
        new[] { before, on, after }.Select(c => moreThan.Holds(c, asOf: Day(asOf))).Should().Equal(true, false, false);
        new[] { before, on, after }.Select(c => within.Holds(c, asOf: Day(asOf))).Should().Equal(false, true, true);

        static Customer Of(DateOnly day) => new("c") { Purchases = new() { LastOn = day } };
    }

    [Fact]
    public void AGivenDayAhead_HasNotHappened_AndHidesNothing()
    {
        var customer = new Customer("c") { WebVisits = new() { LastOn = DaysAgo(-1) }, Logins = new() { LastOn = DaysAgo(50) } };
        var latest = Facts.Latest(Facts.LastWebVisitOn, Facts.LastLoginOn);

        latest.AtLeast(50).DaysAgo().Holds(customer).Should().BeTrue();
        latest.Within(49).Days().Holds(customer).Should().BeFalse();
        latest.IsMissing.Holds(customer).Should().BeFalse();
        Facts.LastWebVisitOn.IsMissing.Holds(customer).Should().BeTrue();
        Facts.LastWebVisitOn.IsMissing.Holds(customer, asOf: DaysAgo(-1)).Should().BeFalse("on that day it happens");
        Facts.KnownOn.IsMissing.Holds(new Customer("c") { RegisteredOn = DaysAgo(-1) }).Should().BeTrue();
    }

    [Fact]
    public void OnlyADueDay_MayLieAhead()
    {
        var customer = new Customer("c") { History = EventHistory.Of(Bought(40), Bought(20), Bought(0)) };
        var due = Facts.CadenceDueOn(1);

        due.IsMissing.Holds(customer).Should().BeFalse();
        due.OnOrAfter(DaysAgo(-20)).Holds(customer).Should().BeTrue();
        due.OnOrAfter(DaysAgo(-21)).Holds(customer).Should().BeFalse();
        due.Before(DaysAgo(-20)).Holds(customer).Should().BeFalse();
        due.Before(DaysAgo(-21)).Holds(customer).Should().BeTrue();
        due.Within(30).Days().Holds(customer).Should().BeFalse("it lies ahead");
        due.AtLeast(0).DaysAgo().Holds(customer).Should().BeFalse();
        due.AtLeast(0).DaysAgo().Holds(customer, asOf: DaysAgo(-20)).Should().BeTrue();
        due.Within(0).Days().Holds(customer, asOf: DaysAgo(-20)).Should().BeTrue();
    }

    [Fact]
    public void SpansBeyondTheCalendar_AreNoError()
    {
        var customer = new Customer("c") { Purchases = new() { LastOn = DateOnly.MinValue } };
        var early = new DateOnly(100, 1, 1);

        Facts.LastPurchaseOn.Within(200).Years().Holds(customer, asOf: early).Should().BeTrue();
        Facts.LastPurchaseOn.AtLeast(200).YearsAgo().Holds(customer, asOf: early).Should().BeFalse();
        Facts.LastPurchaseOn.AtLeast(73_000).DaysAgo().Holds(customer, asOf: early).Should().BeFalse();
        Facts.LastPurchaseOn.Before(DateOnly.MinValue).Holds(customer).Should().BeFalse();
        Facts.LastPurchaseOn.OnOrAfter(DateOnly.MinValue).Holds(customer).Should().BeTrue();
        Facts.Latest(Facts.LastPurchaseOn, Facts.RegisteredOn).AtLeast(200).YearsAgo().Holds(customer with { RegisteredOn = null }, asOf: early).Should().BeFalse();
        Facts.LastPurchaseOn.OnOrAfter(DateOnly.MaxValue).Holds(customer, asOf: DateOnly.MaxValue).Should().BeFalse();
        Facts.PurchaseCount.In(200).Years().Is(0).Holds(new Customer("c") { History = EventHistory.Of([], Source.Nothing.Records(EventKind.Purchase)) }, asOf: early).Should().BeTrue();
    }
}
