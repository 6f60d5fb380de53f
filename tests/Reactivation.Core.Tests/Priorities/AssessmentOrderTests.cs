using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Priorities;

/// <summary>5.10: tier, score descending, id ascending — text by code point, integers numerically.</summary>
public class AssessmentOrderTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void Tier_ThenScore_ThenId()
    {
        var source = Source.Nothing.Gives(Facts.ContractStatus, Facts.CompetitorAlongside, Facts.Revenue, Facts.LastWebVisitOn, Facts.LastPurchaseOn);
        Customer[] customers =
        [
            new("none-rich") { Purchases = new() { Sum = 1e9m } },
            new("low") { Contract = Cancelled },
            new("low-rich") { Contract = Cancelled, Purchases = new() { Sum = 5_000m } },
            new("medium-b") { Contract = Cancelled, CompetitorAlongside = true },
            new("medium-a") { Contract = Cancelled, CompetitorAlongside = true },
            new("medium-rich") { Contract = Cancelled, CompetitorAlongside = true, Purchases = new() { Sum = 31m } },
            new("high") { Contract = Cancelled, WebVisits = new() { LastOn = DaysAgo(30) } },
        ];

        Engine.AssessAll(customers, AsOf, source).Select(a => a.CustomerId).Should().Equal("high", "medium-rich", "medium-a", "medium-b", "low-rich", "low", "none-rich");
    }

    [Fact]
    public void Ids_AreOrderedByCodePoint()
    {
        string[] ordered = ["A", "AB", "B", "a", "ab", "あ", "\uE000", "\uFF21", "\uFFFD", "\U00010000", "\U0001F642", "\U0010FFFF"];

        Sorted([.. ordered.Reverse()]).Should().Equal(ordered);
    }

    [Fact]
    public void Ids_OfAnyKind_AreOrderedAsTheirCodePointsAre() => Always.Holds(
        Gen.Elements("a", "B", "1", "10", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF", "日").Several(1, 3).Select(string.Concat).Several(2, 8),
        500,
        ids => Assert.Equal(ids.Order(Comparer<string>.Create((x, y) => x.EnumerateRunes().Select(r => r.Value).Concat([-1]).Zip(y.EnumerateRunes().Select(r => r.Value).Concat([-1])).Select(p => p.First.CompareTo(p.Second)).FirstOrDefault(c => c != 0))), Sorted(ids)));

    [Fact]
    public void Nothing_StandsFirst_AsItDoesElsewhere()
    {
        var one = Engine.Assess(new Customer("a"), AsOf);

        AssessmentOrder.ByPriority.Compare(one, null).Should().BePositive();
        AssessmentOrder.ByPriority.Compare(null, one).Should().BeNegative();
        AssessmentOrder.ByPriority.Compare(null, null).Should().Be(0);
        AssessmentOrder.ByPriority.Compare(one, one).Should().Be(0);
    }

    private static ContractFacts Cancelled => new() { Status = ContractStatus.Cancelled };

    private static IEnumerable<string> Sorted(string[] ids) => Engine.AssessAll(ids.Select(i => new Customer(i)), AsOf).Select(a => a.CustomerId);
}
