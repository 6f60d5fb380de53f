using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Segments;

namespace Reactivation.Tests.Causes;

/// <summary>C5: traits over-represented among the lost, with counts and intervals.</summary>
public class ChurnPatternsTests
{
    [Fact]
    public void C5_ATraitOfTheLost_StandsOut_WithItsCounts()
    {
        var customers = Enumerable.Range(0, 200).Select(i => new Customer($"c{i:000}")
        {
            CompetitorAlongside = i < 60,
            Contract = new() { Status = i is < 40 or >= 180 ? ContractStatus.Cancelled : ContractStatus.Running, EndedOn = i is < 40 or >= 180 ? Ask.DaysAgo(30) : null },
        });
        var list = ReactivationEngine.Create(ReactivationPolicy.Default).AssessAll(customers, Ask.AsOf);

        var found = ChurnPatterns.Find(list, ReactivationPolicy.Default);

        var alongside = found.Single(p => p.Segment == "competitor-alongside");
        (alongside.Lost, alongside.Customers, alongside.Base, alongside.IsOverRepresented).Should().Be((40, 60, 0.3, true));
        alongside.Lift.Should().BeApproximately(40 / 60.0 / 0.3, 1e-12);
        found.Should().OnlyContain(p => p.Dimension != SegmentDimensions.Relation, "being churned does not explain churn");
    }

    [Fact]
    public void C5_Leads_AreNotCounted() =>
        ChurnPatterns.Find([new Customer("c") { CompetitorAlongside = true }.Assess()], ReactivationPolicy.Default).Should().BeEmpty();

    /// <summary>Wilson 1927; the values from the closed form worked out by hand with z = 1.959964.</summary>
    [Theory]
    [InlineData(0, 10, 0, 0, 0.2775)]
    [InlineData(10, 10, 1, 0.7225, 1)]
    [InlineData(5, 10, 0.5, 0.2366, 0.7634)]
    [InlineData(40, 60, 0.6667, 0.5406, 0.7727)]
    [InlineData(0, 0, 0, 0, 1)]
    public void Intervals_AreWilsons(int hits, int count, double share, double low, double high)
    {
        var interval = Interval.OfShare(hits, count);

        interval.Estimate.Should().BeApproximately(share, 1e-4);
        interval.Low.Should().BeApproximately(low, 1e-4);
        interval.High.Should().BeApproximately(high, 1e-4);
    }

    [Fact]
    public void Intervals_RefuseMoreHitsThanAll() => FluentActions.Invoking(() => Interval.OfShare(2, 1)).Should().Throw<ArgumentOutOfRangeException>();
}
