using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>P11: a budget is spent well, never overspent, and the gap that is told is never too small.</summary>
public class SpendingTests(ITestOutputHelper output)
{
    private static readonly Channel[] Channels = [Channel.Email, Channel.Letter, Channel.Phone, Channel.Sms];

    /// <summary>The best of all plans there are, tried one by one.</summary>
    [Fact]
    public void P11_TheGap_IsNeverUnderstated_AgainstEveryPlanThereIs()
    {
        var (cases, best) = (0, 0);
        Always.Holds(Cases(customers: (0, 5), channels: (1, 3), days: (1, 2), capacity: (0, 2)), 400, c =>
        {
            var plan = SpendingPlanner.Plan(c.Budget, c.Offers());
            c.Check(plan);
            var optimum = c.Optimum();
            plan.NetValue.Should().BeLessThanOrEqualTo(optimum);
            plan.UpperBound.Should().BeGreaterThanOrEqualTo(optimum);
            if (optimum > 0)
                plan.GapPercent.Should().BeGreaterThanOrEqualTo((optimum - plan.NetValue) / optimum * 100 - 0.0000001m);
            (cases, best) = (cases + 1, best + (plan.NetValue == optimum ? 1 : 0));
        });
        output.WriteLine($"best possible in {best} of {cases} small cases");
        best.Should().BeGreaterThan(cases * 8 / 10);
    }

    [Fact]
    public void P11_NeitherBudgetNorCapacity_IsEverExceeded_AndTheMedianGap_IsSmall()
    {
        var (gaps, scarce) = (new List<decimal>(), 0);
        Always.Holds(Cases(customers: (100, 400), channels: (1, 4), days: (1, 5), capacity: (0, 40)), 150, c =>
        {
            var plan = SpendingPlanner.Plan(c.Budget, c.Offers());
            c.Check(plan);
            gaps.Add(plan.GapPercent);
            scarce += SpendingPlanner.Plan(c.Budget with { Total = 1_000_000m }, c.Offers()).NetValue > plan.UpperBound ? 1 : 0;
        });
        gaps.Sort();
        scarce.Should().BeGreaterThan(75, "else nothing had to be given up");
        output.WriteLine($"{scarce} of {gaps.Count} budgets too small for all; gap: median {gaps[gaps.Count / 2]:0.000} %, nine of ten below {gaps[gaps.Count * 9 / 10]:0.000} %, largest {gaps[^1]:0.000} %");
        gaps[gaps.Count / 2].Should().BeLessThanOrEqualTo(2m);
    }

    [Fact]
    public void P11_MoreBudget_BringsMore_UntilNothingIsLeftToBuy()
    {
        var poor = new SpendingBudget(100m, AsOf, [ChannelSupply.Daily(Channel.Letter, 100m, 10, 3)]) { Next = 200m };
        var offers = new SpendingOffers(poor);
        foreach (var value in new decimal?[] { 300m, 500m, 250m, 90m, null, 100m })
            offers.Add($"C{value}", 0, [value]);

        var plan = SpendingPlanner.Plan(poor, offers);
        plan.Contacts.Should().Equal(new PlannedContact("C500", Channel.Letter, AsOf, 100m, 500m));
        (plan.Cost, plan.ExpectedValue, plan.NetValue, plan.NextBudgetBrings, plan.GapPercent).Should().Be((100m, 500m, 400m, 350m, 0m), "the next 200 buy 300 and 250");
        var rich = SpendingPlanner.Plan(poor with { Total = 10_000m }, offers);
        rich.Contacts.Select(c => c.CustomerId).Should().Equal(["C500", "C300", "C250"], "a contact that brings no more than it costs is none");
        (rich.NextBudgetBrings, rich.GapPercent).Should().Be((0m, 0m));
    }

    [Fact]
    public void P11_TheDays_FollowTheCapacity_TheHighestValueFirst_NobodyBeforeTheirDay()
    {
        var budget = new SpendingBudget(100m, AsOf, [new(Channel.Email, 0m, [1, 0, 2])]);
        var offers = new SpendingOffers(budget);
        offers.Add("late", 2, [50m]);
        offers.Add("second", 0, [20m]);
        offers.Add("first", 0, [30m]);
        offers.Add("never", 3, [99m]);
        offers.Add("dear", 1, [10m]);

        SpendingPlanner.Plan(budget, offers).Contacts.Select(c => (c.CustomerId, c.On)).Should().Equal(("first", AsOf), ("late", AsOf.AddDays(2)), ("second", AsOf.AddDays(2)));
    }

    [Fact]
    public void P11_AProposal_BringsItsOpenChannels_EachFromItsDay()
    {
        var budget = new SpendingBudget(1_000m, DateOnly.FromDateTime(Contacts.At.DateTime), [ChannelSupply.Daily(Channel.Sms, 1m, 9, 20), ChannelSupply.Daily(Channel.Phone, 5m, 9, 20)]);
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var proposer = new ContactProposer(ApproachPlanner.Create(engine), ContactGate.Default, ExpectedValue.Default);
        var recipient = new ContactPerson { CustomerId = "C-1", Zone = Contacts.Tokyo, Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Phone, AddressState.Usable), Sent = [new(Channel.Phone, Contacts.At.AddDays(-10))] };
        var customer = new Customer("C-1") { Purchases = new() { LastOn = DaysAgo(200), Count = 3, Sum = 90_000m }, Leaving = new() { Reason = Reactivation.Customers.LeavingReason.OtherBrand } };
        var offers = new SpendingOffers(budget);

        offers.Add(proposer.Propose(engine.Assess(customer, AsOf), recipient, Contacts.At));
        offers.Add(proposer.Propose(engine.Assess(customer, AsOf), recipient with { Addresses = recipient.Addresses.Clear() }, Contacts.At));

        offers.Count.Should().Be(1, "of the second, nothing may be sent");
        SpendingPlanner.Plan(budget, offers).Contacts.Should().Equal([new PlannedContact("C-1", Channel.Phone, budget.FirstDay.AddDays(5), 5m, 600m)], "2 % of 30,000; the cap ends on a Sunday, on which nobody is called");
    }

    [Fact]
    public void P11_TheAveragePurchase_TakesReturnsOff()
    {
        Average(Bought(5, 100m), Bought(3, 50m), Bought(1, -20.0001m)).Should().Be(64.9999m);
        Average(Bought(5, 10m), Bought(1, -20m)).Should().Be(0m);
        Average(Bought(5, -1m)).Should().BeNull();
        ExpectedValue.AveragePurchase(new Customer("c") { Purchases = new() { Count = 3 } }.Assess()).Should().BeNull("the sum is not recorded");

        static decimal? Average(params CustomerEvent[] events) => ExpectedValue.AveragePurchase(new Customer("c") { History = EventHistory.Of(events) }.Assess());
    }

    [Fact]
    public void P11_WhatCannotBePlanned_IsRefused_WithAllProblems()
    {
        var bad = new SpendingBudget(-1m, AsOf, [new(Channel.Email, 0.00001m, [1, -2]), new(Channel.Email, 1m, [1])]);

        bad.Check().Select(p => p.ToString()).Should().Equal(
            "budget: found -1, expected an amount of 0 or more with at most four decimals",
            "supply of email: found it twice, expected each channel once",
            "cost of email: found 0.00001, expected an amount of 0 or more with at most four decimals",
            "capacity of email: found -2, expected 0 or more",
            "capacity of email: found 1 days, expected the same number of days for all channels, 1 to 366");
        FluentActions.Invoking(() => SpendingPlanner.Plan(bad, new SpendingOffers(bad))).Should().Throw<Reactivation.Decisions.PolicyException>();
        new SpendingBudget(1m, AsOf, []).Check().Single().ToString().Should().Be("supplies: found none, expected at least one channel");
        var good = new SpendingBudget(1m, AsOf, [new(Channel.Email, 1m, [1])]);
        var offers = new SpendingOffers(good);
        offers.Invoking(o => o.Add("c", 0, [1m, 2m])).Should().Throw<ArgumentException>().WithMessage("c has 2 values and 2 days; the budget has 1 channels.*");
        offers.Invoking(o => o.Add("c", 0, [0.00001m])).Should().Throw<ArgumentException>();
        offers.Invoking(o => o.Add("c", -1, [1m])).Should().Throw<ArgumentException>();
        offers.Count.Should().Be(0);
        FluentActions.Invoking(() => SpendingPlanner.Plan(good with { Supplies = [new(Channel.Sms, 1m, [1])] }, offers)).Should().Throw<ArgumentException>();
        SpendingPlanner.Plan(good, offers).Contacts.Should().BeEmpty();
    }

    [Fact]
    public void P11_TheSameInput_GivesTheSamePlan() => Always.Holds(Cases((50, 100), (2, 4), (1, 3), (0, 10)), 20, c =>
        SpendingPlanner.Plan(c.Budget, c.Offers()).Contacts.Should().Equal(SpendingPlanner.Plan(c.Budget, c.Offers()).Contacts));

    [Fact]
    public void P11_TheExpectedValue_IsChanceTimesAmount()
    {
        var dormant = new Customer("c") { Purchases = new() { LastOn = DaysAgo(200) }, CompetitorAlongside = true }.Assess();

        new ExpectedValue(ExpectedValue.ChanceByTier, _ => 12_345m).Of(dormant, Channel.Email).Should().Be(246.9m, "medium priority: 2 % of it");
        new ExpectedValue((_, channel) => channel.Equals(Channel.Phone) ? 3_333 : 0, _ => 0.0007m).Of(dormant, Channel.Phone).Should().Be(0.0002m, "rounded down");
        new ExpectedValue(ExpectedValue.ChanceByTier, _ => null).Of(dormant, Channel.Email).Should().Be(0);
        FluentActions.Invoking(() => new ExpectedValue((_, _) => 10_001, _ => 1m).Of(dormant, Channel.Email)).Should().Throw<InvalidOperationException>();
        (SpendingDefaults.HighChance, SpendingDefaults.MediumChance, SpendingDefaults.LowChance, SpendingDefaults.NextBudget, SpendingDefaults.MaxDays).Should().Be((500, 200, 50, 10_000m, 366));
    }

    private static Gen<Case> Cases((int From, int To) customers, (int From, int To) channels, (int From, int To) days, (int From, int To) capacity) =>
        from channelCount in Gen.Choose(channels.From, channels.To)
        from dayCount in Gen.Choose(days.From, days.To)
        from total in Gen.Choose(customers.From, 6 * customers.To) // Too little for everyone: costs are 15 on average.
        from next in Gen.Choose(0, 50)
        from supplies in (from cost in Gen.Choose(0, 30) from capacities in Gen.Choose(capacity.From, capacity.To).ArrayOf(dayCount) select (cost, capacities)).ArrayOf(channelCount)
        from people in (from day in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, dayCount))).ArrayOf(channelCount) from values in Gen.Choose(0, 100).OrNull(75).ArrayOf(channelCount) select (day, values)).Several(customers.From, customers.To)
        select new Case(
            new SpendingBudget(total, AsOf, [.. supplies.Select((s, i) => new ChannelSupply(Channels[i], s.cost, [.. s.capacities]))]) { Next = next },
            [.. people.Select(p => (p.day, p.values.Select(v => (decimal?)v).ToArray()))]);

    private sealed record Case(SpendingBudget Budget, ImmutableArray<(int[] Days, decimal?[] Values)> People)
    {
        public SpendingOffers Offers()
        {
            var offers = new SpendingOffers(Budget);
            for (var i = 0; i < People.Length; i++)
                offers.Add($"{i}", People[i].Days, People[i].Values);
            return offers;
        }

        /// <summary>Everything that a plan must keep to.</summary>
        public void Check(SpendingPlan plan)
        {
            plan.Contacts.Select(c => c.CustomerId).Should().OnlyHaveUniqueItems();
            plan.Cost.Should().BeLessThanOrEqualTo(Budget.Total).And.Be(plan.Contacts.Sum(c => c.Cost));
            plan.ExpectedValue.Should().Be(plan.Contacts.Sum(c => c.ExpectedValue));
            foreach (var contact in plan.Contacts)
            {
                var supply = Budget.Supplies.Single(s => s.Channel.Equals(contact.Channel));
                var (days, values) = People[int.Parse(contact.CustomerId, System.Globalization.CultureInfo.InvariantCulture)];
                contact.Cost.Should().Be(supply.CostPerContact);
                contact.ExpectedValue.Should().Be(values[Budget.Supplies.IndexOf(supply)]!.Value).And.BeGreaterThan(contact.Cost);
                contact.On.Should().BeOnOrAfter(AsOf.AddDays(days[Budget.Supplies.IndexOf(supply)]));
            }

            foreach (var day in plan.Contacts.GroupBy(c => (c.Channel, c.On)))
                day.Count().Should().BeLessThanOrEqualTo(Budget.Supplies.Single(s => s.Channel.Equals(day.Key.Channel)).CapacityByDay[day.Key.On.DayNumber - AsOf.DayNumber]);
            plan.NextBudgetBrings.Should().BeGreaterThanOrEqualTo(0);
            plan.UpperBound.Should().BeGreaterThanOrEqualTo(plan.NetValue);
        }

        public decimal Optimum()
        {
            var left = Budget.Supplies.Select(s => s.CapacityByDay.ToArray()).ToArray();
            return Best(0, Budget.Total);

            decimal Best(int i, decimal money)
            {
                if (i == People.Length)
                    return 0;
                var best = Best(i + 1, money);
                for (var c = 0; c < left.Length; c++)
                {
                    if (People[i].Values[c] is not { } value || Budget.Supplies[c].CostPerContact > money)
                        continue;
                    for (var d = People[i].Days[c]; d < Budget.Days; d++)
                    {
                        if (left[c][d] == 0)
                            continue;
                        left[c][d]--;
                        best = Math.Max(best, value - Budget.Supplies[c].CostPerContact + Best(i + 1, money - Budget.Supplies[c].CostPerContact));
                        left[c][d]++;
                    }
                }

                return best;
            }
        }
    }
}
