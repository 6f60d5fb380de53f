using System.Diagnostics;
using Reactivation.Approaches;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>P11: a million customers within seconds. No other test runs beside it, so that the process's own time is the planner's.</summary>
[Collection(nameof(Alone))]
public class SpendingSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void P11_AMillionCustomers_OnFourChannels()
    {
        const int days = 10;
        var budget = new SpendingBudget(6_000_000m, AsOf,
        [
            ChannelSupply.Daily(Channel.Email, 1m, 60_000, days), ChannelSupply.Daily(Channel.Letter, 120m, 8_000, days), ChannelSupply.Daily(Channel.Phone, 800m, 400, days), ChannelSupply.Daily(Channel.Sms, 8m, 20_000, days),
        ]);
        var offers = new SpendingOffers(budget, 1_000_000);
        var random = new Random(11);
        Span<decimal?> values = stackalloc decimal?[4];
        for (var i = 0; i < 1_000_000; i++)
        {
            var worth = Math.Exp(3 + (2 * random.NextDouble()) + (2 * random.NextDouble()));
            values[0] = random.Next(10) < 7 ? Round(worth * 0.2 * random.NextDouble()) : null;
            values[1] = random.Next(10) < 9 ? Round(worth * 0.9 * random.NextDouble()) : null;
            values[2] = random.Next(10) < 3 ? Round(worth * 3 * random.NextDouble()) : null;
            values[3] = random.Next(10) < 4 ? Round(worth * 0.3 * random.NextDouble()) : null;
            offers.Add($"C-{i}", random.Next(4) == 0 ? random.Next(days) : 0, values);
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var plan = SpendingPlanner.Plan(budget, offers);
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;

        output.WriteLine($"{seconds:0.0} s of processor time: {plan.Contacts.Length} contacts, cost {plan.Cost:0}, value {plan.ExpectedValue:0}, gap {plan.GapPercent:0.0000} %, the next {budget.Next:0} bring {plan.NextBudgetBrings:0}");
        seconds.Should().BeLessThan(10, "one core is busy: so long it takes where nothing else runs");
        plan.GapPercent.Should().BeLessThan(0.5m);
        plan.Cost.Should().BeLessThanOrEqualTo(budget.Total);
        plan.Contacts.GroupBy(c => (c.Channel, c.On)).Should().OnlyContain(g => g.Count() <= budget.Supplies.Single(s => s.Channel.Equals(g.Key.Channel)).CapacityByDay[0]);
        plan.NextBudgetBrings.Should().BePositive();

        static decimal Round(double value) => decimal.Round((decimal)value, 2);
    }
}
