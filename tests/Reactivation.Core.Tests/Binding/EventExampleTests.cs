using Reactivation.Customers;
using Reactivation.Dormancy;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Binding;

/// <summary>5.1, by hand: returns, missing amounts, the previous day, and where windows begin and end.</summary>
public class EventExampleTests
{
    [Fact]
    public void AReturn_IsNoPurchase_AndLowersTheSum()
    {
        var customer = Of(Bought(100, 500m), Bought(40, -200m), Bought(10, 0m));

        Facts.PurchaseCount.Is(1).Holds(customer).Should().BeTrue();
        Facts.PurchaseDays.Is(1).Holds(customer).Should().BeTrue();
        Facts.Revenue.Is(300m).Holds(customer).Should().BeTrue();
        EventKind.Purchase.Largest.Is(500m).Holds(customer).Should().BeTrue();
        Facts.LastPurchaseOn.OnOrAfter(DaysAgo(99)).Holds(customer).Should().BeFalse();
        Facts.LastPurchaseOn.OnOrAfter(DaysAgo(100)).Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void AReturn_IsEverythingThatWindowsSee_AndMakesTheSumNegative()
    {
        var customer = Of(Bought(100, 500m), Bought(40, -200m));

        Facts.Revenue.In(90).Days().Is(-200m).Holds(customer).Should().BeTrue();
        Facts.PurchaseCount.In(90).Days().Is(0).Holds(customer).Should().BeTrue();
        EventKind.Purchase.Largest.In(90).Days().IsMissing.Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void ReturnsOnly_AreACustomerWhoIsKnown_AndNeverBought()
    {
        var customer = Of(Bought(200, -1m));

        Facts.LastPurchaseOn.IsMissing.Holds(customer).Should().BeTrue();
        Facts.FirstPurchaseOn.IsMissing.Holds(customer).Should().BeTrue();
        Facts.KnownOn.AtLeast(200).DaysAgo().Holds(customer).Should().BeTrue("a return is an event, and its customer is known");
        customer.Assess().SilentDays.Should().BeNull("a return is no action of the customer's own");
        customer.Assess().Stage.Should().Be(Stage.Dormant, "known, and no action of their own (D2)");
    }

    [Fact]
    public void APurchaseWithoutAmount_Counts_AddsNothing_AndIsNeverLarge()
    {
        var customer = Of(Bought(10, null));

        Facts.PurchaseCount.Is(1).Holds(customer).Should().BeTrue();
        Facts.Revenue.Is(0m).Holds(customer).Should().BeTrue();
        EventKind.Purchase.Largest.IsMissing.Holds(customer).Should().BeTrue();
        Facts.PurchaseCount.OfAtLeast(0m).Is(0).Holds(customer).Should().BeTrue("an event without an amount is never of at least one");
        Facts.LastPurchaseOn.OfAtLeast(-5m).IsMissing.Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void AnotherKindsAmount_MayBeZeroOrLess()
    {
        var visit = new EventKind("store_visit");
        var customer = new Customer("c") { History = EventHistory.Of(new CustomerEvent(DaysAgo(5), visit, -3m), new CustomerEvent(DaysAgo(4), visit, 0m)) };

        visit.Count.Is(2).Holds(customer).Should().BeTrue();
        visit.Largest.Is(0m).Holds(customer).Should().BeTrue();
        visit.Sum.Is(-3m).Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void AKindOfOnesOwn_MayBeADeal()
    {
        var order = new EventKind("order", EventTraits.OwnAction | EventTraits.Deal);
        var customer = new Customer("c") { History = EventHistory.Of(new CustomerEvent(DaysAgo(5), order, 7m), new CustomerEvent(DaysAgo(4), order, -3m)) };

        order.Count.Is(1).Holds(customer).Should().BeTrue();
        order.LastOn.Before(DaysAgo(4)).Holds(customer).Should().BeTrue();
        order.Sum.Is(4m).Holds(customer).Should().BeTrue();
    }

    [Fact]
    public void ThePrevious_IsTheLastDayBeforeTheLast_NotTheLastEventBefore()
    {
        var customer = Of(Bought(300), Bought(10), Bought(10), Bought(10), Bought(200, 0m));

        Facts.PreviousPurchaseOn.AtLeast(300).DaysAgo().Holds(customer).Should().BeTrue();
        Facts.LastPurchaseGapDays.Is(290).Holds(customer).Should().BeTrue();
        Facts.PurchaseCount.Is(4).Holds(customer).Should().BeTrue();
        Facts.PurchaseDays.Is(2).Holds(customer).Should().BeTrue();
        Facts.PreviousPurchaseOn.IsMissing.Holds(Of(Bought(10), Bought(10))).Should().BeTrue();
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(89, true, false)]
    [InlineData(90, true, false)]
    [InlineData(91, false, true)]
    [InlineData(180, false, true)]
    [InlineData(181, false, false)]
    public void Windows_HoldBothTheirEnds_AndTheDayBetweenBelongsToTheLaterOne(int daysAgo, bool isInLatest, bool isInBefore)
    {
        var customer = new Customer("c") { History = EventHistory.Of(Did(EventKind.MailOpen, daysAgo)) };

        (EventKind.MailOpen.Count.In(90).Days() >= 1).Holds(customer).Should().Be(isInLatest);
        (EventKind.MailOpen.Count.In(90).DaysBeforeTheLast(90) >= 1).Holds(customer).Should().Be(isInBefore);
        Condition.Parse("mail_open_count[90 days before 90 days] >= 1").Holds(customer).Should().Be(isInBefore);
    }

    [Theory]
    [InlineData("2026-08-31", "2026-02-28", true, false)]
    [InlineData("2026-08-31", "2026-02-27", false, true)]
    [InlineData("2026-08-31", "2025-08-31", false, true)]
    [InlineData("2026-08-31", "2025-08-30", false, false)]
    [InlineData("2024-02-29", "2023-08-29", true, false)]
    [InlineData("2024-02-29", "2023-08-28", false, true)]
    [InlineData("2024-02-29", "2023-02-28", false, true)]
    [InlineData("2024-02-29", "2023-02-27", false, false)]
    public void MonthWindows_AreCountedFromTheDayOnce_AndClamped(string asOf, string day, bool isInLatest, bool isInBefore)
    {
        var customer = new Customer("c") { History = EventHistory.Of(new CustomerEvent(Day(day), EventKind.Login)) };

        (EventKind.Login.Count.In(6).Months() >= 1).Holds(customer, asOf: Day(asOf)).Should().Be(isInLatest);
        (EventKind.Login.Count.In(6).MonthsBeforeTheLast(6) >= 1).Holds(customer, asOf: Day(asOf)).Should().Be(isInBefore);
    }

    [Fact]
    public void YearsAndMonths_MayStandInOneWindow()
    {
        var customer = new Customer("c") { History = EventHistory.Of(new CustomerEvent(Day("2025-05-22"), EventKind.Login)) };

        Condition.Parse("login_count[1 year before 6 months] >= 1").Holds(customer).Should().BeTrue("18 months before 2026-11-22 is 2025-05-22");
        Condition.Parse("login_count[1 year before 5 months] >= 1").Holds(customer).Should().BeFalse();
    }

    [Fact]
    public void AWindowOfNoDays_IsTheDayItself()
    {
        var customer = new Customer("c") { History = EventHistory.Of(Did(EventKind.Login, 0), Did(EventKind.Login, 1)) };

        EventKind.Login.Count.In(0).Days().Is(1).Holds(customer).Should().BeTrue();
        EventKind.Login.Count.In(0).DaysBeforeTheLast(1).Is(0).Holds(customer).Should().BeTrue("from one day back, inclusive, to one day back, exclusive, is nothing");
        EventKind.Login.Count.In(1).DaysBeforeTheLast(0).Is(1).Holds(customer).Should().BeTrue("from one day back, inclusive, to the day itself, exclusive");
    }

    [Fact]
    public void Details_AreComparedByCodePoint()
    {
        var customer = new Customer("c") { History = EventHistory.Of(Did(EventKind.WebVisit, 5, "Shop"), new CustomerEvent(DaysAgo(9), EventKind.WebVisit, Detail: "が", Category: "x")) };

        Facts.LastWebVisitOn.WithDetail("Shop").IsMissing.Holds(customer).Should().BeFalse();
        Facts.LastWebVisitOn.WithDetail("shop").IsMissing.Holds(customer).Should().BeTrue();
        Facts.LastWebVisitOn.WithDetail("").IsMissing.Holds(customer).Should().BeTrue();
        Facts.LastWebVisitOn.WithDetail("か\u3099").IsMissing.Holds(customer).Should().BeTrue("no normalisation happens");
        Facts.LastWebVisitOn.InCategory("x").Within(9).Days().Holds(customer).Should().BeTrue();
        Facts.LastWebVisitOn.InCategory("x").WithDetail("Shop").IsMissing.Holds(customer).Should().BeTrue("both must fit one event");
    }

    [Fact]
    public void CountsOfARecordedKind_AreZero_NeverMissing()
    {
        var none = new Customer("c") { History = EventHistory.Of([], Source.Nothing.Records(EventKind.Purchase)) };

        Facts.PurchaseCount.Is(0).Holds(none).Should().BeTrue();
        Facts.PurchaseDays.IsMissing.Holds(none).Should().BeFalse();
        Facts.Revenue.Is(0m).Holds(none).Should().BeTrue();
        EventKind.Purchase.Largest.IsMissing.Holds(none).Should().BeTrue();
        Facts.Revenue.In(24).Months().Is(0m).Holds(new Customer("d") { Purchases = null }, none.Source).Should().BeTrue("a customer without a history, under a source that records the kind");
    }

    [Fact]
    public void AmountsBeyondWhatCanBeKept_AreAnError_NotAWrongSum()
    {
        var customer = Of(Bought(1, Cell.MaxAmount), Bought(2, Cell.MaxAmount));

        FluentActions.Invoking(() => customer.Assess()).Should().Throw<OverflowException>().WithMessage("purchase_sum*adds up beyond what can be kept.");
    }

    private static Customer Of(params CustomerEvent[] events) => new("c") { History = EventHistory.Of(events) };
}
