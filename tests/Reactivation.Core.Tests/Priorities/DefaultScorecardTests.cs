using Reactivation.Customers;
using Reactivation.Priorities;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Priorities;

/// <summary>5.7: the default scorecard, pinned in shape and at every boundary of its bins.</summary>
public class DefaultScorecardTests
{
    private static readonly int[] Silence = [30, 45, 60, 90, 120, 150, 180, 240, 300, 365, 540, 730, 1095];
    private static readonly int[] Purchases = [1, 2, 3, 4, 6, 10, 20];
    private static readonly decimal[] Revenue = [30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
    private static readonly int[] RevenuePoints = [0, 200, 400, 625, 825, 1050, 1250, 1450, 1675, 1875, 2075, 2300, 2500];

    private static Characteristic Of(string id) => Scorecard.Default.Characteristics.Single(c => c.Id == id);

    [Fact]
    public void TheShape_IsPinned()
    {
        Scorecard.Default.Characteristics.Select(c => (c.Id, c.Part, c.Rows.Count, c.Columns?.Count, c.Max, c.MissingPoints)).Should().Equal(
            ("purchases-by-silence", ScorePart.Chance, 8, 14, 4500, 0),
            ("signal", ScorePart.Chance, 6, null, 1500, 0),
            ("revenue", ScorePart.Revenue, 13, null, 2500, 0),
            ("told-reason", ScorePart.Cause, LeavingReason.All.Length, null, 1500, 700));
        Of("told-reason").Rows.Should().BeOfType<ChoiceBins>();
        Of("told-reason").Rows.Fact.Should().Be(Facts.ToldReason);
        Of("purchases-by-silence").Rows.Should().BeOfType<NumberBins>().Which.From.Should().Equal(Purchases.Select(p => (long)p));
        Of("purchases-by-silence").Columns.Should().BeOfType<DayBins>().Which.Within.Should().Equal(Silence.Select(CalendarSpan.OfDays));
        Of("signal").Rows.Should().BeOfType<DayBins>().Which.Within.Should().Equal(new[] { 7, 30, 90, 180, 365 }.Select(CalendarSpan.OfDays));
        Of("revenue").Rows.Should().BeOfType<NumberBins>().Which.From.Should().Equal(Revenue.Select(r => Cell.OfAmount(r)));
        Of("purchases-by-silence").Rows.Fact.Should().Be(Facts.PurchaseCount);
        Of("purchases-by-silence").Columns!.Fact.Should().Be(Facts.LastPurchaseOn);
        Of("signal").Rows.Fact.ToString().Should().Be("latest(last_web_visit_on, last_mail_open_on, last_mail_click_on, last_inquiry_on)");
        Of("revenue").Rows.Fact.Should().Be(Facts.Revenue);
    }

    [Fact]
    public void ChanceOutweighsRevenue_AndTheCauseKeepsItsShare()
    {
        var max = Scorecard.Default.Characteristics.GroupBy(c => c.Part).ToDictionary(g => g.Key, g => g.Sum(c => c.Max));

        max.Should().BeEquivalentTo(new Dictionary<ScorePart, int> { [ScorePart.Chance] = 6000, [ScorePart.Revenue] = 2500, [ScorePart.Cause] = 1500 });
        Scorecard.MaxPoints.Should().Be(10_000);
    }

    [Fact]
    public void PurchasesBySilence_TheFirstDayOfEachBin_AndTheLast()
    {
        var points = Of("purchases-by-silence").Points;
        for (var row = 0; row <= Purchases.Length; row++)
        {
            for (var column = 0; column <= Silence.Length; column++)
            {
                foreach (var count in new[] { row == 0 ? 0 : Purchases[row - 1], row == Purchases.Length ? 1_000 : Purchases[row] - 1 })
                {
                    foreach (var days in new[] { column == 0 ? 0 : Silence[column - 1] + 1, column == Silence.Length ? 9_999 : Silence[column] })
                        Points("purchases-by-silence", new("c") { Purchases = new() { Count = count, LastOn = DaysAgo(days) } }).Should().Be(points[(row * 14) + column], "{0} purchases, silent for {1} days", count, days);
                }
            }
        }
    }

    [Fact]
    public void PurchasesBySilence_TheCornersAndSome_ArePinned()
    {
        (int Count, int Days, int Points)[] pinned = [(0, 0, 0), (1, 30, 2600), (1, 31, 2100), (1, 9999, 25), (2, 181, 1500), (3, 365, 1475), (5, 730, 1375), (6, 1095, 1425), (19, 60, 3350), (20, 0, 4500), (20, 9999, 1900)];

        foreach (var (count, days, points) in pinned)
            Points("purchases-by-silence", new("c") { Purchases = new() { Count = count, LastOn = DaysAgo(days) } }).Should().Be(points);
        Of("purchases-by-silence").Points.Select((p, i) => (long)p * (i + 1)).Sum().Should().Be(14_511_575, "whoever changes a cell changes this sum over all of them, weighted by their places");
    }

    [Theory]
    [InlineData(0, 1500)]
    [InlineData(7, 1500)]
    [InlineData(8, 1200)]
    [InlineData(30, 1200)]
    [InlineData(31, 700)]
    [InlineData(90, 700)]
    [InlineData(91, 350)]
    [InlineData(180, 350)]
    [InlineData(181, 150)]
    [InlineData(365, 150)]
    [InlineData(366, 0)]
    [InlineData(null, 0)]
    [InlineData(-1, 0)]
    public void Signal_EveryBoundary(int? daysAgo, int points)
    {
        Points("signal", new("c") { MailClicks = new() { LastOn = daysAgo is { } days ? DaysAgo(days) : null } }).Should().Be(points);
        Points("signal", new("c") { MailClicks = new() { LastOn = daysAgo is { } d ? DaysAgo(d) : null }, WebVisits = new() { LastOn = DaysAgo(400) } }).Should().Be(points, "the latest counts, and a day ahead hides nothing");
    }

    [Fact]
    public void Revenue_EveryBoundary()
    {
        for (var i = 0; i < RevenuePoints.Length; i++)
        {
            foreach (var amount in new[] { i == 0 ? -5m : Revenue[i - 1], i == Revenue.Length ? 1e14m : Revenue[i] - 0.0001m })
                Points("revenue", new("c") { Purchases = new() { Sum = amount } }).Should().Be(RevenuePoints[i], "the revenue is {0}", amount);
        }

        Points("revenue", new("c") { Purchases = new() { Sum = null } }).Should().Be(0);
    }

    [Fact]
    public void NotApplicable_IsNotRedistributed_TheScoreSaysWhatWasAttainable()
    {
        var nothing = new Customer("c").Assess().Priority.Score;
        (nothing.ToString(), nothing.Parts.Count(p => p.Points is null)).Should().Be(("0.00 of 0.00", 4));

        var sum = new Customer("c") { Purchases = new() { Sum = 1_000m } }.Assess().Priority.Score;
        (sum.ToString(), sum.Of(ScorePart.Revenue), sum.Of(ScorePart.Chance)).Should().Be(("8.25 of 25.00", 825, 0));
        sum.Parts.Select(p => p.Points).Should().Equal(null, null, 825, null);

        var half = new Customer("c") { Purchases = new() { Count = 20 } }.Assess().Priority.Score;
        half.ToString().Should().Be("0.00 of 0.00", "both facts of a two-way characteristic must be recorded");

        var full = new Customer("c") { Purchases = new() { Count = 20, LastOn = DaysAgo(1), Sum = 1e8m }, Inquiries = new() { LastOn = DaysAgo(1) } }.Assess().Priority.Score;
        (full.ToString(), full.Of(ScorePart.Chance), full.Of(ScorePart.Revenue), full.Of(ScorePart.Cause)).Should().Be(("85.00 of 85.00", 6000, 2500, 0));

        var never = new Customer("c") { Purchases = new() { Count = 0, LastOn = null, Sum = 0m }, Inquiries = new() { LastOn = null } }.Assess().Priority.Score;
        (never.ToString(), never.Parts.Select(p => p.Points).Sum()).Should().Be(("0.00 of 85.00", 0), "never is recorded");
    }

    private static int? Points(string id, Customer customer) => customer.Assess().Priority.Score.Parts.Single(p => p.Characteristic.Id == id).Points;
}
