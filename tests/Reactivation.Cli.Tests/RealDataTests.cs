using System.Globalization;
using Reactivation.Priorities;

namespace Reactivation.Cli.Tests;

/// <summary>The list made from real order histories: complete, equal to independent counts, and better than chance at telling who returns.</summary>
public class RealDataTests(ITestOutputHelper log)
{
    [Fact]
    public void OnlineRetail_ListsEveryCustomerKnownByTheDay_AndR181AsCountedFromTheFile()
    {
        var asOf = new DateOnly(2011, 3, 1);
        var orders = Orders.Read("online_retail2.csv.gz");
        var known = orders.Where(c => c.Any(o => o.Date <= asOf)).Select(c => c.Key).ToList();
        var r181 = orders.Where(c => c.Any(o => o.Date <= asOf) && c.Where(o => o.Date <= asOf).Max(o => o.Date) <= asOf.AddDays(-181)).Select(c => c.Key);

        var list = Assess("online_retail2.csv.gz", asOf);

        list.Should().HaveCount(4534);
        list.Select(a => a.Id).Order(StringComparer.Ordinal).Should().Equal(known.Order(StringComparer.Ordinal));
        list.Where(a => a.Definitions.Contains("r181")).Select(a => a.Id).Order(StringComparer.Ordinal).Should().Equal(r181.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Returns_RenewNoPurchase_AndLowerRevenue()
    {
        var asOf = new DateOnly(2011, 3, 1);
        var r181 = Orders.Read("online_retail2_with_returns.csv.gz")
            .Where(c => c.Any(o => o.Date <= asOf && o.Amount > 0) && c.Where(o => o.Date <= asOf && o.Amount > 0).Max(o => o.Date) <= asOf.AddDays(-181))
            .Select(c => c.Key);

        var list = Assess("online_retail2_with_returns.csv.gz", asOf);

        list.Where(a => a.Definitions.Contains("r181")).Select(a => a.Id).Order(StringComparer.Ordinal).Should().Equal(r181.Order(StringComparer.Ordinal));
    }

    /// <summary>P9: among those silent for 90 days or more, the score against 'bought again within 90 days'.</summary>
    [Theory]
    [InlineData("online_retail2.csv.gz", "2011-03-01", 2868, 627, 0.67)]
    [InlineData("cdnow_sample.csv.gz", "1998-01-01", 1948, 189, 0.70)]
    public void P9_TheScoreTellsWhoReturns(string file, string day, int dormant, int returned, double leastAuc)
    {
        var asOf = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var orders = Orders.Read(file);
        var silent = Assess(file, asOf).Where(a => a.SilentDays >= 90)
            .Select(a => (a.Score, Returned: orders[a.Id].Any(o => o.Date > asOf && o.Date <= asOf.AddDays(90) && o.Amount > 0)))
            .ToList();
        silent.Should().HaveCount(dormant);
        silent.Count(s => s.Returned).Should().Be(returned);

        var auc = AreaUnderCurve(silent);

        log.WriteLine($"{file} as of {day}: AUC {auc:0.0000} over {dormant} silent customers, {returned} of whom returned");
        auc.Should().BeGreaterThanOrEqualTo(leastAuc);
    }

    /// <summary>P: with a large deal stated in the shop's own currency (its own highest fifth of largest orders), the tiers' return rates stand in their order.</summary>
    [Fact]
    public void P_HighReturnsMoreOftenThanLow()
    {
        var asOf = new DateOnly(2011, 3, 1);
        var orders = Orders.Read("online_retail2.csv.gz");
        var map = CustomerMap.For<IGrouping<string, (DateOnly Date, decimal Amount)>>(m => m.Id(c => c.Key)
            .History(Source.Nothing.Records(EventKind.Purchase), c => EventHistory.Of([.. c.Select(o => new CustomerEvent(o.Date, EventKind.Purchase, o.Amount))])));
        var known = orders.Where(c => c.Any(o => o.Date <= asOf)).ToList();
        var largest = known.Select(c => c.Where(o => o.Date <= asOf).Max(o => o.Amount)).Order().ToList();
        var engine = ReactivationEngine.Create(ReactivationPolicy.From(priority: new() { LargeDeal = largest[largest.Count * 4 / 5] }));

        var rates = engine.AssessAll(known, map, asOf).Where(a => a.Priority.Tier != PriorityTier.None && a.SilentDays >= 90)
            .GroupBy(a => a.Priority.Tier, a => orders[a.CustomerId].Any(o => o.Date > asOf && o.Date <= asOf.AddDays(90)))
            .ToDictionary(g => g.Key, g => (Customers: g.Count(), Share: g.Count(returned => returned) / (double)g.Count()));

        foreach (var (tier, rate) in rates.OrderByDescending(r => r.Key))
            log.WriteLine($"{tier}: {rate.Share:P1} of {rate.Customers} silent customers bought again within 90 days");
        rates[PriorityTier.High].Share.Should().BeGreaterThan(rates[PriorityTier.Low].Share);
    }

    /// <summary>The chance that one who returned has the higher score of two; equal scores count half.</summary>
    private static double AreaUnderCurve(List<(decimal Score, bool Returned)> scored)
    {
        double pairs = 0, won = 0;
        foreach (var one in scored.Where(s => s.Returned))
        {
            foreach (var other in scored.Where(s => !s.Returned))
            {
                pairs++;
                won += one.Score > other.Score ? 1 : one.Score == other.Score ? 0.5 : 0;
            }
        }

        return won / pairs;
    }

    private static List<Listed> Assess(string file, DateOnly asOf)
    {
        using var run = new CommandRun();
        run.Run("assess", "--events", Orders.Path(file), "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--out", run.Path("out")).Should().Be(0, run.Error);
        return [.. run.Read("out/assessments.csv").Skip(1).Select(Listed.Parse)];
    }

    private sealed record Listed(string Id, string[] Definitions, int? SilentDays, decimal Score)
    {
        public static Listed Parse(string line)
        {
            var fields = line.Split(',');
            return new Listed(fields[0], fields[2].Split(';'), fields[3].Length == 0 ? null : int.Parse(fields[3], CultureInfo.InvariantCulture), decimal.Parse(fields[8], CultureInfo.InvariantCulture));
        }
    }
}
