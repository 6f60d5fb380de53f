using Reactivation.Customers;
using Reactivation.Priorities;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Priorities;

/// <summary>5.7: what a scorecard must be; whatever is wrong with one is named at once.</summary>
public class ScorecardTests
{
    private static readonly NumberBins Counts = NumberBins.Of(Facts.PurchaseCount, 1, 2);
    private static readonly DayBins Days = DayBins.OfDays(Facts.LastPurchaseOn, 30, 60);

    [Fact]
    public void PointsThatFallWhereAValueGetsBetter_AreRefused_WithEveryPlace()
    {
        var falling = Characteristic.OneWay("count", ScorePart.Chance, Counts, [10, 5, 3]);
        var older = Characteristic.OneWay("days", ScorePart.Chance, Days, [5, 6, 6]);
        var missing = Characteristic.OneWay("missing", ScorePart.Revenue, NumberBins.Of(Facts.Revenue, 5m), [1, 2], missingPoints: 2);

        FluentActions.Invoking(() => new Scorecard(falling, older, missing)).Should().Throw<ArgumentException>().WithMessage(
            "count: purchase_count, bin 1 to 2: 10 to 5; count: purchase_count, bin 2 to 3: 5 to 3; days: last_purchase_on, bin 1 to 2: 5 to 6; missing: a missing value earns 2, a present one can earn 1.*");
    }

    [Fact]
    public void ATwoWayCharacteristic_IsMonotoneInBothDirections()
    {
        Characteristic TwoWay(params int[] points) => Characteristic.TwoWay("two", ScorePart.Chance, Counts, Days, [.. points]);

        FluentActions.Invoking(() => new Scorecard(TwoWay(3, 2, 1, 6, 5, 4, 9, 8, 7))).Should().NotThrow();
        FluentActions.Invoking(() => new Scorecard(TwoWay(1, 1, 1, 1, 1, 1, 1, 1, 1))).Should().NotThrow();
        FluentActions.Invoking(() => new Scorecard(TwoWay(3, 2, 1, 6, 5, 4, 5, 4, 3))).Should().Throw<ArgumentException>()
            .WithMessage("two: purchase_count, bin 2 to 3: 6 to 5; two: purchase_count, bin 2 to 3: 5 to 4; two: purchase_count, bin 2 to 3: 4 to 3.*");
        FluentActions.Invoking(() => new Scorecard(TwoWay(1, 2, 3, 4, 5, 6, 7, 8, 9))).Should().Throw<ArgumentException>().WithMessage("*last_purchase_on, bin 1 to 2: 1 to 2*last_purchase_on, bin 2 to 3: 2 to 3*");
        FluentActions.Invoking(() => new Scorecard(TwoWay(9, 9, 1, 9, 9, 2, 9, 9, 3))).Should().NotThrow("a row's last bin is not compared with the next row's first");
    }

    [Fact]
    public void AFactWithoutABetterDirection_MayScoreAnyWay()
    {
        FluentActions.Invoking(() => new Scorecard(Characteristic.OneWay("n", ScorePart.Chance, NumberBins.Of(Fact.Count("employees"), 10, 100), [5, 9, 1], missingPoints: 7))).Should().NotThrow();
        FluentActions.Invoking(() => new Scorecard(Characteristic.OneWay("n", ScorePart.Chance, NumberBins.Of(Fact.Count("employees", Better.More), 10, 100), [5, 9, 1]))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Scorecard(Characteristic.OneWay("n", ScorePart.Chance, DayBins.OfDays(Facts.RegisteredOn, 10), [0, 5]))).Should().NotThrow();
    }

    [Fact]
    public void ATwoWayCharacteristic_NeedsBothFactsDeclared() =>
        FluentActions.Invoking(() => new Scorecard(Characteristic.TwoWay("two", ScorePart.Chance, NumberBins.Of(Fact.Count("employees"), 10), Days, [0, 0, 0, 0, 0, 0]))).Should().Throw<ArgumentException>("5.7 allows it where both facts are declared");

    [Fact]
    public void MaxPoints_AreTheMost()
    {
        Characteristic Of(string id, int max) => Characteristic.OneWay(id, ScorePart.Chance, Counts, [0, 0, max]);

        FluentActions.Invoking(() => new Scorecard(Of("a", 6_000), Of("b", 4_000))).Should().NotThrow();
        FluentActions.Invoking(() => new Scorecard(Of("a", 6_000), Of("a", 4_001))).Should().Throw<ArgumentException>()
            .WithMessage("the id a stands twice; the most points together are 10001 hundredths, at most 10000 are allowed.*");
        FluentActions.Invoking(() => Of("a", 10_001)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Of("a", -1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Characteristic.OneWay("a", ScorePart.Chance, NumberBins.Of(Fact.Count("employees"), 1), [0, 0], missingPoints: -1)).Should().Throw<ArgumentException>();
        new Scorecard().Characteristics.Should().BeEmpty();
    }

    [Fact]
    public void EveryBin_NeedsItsPoints()
    {
        FluentActions.Invoking(() => Characteristic.OneWay("a", ScorePart.Chance, Counts, [0, 1])).Should().Throw<ArgumentException>().WithMessage("a: 3 points are needed, one per bin; 2 are given.*");
        FluentActions.Invoking(() => Characteristic.TwoWay("a", ScorePart.Chance, Counts, Days, [0, 1])).Should().Throw<ArgumentException>().WithMessage("a: 9 points are needed, one per bin; 2 are given.*");
    }

    [Fact]
    public void Bounds_AreAscending()
    {
        FluentActions.Invoking(() => NumberBins.Of(Facts.PurchaseCount, 2, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => NumberBins.Of(Facts.PurchaseCount, 1, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => NumberBins.Of(Facts.PurchaseCount)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => NumberBins.Of(Facts.Revenue, 2m, 1m)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => NumberBins.Of(Facts.Revenue, 0.00001m)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DayBins.OfDays(Facts.LastPurchaseOn, 30, 30)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DayBins.OfDays(Facts.LastPurchaseOn)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DayBins.OfDays(Facts.LastPurchaseOn, -1)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ACardOfOnesOwn_Counts_WithMissingPoints()
    {
        var card = new Scorecard(
            Characteristic.OneWay("size", ScorePart.Cause, NumberBins.Of(Fact.Count("employees"), 100), [100, 300], missingPoints: 200),
            Characteristic.OneWay("due", ScorePart.Chance, DayBins.OfDays(Facts.CadenceDueOn(1), 0), [50, 20]));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Scorecard = card });

        engine.Assess(new Customer("c").With(Fact.Count("employees"), 99), AsOf).Priority.Score.ToString().Should().Be("1.00 of 3.00");
        engine.Assess(new Customer("c").With(Fact.Count("employees"), 100), AsOf).Priority.Score.ToString().Should().Be("3.00 of 3.00");
        engine.Assess(new Customer("c").With(Fact.Count("employees"), null), AsOf).Priority.Score.ToString().Should().Be("2.00 of 3.00");
        engine.Assess(new Customer("c") { History = EventHistory.Of(Bought(40), Bought(20), Bought(0)) }, AsOf).Priority.Score.ToString().Should().Be("0.50 of 0.50", "a due day that lies ahead is the latest there is");
    }
}
