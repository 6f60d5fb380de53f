using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Messages;
using Reactivation.Priorities;

namespace Reactivation.Tests.Approaches;

/// <summary>5.11: what is wrong with approaches, timing, rules and budgets is told before they are used, all of it at once.</summary>
public class ApproachCheckTests
{
    private static readonly Measure Good = new("news", new("w", "w"), ContactPurpose.News, [Channel.Email]);

    [Fact]
    public void MeasuresAreCheckedWithWhatFollowsThem()
    {
        var policy = ApproachPolicy.Default with
        {
            Measures = [new("mine", Condition.Definition("r181"), Good with { Then = Good with { Channels = [], Then = Good with { Template = " ", Purpose = "", Trigger = (MeasureTrigger)9 } } }, new("w", "w"))],
            Returns = [new("back", Condition.Definition("r181"), new([EventKind.Purchase], Good with { Channels = default }), new("w", "w"))],
        };

        Texts(policy.Check(ReactivationPolicy.Default)).Should().Equal(
            "measures.mine.then: found no channel, expected at least one",
            "measures.mine.then.then: found no template, expected one",
            "measures.mine.then.then: found no purpose, expected one",
            "measures.mine.then.then: found MeasureTrigger 9, expected a value of its enumeration",
            "returns.back: found no channel, expected at least one");
    }

    [Fact]
    public void P11_ChannelsAreCheckedForWhatTheyCost_HoldAndTake() => Texts((ApproachPolicy.Default with
    {
        Channels = [ChannelProfile.Default[0] with { CostPerContact = -0.5m, CapacityPerDay = -1, ReachPercent = 101, Form = (MessageForm)7 }, ChannelProfile.Default[1] with { CostPerContact = 0.00001m }],
    }).Check(ReactivationPolicy.Default)).Should().Equal(
        "channels.email: found a cost of -0.5, expected 0 or more, with at most four decimals",
        "channels.email: found a capacity of -1, expected 0 or more contacts a day",
        "channels.email: found a reach of 101 percent, expected 0 to 100",
        "channels.email: found MessageForm 7, expected a value of its enumeration",
        "channels.phone: found a cost of 0.00001, expected 0 or more, with at most four decimals");

    [Fact]
    public void WhatIsNoList_IsTold_AllOfIt()
    {
        var sequence = ApproachPolicy.Default.Sequences[0];
        var steps = sequence with { StopAfter = default, Steps = [sequence.Steps[0] with { SkipAfter = default }, sequence.Steps[1] with { OnlyAfter = default, Channel = null! }] };

        Sources(ApproachPolicy.Default with { Sequences = [steps, null!], Channels = [ChannelProfile.Default[0] with { Reactions = default }] }).Should().Equal("sequences", "sequences.win-back.stop_after", "sequences.win-back.news", "sequences.win-back.reminder", "sequences.win-back", "channels");
        steps.Check().Select(p => p.Source).Should().Equal("sequences.win-back.stop_after", "sequences.win-back.news", "sequences.win-back.reminder", "sequences.win-back");
        FluentActions.Invoking(() => SequenceMachine.Create(sequence with { Steps = default })).Should().Throw<PolicyException>().Which.Problems.Single().Source.Should().Be("sequences.win-back.steps");

        (TimingPolicy.Default with { Rules = default, Events = default, Calendar = new() { Weekend = null!, Holidays = null! } }).Check().Select(p => p.Source).Should().Equal("rules", "events", "weekend", "holidays");
        (TimingPolicy.Default with { Calendar = null! }).Check().Select(p => p.Source).Should().Equal("weekend", "holidays");

        var supply = new ChannelSupply(Channel.Email, 1m, default);
        new SpendingBudget(1m, Ask.AsOf, default).Check().Select(p => p.Source).Should().Equal("supplies");
        new SpendingBudget(1m, Ask.AsOf, [supply, supply with { Channel = null! }]).Check().Select(p => p.Source).Should().Equal("supplies", "capacity of email");
        FluentActions.Invoking(() => new SpendingOffers(new SpendingBudget(1m, Ask.AsOf, default))).Should().Throw<ArgumentException>().WithMessage("*an empty list is []*");
    }

    [Fact]
    public void AValueOfNoEnumeration_IsTold_NotThrownWhenItIsWritten()
    {
        var rule = TimingPolicy.Default.Rules[0];
        var timing = TimingPolicy.Default with { Rules = [rule with { Occasion = (TimingOccasion)99 }], LeapDay = (LeapDay)5, Calendar = new() { Weekend = [(DayOfWeek)8] } };
        string[] expected = ["rules.after-purchase: found TimingOccasion 99, expected a value of its enumeration", "leap_day: found LeapDay 5, expected a value of its enumeration", "weekend: found DayOfWeek 8, expected a value of its enumeration"];

        Texts(timing.Check()).Should().Equal(expected);
        Texts(Thrown(() => timing.ToJson())).Should().Equal(expected);

        var rules = ContactRules.Default with
        {
            Quiet = [new("q", new(21, 0), new(8, 0)) { Days = [(DayOfWeek)8] }],
            HoldOuts = [new("h", "s") { ShareByTier = ImmutableDictionary<PriorityTier, int>.Empty.Add((PriorityTier)77, 1) }],
        };
        Texts(Thrown(() => rules.ToJson())).Should().Equal("quiet_hours.q: found DayOfWeek 8, expected a value of its enumeration", "hold_outs.h: found PriorityTier 77, expected a value of its enumeration");
        var odd = ContactRules.Default with { Profiles = [LawfulBasisProfile.Japan.With(Channel.Email, (Audience)3, LawfulBasis.OptIn).With(Channel.Sms, Audience.Business, (LawfulBasis)9)] };
        Texts(Thrown(() => odd.ToJson())).Should().BeEquivalentTo("profiles.JP: found Audience 3, expected a value of its enumeration", "profiles.JP: found LawfulBasis 9, expected a value of its enumeration");

        var approach = ApproachPolicy.Default with { Sequences = [ApproachPolicy.Default.Sequences[0] with { AfterRefusal = (RefusalRule)4 }] };
        Texts(Thrown(() => approach.ToJson(ReactivationPolicy.Default))).Should().Equal("sequences.win-back: found RefusalRule 4, expected a value of its enumeration");
    }

    [Fact]
    public void AnOwnFact_OfTheNameOfADecision_IsTold()
    {
        var policy = ReactivationPolicy.Default with { Catalogue = FactCatalogue.Default.With(Fact.Count("tier"), Fact.Count("cause"), Fact.Count("points")) };
        string[] expected =
        [
            "facts.cause: found a fact of the policy's own of the name 'cause', expected another name: approaches know it as what an assessment decided",
            "facts.tier: found a fact of the policy's own of the name 'tier', expected another name: approaches know it as what an assessment decided",
        ];

        ApproachPolicy.TryFromJson("{\"version\": 1}", policy, out var approach, out var problems).Should().BeFalse();
        approach.Should().BeNull();
        Texts(problems).Should().Equal(expected);
        ApproachPolicy.TryFromJson("{\"version\": 1}"u8, policy, out _, out problems).Should().BeFalse();
        Texts(problems).Should().Equal(expected);
        Texts(Thrown(() => ApproachPolicy.Default.ToJson(policy))).Should().Equal(expected);
        ApproachPolicy.TryFromJson("{\"version\": 1}", ReactivationPolicy.Default, out _, out _).Should().BeTrue();
    }

    /// <summary>A step that is wrong stands in a row: the document's place is that of the row.</summary>
    [Fact]
    public void InADocument_WhatFollowsAMeasure_HasThePlaceOfItsRow()
    {
        const string json = """
            {"version": 1,
             "channels": [],
             "sequences": [
               {"id": "s", "stop_after": [], "steps": [{"id": "a", "wait_days": 0, "channel": "email", "template": "news", "when": "definition nope"}]}
             ]}
            """;

        ApproachPolicy.TryFromJson(json, ReactivationPolicy.Default, out _, out var problems).Should().BeFalse();
        problems.Should().OnlyContain(p => p.Line == 4);
    }

    [Fact]
    public void A8_L1_MisspeltChannelsAndPurposes_AreNamedWithTheOneMeant()
    {
        var approach = ApproachPolicy.Default with { GuardRails = [new("rail", Condition.Definition("r181"), new Closure { Channels = [new("phnoe")], Purposes = ["discuont"] }, new("w", "w"))] };
        var rules = ContactRules.Default with
        {
            Caps = [new("c", 1, TimeSpan.FromDays(1)) { Channels = [new("emial"), Channel.Phone] }],
            Quiet = [new("q", new(21, 0), new(8, 0)) { Channels = [new("pigeon")] }],
            Profiles = [LawfulBasisProfile.Japan.With(new Channel("leter"), LawfulBasis.OptOut)],
            AnswerPurposes = ["complaint_anwser"],
        };

        approach.CheckNames(rules).Select(p => $"{p.Source}: {p.Found} {p.Fix}".TrimEnd()).Should().Equal(
            "guard_rails.rail: the channel 'phnoe' did you mean 'phone'?",
            "guard_rails.rail: the purpose 'discuont' did you mean 'discount'?",
            "profiles.JP: the channel 'leter' did you mean 'letter'?",
            "caps.c: the channel 'emial' did you mean 'email'?",
            "quiet_hours.q: the channel 'pigeon'",
            "answer_purposes: the purpose 'complaint_anwser' did you mean 'complaint_answer'?");
        ApproachPolicy.Default.CheckNames(ContactRules.Default).Should().BeEmpty();
        (approach with { GuardRails = [], Channels = ApproachPolicy.Default.Channels.Add(new(new("pigeon"), new("w", "w"))) })
            .CheckNames(ContactRules.Default with { Quiet = rules.Quiet }).Should().BeEmpty("a channel of your own has a profile");
    }

    private static IEnumerable<string?> Sources(ApproachPolicy policy) => policy.Check(ReactivationPolicy.Default).Select(p => p.Source);

    private static IEnumerable<string> Texts(IEnumerable<Problem> problems) => problems.Select(p => p.ToString());

    private static ImmutableArray<Problem> Thrown(Func<string> write) => FluentActions.Invoking(write).Should().Throw<PolicyException>().Which.Problems;
}
