using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Customers;
using static Reactivation.Tests.Approaches.Contacts;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>A1–A8 together: what is sent to whom, by which channel, when, and why not.</summary>
public class ProposalTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static readonly ContactProposer Proposer = new(ApproachPlanner.Create(Engine), ContactGate.Default, new(ExpectedValue.ChanceByTier, _ => 10_000m));

    private static readonly Customer Competitor = new("C-1") { Purchases = new() { LastOn = DaysAgo(200), Count = 2 }, Leaving = new() { Reason = LeavingReason.OtherBrand } };

    private static readonly ContactPerson Anna = new()
    {
        CustomerId = "C-1",
        Zone = Tokyo,
        Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Phone, AddressState.Usable).Add(Channel.Letter, AddressState.Usable).Add(Channel.Email, AddressState.Usable),
    };

    [Fact]
    public void A5_A8_TheFirstMeasureThatIsOpen_ByTheChannelThatComesFirst()
    {
        var proposal = Propose(Competitor, Anna);

        (proposal.Measure!.Id, proposal.Channel!.Channel, proposal.When, proposal.IsNow, proposal.Waits).Should().Be(("A2-competitor", Channel.Phone, At, true, false));
        proposal.Why.English.Should().Be("moved to a competitor: ask how it goes there, show the difference, make switching easy; by phone: the measure names it first");
        proposal.Options.Select(o => (o.Option.Channel, o.Option.Gate.Verdict)).Should().Equal((Channel.Phone, GateVerdict.Allow), (Channel.Letter, GateVerdict.Allow), (Channel.Email, GateVerdict.Refuse));
    }

    [Fact]
    public void A5_ThePreferredChannel_IsTaken_AlsoWhereItHasToWait()
    {
        var proposal = Propose(Competitor.With(Facts.PreferredChannel, "email"), Anna with { Consents = [Consent(Channel.Email, At.AddDays(-9))] }, At.AddHours(12));

        (proposal.Channel!.Channel, proposal.When, proposal.IsNow, proposal.Waits).Should().Be((Channel.Email, At.AddHours(22), false, true));
        proposal.Channel.IsPreferred.Should().BeTrue();
    }

    [Fact]
    public void A2_A8_WhereTheCauseOrTheLawClosesAMeasure_TheNextOneIsTaken_OrNothing()
    {
        var noLetter = Anna with { OptOuts = [new(At.AddDays(-1), "letter back", Channel.Letter), new(At.AddDays(-1), "said no", Channel.Phone)] };
        var nothing = Propose(Competitor, noLetter);
        (nothing.Measure, nothing.When, nothing.Why.English).Should().Be((null, null, "the gate refuses every channel of every measure"));
        nothing.Options.Should().OnlyContain(o => o.Option.Gate.Verdict == GateVerdict.Refuse && !o.Option.Gate.Reasons.IsEmpty);

        var needsChanged = Propose(Competitor with { Leaving = new() { Reason = LeavingReason.NeedsChanged } }, Anna);
        needsChanged.Options.Where(o => o.Option.Channel.Equals(Channel.Phone)).SelectMany(o => o.Option.Gate.Reasons).Select(r => r.Source).Should().Contain("no-pressing");

        Propose(new Customer("C-1") { Purchases = new() { LastOn = DaysAgo(3), Count = 9 } }, Anna).Why.English.Should().Be("no measure suits");
    }

    [Fact]
    public void L2_O6_DutiesAndHoldOuts_AreAskedOfTheGate()
    {
        var gate = ContactGate.Create(ContactRules.Default with { HoldOuts = [new("h", "s", 10_000) { Campaign = "winter" }] });
        var planner = ApproachPlanner.Create(Engine);
        var value = new ExpectedValue(ExpectedValue.ChanceByTier, _ => 1m);

        var strict = new ContactProposer(planner, gate, value) { UnmetDisplayDuties = (measure, channel) => channel.Equals(Channel.Phone) ? [measure.Template] : [] };
        var proposal = strict.Propose(Engine.Assess(Competitor, AsOf), Anna, At);
        proposal.Channel!.Channel.Should().Be(Channel.Letter);
        proposal.Options.Single(o => o.Option.Channel.Equals(Channel.Phone)).Option.Gate.Reasons.Single().Source.Should().Be("switch-back");
        new ContactProposer(planner, gate, value) { Campaign = "winter" }.Propose(Engine.Assess(Competitor, AsOf), Anna, At).Channel.Should().BeNull();
        strict.Invoking(s => s.Propose(Engine.Assess(Competitor, AsOf), Anna with { CustomerId = "C-2" }, At)).Should().Throw<ArgumentException>().WithMessage("The assessment is of C-1, the recipient of C-2.*");
    }

    /// <summary>The gate names moments by the recipient's clock, where it is the next day already; the plan's days are those of whoever asks.</summary>
    [Fact]
    public void P11_A6_ThePlansDays_AreOfOneClock()
    {
        var at = new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(-8));
        var proposal = Propose(Competitor, Anna with { OptOuts = [new(At.AddDays(-1), "letter back", Channel.Letter)] }, at);
        proposal.When.Should().Be(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(9)), "it is five in the morning in Tokyo");
        var budget = new SpendingBudget(1_000m, new DateOnly(2026, 11, 25), [ChannelSupply.Daily(Channel.Phone, 1m, 5, 1)]);
        var offers = new SpendingOffers(budget);

        offers.Add(proposal);

        SpendingPlanner.Plan(budget, offers).Contacts.Select(c => (c.CustomerId, c.On)).Should().Equal(("C-1", new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public void A6_ThePlan_BringsTheDaysForTiming()
    {
        var customer = new Customer("C-1")
        {
            RegisteredOn = DaysAgo(900),
            History = EventHistory.Of([new(Day("2026-01-10"), EventKind.Purchase, 5m, Category: "pumps"), new(Day("2025-12-01"), EventKind.Purchase, 5m, Category: "valves"), new(AsOf.AddDays(1), EventKind.Purchase, 5m, Category: "later")], Source.Nothing.Records(EventKind.Purchase)),
        }.With(Facts.BornOn, Day("1984-02-29"));

        var dates = MeasureTests.Plan(customer).Dates;

        (dates.LastPurchaseOn, dates.BornOn, dates.RelationSince, dates.UsualSeason).Should().Be((Day("2026-01-10"), Day("1984-02-29"), Day("2025-12-01"), Season.Winter));
        dates.Categories.Should().BeEquivalentTo("pumps", "valves");
        MeasureTests.Plan(Competitor).Dates.Should().BeEquivalentTo(new CustomerDates { LastPurchaseOn = DaysAgo(200) });
    }

    private static ContactProposal Propose(Customer customer, ContactPerson recipient, DateTimeOffset? at = null) => Proposer.Propose(Engine.Assess(customer, AsOf), recipient, at ?? At);
}
