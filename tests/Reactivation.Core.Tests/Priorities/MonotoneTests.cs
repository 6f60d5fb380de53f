using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Priorities;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Priorities;

/// <summary>P9: a stronger or more frequent signal, a higher revenue, a more recent date never lowers the score.</summary>
public class MonotoneTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void P9_AnImprovementInOneDirection_NeverLowersTheScore()
    {
        var raised = 0;
        Always.Holds(Improved, 4_000, pair =>
        {
            var (before, after) = (Score(pair.Before), Score(pair.After));
            Assert.True(after.Points >= before.Points, $"{before} became {after}");
            Assert.Equal(before.Attainable, after.Attainable);
            raised += after.Points > before.Points ? 1 : 0;
        });
        raised.Should().BeGreaterThan(400);
    }

    [Fact]
    public void P9_OneMoreEvent_NeverLowersTheScore() => Always.Holds(
        from life in Lives.AsOf(AsOf)
        from kind in Gen.Elements(EventKind.Purchase, EventKind.WebVisit, EventKind.MailOpen, EventKind.MailClick, EventKind.Inquiry)
        from one in Worlds.Event(kind, AsOf)
        where !(one.Amount < 0)
        select (life, one),
        1_000,
        pair =>
        {
            var source = Lives.Everything;
            var before = Engine.Assess(pair.life.ToCustomer(source), AsOf, source).Priority.Score;
            var after = Engine.Assess((pair.life with { Events = [.. pair.life.Events, pair.one] }).ToCustomer(source), AsOf, source).Priority.Score;
            Assert.True(after.Points >= before.Points, $"{before} became {after} with {pair.one}");
        });

    [Fact]
    public void P9_EveryCharacteristic_IsMonotoneCellByCell()
    {
        foreach (var characteristic in Scorecard.Default.Characteristics.Where(c => c.Rows is not ChoiceBins))
        {
            var width = characteristic.Columns?.Count ?? 1;
            for (var i = 0; i < characteristic.Points.Length; i++)
            {
                if (i >= width)
                    characteristic.Points[i].Should().Match(p => characteristic.Rows is NumberBins ? p >= characteristic.Points[i - width] : p <= characteristic.Points[i - width], "{0}, cell {1}", characteristic.Id, i);
                if (i % width > 0)
                    characteristic.Points[i].Should().BeLessThanOrEqualTo(characteristic.Points[i - 1], "{0}, cell {1}", characteristic.Id, i);
            }
        }
    }

    private static Score Score(Scored customer) => Engine.Assess(
        new Customer("c")
        {
            Purchases = new() { Count = customer.Count, LastOn = customer.BoughtDaysAgo is { } days ? DaysAgo(days) : null, Sum = customer.Revenue },
            WebVisits = new() { LastOn = customer.VisitedDaysAgo is { } visited ? DaysAgo(visited) : null },
            Inquiries = new() { LastOn = customer.InquiredDaysAgo is { } inquired ? DaysAgo(inquired) : null },
        },
        AsOf).Priority.Score;

    private static Gen<(Scored Before, Scored After)> Improved =>
        from count in Gen.Choose(0, 25).OrNull(90)
        from bought in Gen.Choose(0, 1500).OrNull(90)
        from revenue in Gen.Choose(0, 8).SelectMany(digits => Gen.Choose(0, (int)Math.Pow(10, digits))).Select(r => (decimal)r).OrNull(90)
        from visited in Gen.Choose(0, 500).OrNull(70)
        from inquired in Gen.Choose(0, 500).OrNull(70)
        from step in Gen.Choose(1, 400)
        from direction in Gen.Choose(0, 4)
        let before = new Scored(count, bought, revenue, visited, inquired)
        select (before, direction switch
        {
            0 => before with { Count = (count ?? 0) + (step % 10) },
            1 => before with { BoughtDaysAgo = Later(bought, step) },
            2 => before with { Revenue = (revenue ?? 0) + (step * step * step) },
            3 => before with { VisitedDaysAgo = Later(visited, step) },
            _ => before with { InquiredDaysAgo = Later(inquired, step) },
        });

    private static int Later(int? daysAgo, int step) => Math.Max(0, (daysAgo ?? 2_000) - step);

    private sealed record Scored(int? Count, int? BoughtDaysAgo, decimal? Revenue, int? VisitedDaysAgo, int? InquiredDaysAgo);
}
