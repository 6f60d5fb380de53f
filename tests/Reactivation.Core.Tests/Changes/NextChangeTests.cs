using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Changes;

/// <summary>5.9: the next change is the first day on which a day-by-day assessment differs, no event having come after the day of the question.</summary>
public class NextChangeTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2024-02-29")]
    [InlineData("2026-08-31")]
    public void NextChange_IsWhatDayByDayFinds_ByTheDefaultPolicy(string day)
    {
        var asOf = Ask.Day(day);
        var samples = Always.Draw(Lives.AsOf(asOf), 120);

        Compare(Engine, Lives.Everything, asOf, samples, horizonDays: 1300);
    }

    [Fact]
    public void NextChange_IsWhatDayByDayFinds_ByRandomPoliciesAndSources() => Always.Holds(Worlds.AsOf.SelectMany(Questions), 60, question =>
    {
        var (asOf, source, conditions, samples) = question;
        var policy = ReactivationPolicy.Default with
        {
            Definitions = [.. conditions.Select((c, i) => new Row<DormancyEffect>($"asked-{i}", c, i % 2 == 0 ? DormancyEffect.MakesDormant : DormancyEffect.ReportedOnly, new("asked", "問い"))), ReactivationPolicy.Default.Definitions.Single(d => d.Id == "cadence"), ReactivationPolicy.Default.Definitions.Single(d => d.Id == "no-sales-follow-up")],
        };

        Compare(ReactivationEngine.Create(policy), source, asOf, samples, horizonDays: 450);
    });

    [Fact]
    public void SilentDays_GrowFromDayToDay()
    {
        var engine = ReactivationEngine.Create(Ask.PolicyOf(Facts.SilentDays >= 400));

        var change = engine.Assess(new Customer("c") { History = EventHistory.Of(Ask.Bought(390)) }, Ask.AsOf).NextChange!;

        change.On.Should().Be(Ask.AsOf.AddDays(10));
        change.ToString().Should().Be("2026-12-02: +asked");
    }

    [Fact]
    public void AnEventAfterTheDay_NeverArrives_AGivenDayDoes()
    {
        var registeredLater = new Customer("c") { RegisteredOn = Ask.AsOf.AddDays(9), History = EventHistory.Of(new CustomerEvent(Ask.AsOf.AddDays(5), EventKind.WebVisit)) };

        registeredLater.Assess().NextChange!.On.Should().Be(Ask.AsOf.AddDays(9 + DormancyDefaults.KnownForDays));
    }

    [Fact]
    public void WhatCannotBeForeseen_IsHeldConstant_AndListed()
    {
        var custom = Condition.Custom("even-day", [Facts.RegisteredOn], (in Reactivation.Conditions.FactReader f) => f.AsOf.Day % 2 == 0);
        var engine = ReactivationEngine.Create(Ask.PolicyOf(custom | (Facts.Revenue.In(90).Days() >= 5m)));
        var customer = new Customer("c") { RegisteredOn = Ask.DaysAgo(80) }.With(Facts.Revenue.In(90).Days(), 3m);

        engine.Assess(customer, Ask.AsOf).NextChange!.HeldConstant.Should().Equal("purchase_sum[90 days]", "condition even-day");
    }

    [Fact]
    public void NothingAhead_IsNull() => new Customer("c") { Contract = new() { Status = ContractStatus.Running } }.Assess().NextChange.Should().BeNull();

    private static Gen<(DateOnly, Source, Condition[], Sample[])> Questions(DateOnly asOf) =>
        from source in Worlds.SourceAsOf(asOf)
        from conditions in ConditionGens.Answerable(asOf).Of(2).Several(1, 3)
        from samples in Worlds.CustomerOf(source, asOf).Several(8, 8)
        select (asOf, source, conditions, samples);

    private static void Compare(ReactivationEngine engine, Source source, DateOnly asOf, IEnumerable<Sample> samples, int horizonDays)
    {
        var customers = samples.Select((s, i) => (Sample: s, Foreseen: s.ToCustomer(source, $"{i}"), Frozen: (s with { Events = [.. s.Events.Where(e => e.On <= asOf)] }).ToCustomer(source, $"{i}"))).ToList();
        var now = customers.ConvertAll(c => Verdict(engine.Assess(c.Foreseen, asOf, source)));
        var found = new (DateOnly On, string Verdict)?[customers.Count];
        for (var day = asOf.AddDays(1); day <= asOf.AddDays(horizonDays); day = day.AddDays(1))
        {
            for (var i = 0; i < customers.Count; i++)
            {
                if (found[i] is null && Verdict(engine.Assess(customers[i].Frozen, day, source)) is var later && later != now[i])
                    found[i] = (day, later);
            }
        }

        for (var i = 0; i < customers.Count; i++)
        {
            var foreseen = engine.Assess(customers[i].Foreseen, asOf, source).NextChange;
            if (foreseen is not null && foreseen.On > asOf.AddDays(horizonDays))
                found[i].Should().BeNull();
            else
                foreseen?.On.Should().Be(found[i]?.On, "{0} as of {1}", customers[i].Sample, asOf);
            (foreseen is null && found[i] is not null).Should().BeFalse("{0} changes on {1}", customers[i].Sample, found[i]);
        }
    }

    private static string Verdict(Assessment a) => $"{a.Stage} {string.Join(',', a.Definitions)} {string.Join(',', a.Priority.Rows)} {a.Priority.Tier} {a.Cause?.Cause}";
}
