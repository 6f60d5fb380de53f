using FsCheck;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Changes;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A3 (D1), O3: a dormant customer comes back, and it is told at once and once.</summary>
public class ReactionTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static readonly ApproachPlanner Planner = ApproachPlanner.Create(Engine);

    private static readonly Customer Silent = new("c")
    {
        RegisteredOn = DaysAgo(900),
        History = EventHistory.Of([Bought(200), Bought(400), Did(EventKind.WebVisit, 60)], Source.Nothing.Records(EventKind.Purchase, EventKind.WebVisit, EventKind.MailOpen)),
    };

    [Fact]
    public void A3_D1_AVisit_EndsIt_AndTheOwnerIsTold()
    {
        var reaction = Engine.React(Engine.Assess(Silent, AsOf), Did(EventKind.WebVisit, 0, "shop"));

        reaction.Ended.Should().Equal("no-web-visit");
        reaction.Changes.Should().ContainInOrder(new Change(ChangeKind.Definition, "no-web-visit", Appears: false), new Change(ChangeKind.Row, "P2"));
        var alert = Planner.Alerts(reaction).Single();
        alert.Id.Should().Be("A3-D1-visit");
        alert.Reason.Sentence(Language.English).Should().Contain("2026-09-23", "it rests on the facts before the visit");
        alert.Message().English.Should().Be("was dormant without a web visit; now: web_visit; next: the owner follows up at once");
        alert.NextStep.Channels[0].Should().Be(Channel.Phone);
    }

    [Fact]
    public void A3_D1_TheFollowingVisits_AreNotTold_UntilTheyAreAReturnAgain()
    {
        var before = Engine.Assess(Silent, AsOf);
        var told = new List<int>();
        foreach (var day in new[] { 0, 0, 1, 30, 60, 91, 91, 92, 200 })
        {
            var reaction = Engine.React(before, Did(EventKind.WebVisit, -day));
            if (!Planner.Alerts(reaction).IsEmpty)
                told.Add(day);
            before = reaction.After;
        }

        told.Should().Equal([0, 91, 200], "31 days without a visit make the next one a return");
    }

    [Fact]
    public void A3_OtherEvents_AndCustomersWhoAreNotDormant_AreNotTold()
    {
        Planner.Alerts(Engine.React(Engine.Assess(Silent, AsOf), Did(EventKind.MailOpen, 0))).Should().BeEmpty();
        var active = Silent with { History = EventHistory.Of([Bought(5), Did(EventKind.WebVisit, 60)], Silent.History!.Records) };
        Planner.Alerts(Engine.React(Engine.Assess(active, AsOf), Did(EventKind.WebVisit, 0))).Should().BeEmpty();
    }

    [Fact]
    public void O3_ARuleOfYourOwn_IsToldOncePerReturn_AlsoWhereItsConditionGoesOn()
    {
        var rule = new ReturnRule([EventKind.MailOpen, EventKind.WebVisit], ApproachPolicy.Default.Measures[0].Then) { QuietDays = 10 };
        var planner = ApproachPlanner.Create(Engine, ApproachPolicy.Default with { Returns = [new("mine", Condition.Definition("r181"), rule, new("m", "m"))] });
        var (before, told) = (Engine.Assess(Silent, AsOf), new List<int>());
        foreach (var (day, kind) in new[] { (0, EventKind.MailOpen), (3, EventKind.WebVisit), (13, EventKind.MailOpen), (24, EventKind.WebVisit), (24, EventKind.MailOpen) })
        {
            var reaction = Engine.React(before, Did(kind, -day));
            if (!planner.Alerts(reaction).IsEmpty)
                told.Add(day);
            before = reaction.After;
        }

        told.Should().Equal(0, 24);
        (ApproachPolicy.Default with { Returns = [new("mine", Condition.Definition("r181"), rule with { Kinds = [], QuietDays = -1 }, new("m", "m"))] }).Check(ReactivationPolicy.Default)
            .Single().ToString().Should().Be("returns.mine: found 0 kinds, -1 quiet days, expected at least one kind, 0 to 3,660 days");
    }

    [Fact]
    public void O3_AnEventOfTheSameDay_IsTestedOnTheFactsBeforeIt()
    {
        var reaction = Engine.React(Engine.Assess(Silent, AsOf.AddDays(-10)), Bought(0, 500m));

        (reaction.Before.AsOf, reaction.After.AsOf).Should().Be((AsOf, AsOf), "the eve is the day of the event, without it");
        reaction.Before.Definitions.Should().Contain("r181");
        reaction.Ended.Should().Contain("r181");
        reaction.Changes.Should().Contain(new Change(ChangeKind.Stage, "reactivated"));
        Engine.React(Engine.Assess(Silent, AsOf), Bought(30)).After.AsOf.Should().Be(AsOf, "an event told late changes what is known today");
    }

    [Fact]
    public void O3_GivenSummaries_GoTheWayOfTheEvents() => Always.Holds(
        from purchases in Purchase.Several(1, 5)
        from one in Purchase
        select (purchases, one),
        300,
        c =>
        {
            var records = Source.Nothing.Records(EventKind.Purchase);
            var (before, expected) = (Read(new Customer("c") { History = EventHistory.Of(c.purchases, records) }), Read(new Customer("c") { History = EventHistory.Of(c.purchases.Append(c.one), records) }));
            var summed = new Customer("c")
            {
                Purchases = new() { FirstOn = before.FirstOn, LastOn = before.LastOn, PreviousOn = before.PreviousOn, Count = before.Count, Days = before.Days, Sum = before.Sum, Largest = before.Largest },
            };
            Purchases? after = null;
            var engine = Probe(p => after = p);
            engine.React(engine.Assess(summed, AsOf), c.one).After.Definitions.Should().NotContain("asked");
            if (c.one.On < before.LastOn)
                after = after! with { Days = expected.Days }; // Whether a day before the last is a new one, a sum cannot tell.
            after.Should().Be(expected, "of {0} and {1}", string.Join(", ", c.purchases), c.one);
        });

    [Fact]
    public void O3_WhatIsNotRecorded_CannotHappen()
    {
        var before = Engine.Assess(Silent, AsOf);

        before.Invoking(b => Engine.React(b, Did(EventKind.Login, 0))).Should().Throw<ArgumentException>().WithMessage("The source does not record login*");
        before.Invoking(b => Engine.React(b, new(AsOf, EventKind.Purchase, 0.00001m))).Should().Throw<ArgumentException>().WithMessage("The event cannot be used: Amount: found an amount with more than four decimals*");
        before.Invoking(b => ReactivationEngine.Create(ReactivationPolicy.Default).React(b, Bought(0))).Should().Throw<ArgumentException>().WithMessage("*another engine*");
    }

    private static Gen<CustomerEvent> Purchase =>
        from days in Gen.Choose(0, 6)
        from amount in Gen.Elements(10m, 20m, 0m, -5m).OrNull(80)
        select new CustomerEvent(DaysAgo(days), EventKind.Purchase, amount);

    private sealed record Purchases(DateOnly? FirstOn, DateOnly? LastOn, DateOnly? PreviousOn, int? Count, int? Days, decimal? Sum, decimal? Largest);

    private static Purchases Read(Customer customer)
    {
        Purchases? read = null;
        _ = Probe(p => read = p).Assess(customer, AsOf).Definitions;
        return read!;
    }

    /// <summary>An engine that tells the facts as its rules see them.</summary>
    private static ReactivationEngine Probe(Action<Purchases> tell)
    {
        var k = EventKind.Purchase;
        return ReactivationEngine.Create(PolicyOf(Condition.Custom("probe", [k.FirstOn, k.LastOn, k.PreviousOn, k.Count, k.Days, k.Sum, k.Largest], (in Reactivation.Conditions.FactReader f) =>
        {
            tell(new(f[k.FirstOn], f[k.LastOn], f[k.PreviousOn], f[k.Count], f[k.Days], f[k.Sum], f[k.Largest]));
            return false;
        })));
    }
}
