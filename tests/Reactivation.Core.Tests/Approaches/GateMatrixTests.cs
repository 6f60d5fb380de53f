using System.Collections.Immutable;
using Reactivation.Approaches;
using static Reactivation.Tests.Approaches.Contacts;

namespace Reactivation.Tests.Approaches;

/// <summary>Each reason alone, and every combination that can be, with exactly the right set reported.</summary>
public class GateMatrixTests
{
    private static readonly ContactRules Rules = ContactRules.Default with { HoldOuts = [new HoldOut("winter", "s", 10_000) { Campaign = "held" }] };

    /// <summary>The ways to spoil a contact; of one group at most one at a time.</summary>
    private static readonly ImmutableArray<ImmutableArray<(GateReasonKind Kind, Func<ContactRequest, ContactRequest> Spoil)>> Groups =
    [
        [
            (GateReasonKind.BasisUnknown, r => r with { Person = r.Person with { Jurisdiction = "XX" } }),
            (GateReasonKind.ConsentMissing, r => r with { Person = r.Person with { Consents = [] } }),
            (GateReasonKind.NeedsReview, r => r with { Person = r.Person with { Consents = [], Relations = [new(RelationKind.BusinessRelation, Channel.Email, At.AddDays(-900), "order 17")] } }),
        ],
        [(GateReasonKind.OptedOut, r => r with { Person = r.Person with { OptOuts = [new(At.AddDays(-1), "unsubscribe link", Channel.Email)] } })],
        [(GateReasonKind.Suppressed, r => r with { Person = r.Person with { Suppressions = [new(SuppressionKind.Closed, At)] } })],
        [
            (GateReasonKind.AddressMissing, r => r with { Person = r.Person with { Addresses = Addresses(AddressState.Missing) } }),
            (GateReasonKind.AddressInvalid, r => r with { Person = r.Person with { Addresses = Addresses(AddressState.Invalid) } }),
            (GateReasonKind.AddressBouncing, r => r with { Person = r.Person with { Addresses = Addresses(AddressState.Bouncing) } }),
        ],
        [(GateReasonKind.DisplayDuty, r => r with { UnmetDisplayDuties = ["how to stop"] })],
        [(GateReasonKind.HeldOut, r => r with { Campaign = "held" })],
        [(GateReasonKind.ComplaintUnanswered, r => r with { Person = r.Person with { Complaints = [new(At.AddDays(-3), "ticket 5"), new(At.AddDays(-30), "ticket 1", At.AddDays(-29))] } })],
        [(GateReasonKind.GuardRail, r => r with { GuardRails = [new("G1", new("not now", "今は不可"), new() { Channels = [Channel.Email] }), new("G2", new("no calls", "電話不可"), new() { Channels = [Channel.Phone] })] })],
        [(GateReasonKind.FrequencyCap, r => r with { Person = r.Person with { Sent = [new(Channel.Letter, At.AddDays(-6)), new(Channel.Email, At.AddDays(-1), "another")] } })],
        [(GateReasonKind.QuietHours, r => r with { Person = r.Person with { Zone = TimeZoneInfo.Utc } })],
    ];

    [Fact]
    public void A8_L1_L3_NoReason_Allows()
    {
        var answer = Good.Check(Rules);

        (answer.Verdict, answer.WaitUntil, answer.Reasons.Length).Should().Be((GateVerdict.Allow, null, 0));
        answer.ToString().Should().Be("Allow");
    }

    [Fact]
    public void A8_L1_L3_EveryReasonAlone_IsTheOnlyOne()
    {
        foreach (var (kind, spoil) in Groups.SelectMany(g => g))
        {
            var answer = spoil(Good).Check(Rules);

            answer.Kinds().Should().Equal([kind], "the request is spoilt by {0}", kind);
            answer.Verdict.Should().Be(kind >= GateReasonKind.FrequencyCap ? GateVerdict.Wait : GateVerdict.Refuse);
            answer.Reasons.Should().OnlyContain(r => r.Source.Length > 0 && r.Why.English.Length > 0 && r.Why.Japanese.Length > 0);
        }
    }

    [Fact]
    public void A8_L1_L3_EveryCombination_IsReportedExactly()
    {
        var combinations = Groups.Aggregate(
            (IEnumerable<(ImmutableArray<GateReasonKind> Kinds, ContactRequest Request)>)[([], Good)],
            (all, group) => all.SelectMany(c => group.Select(g => (c.Kinds.Add(g.Kind), g.Spoil(c.Request))).Prepend(c)));
        var count = 0;

        foreach (var (kinds, request) in combinations)
        {
            var answer = request.Check(Rules);
            if (!answer.Kinds().SequenceEqual(kinds.Order()))
                answer.Kinds().Should().Equal(kinds.Order());
            if (answer.Verdict != (kinds.IsEmpty ? GateVerdict.Allow : kinds.All(k => k >= GateReasonKind.FrequencyCap) ? GateVerdict.Wait : GateVerdict.Refuse))
                Assert.Fail($"{answer.Verdict} for {string.Join(", ", kinds)}");
            if ((answer.WaitUntil is not null) != (answer.Verdict == GateVerdict.Wait))
                Assert.Fail($"a moment to wait for, or none, with {answer.Verdict}");
            count++;
        }

        count.Should().Be(4 * 4 * 256);
    }

    [Fact]
    public void A8_TheMatrix_KnowsEveryReason() =>
        Groups.SelectMany(g => g).Select(g => g.Kind).Append(GateReasonKind.NoPermittedTime).Should().BeEquivalentTo(Enum.GetValues<GateReasonKind>());

    [Fact]
    public void A8_WhatIsNotThere_IsToldAsThat()
    {
        FluentActions.Invoking(() => (Good with { Person = GoodPerson with { Sent = default } }).Check()).Should().Throw<ArgumentException>().WithMessage("*an empty list is []*");
        FluentActions.Invoking(() => (Good with { Purpose = null! }).Check()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ContactGate.Create(null!)).Should().Throw<ArgumentNullException>();
        (ContactRules.Default with { Caps = default, HoldOuts = default }).Check().Select(p => p.Source).Should().Equal("caps", "hold_outs");
        (ApproachPolicy.Default with { Measures = default, Channels = default }).Check(ReactivationPolicy.Default).Select(p => p.Source).Should().Equal("measures", "channels");
    }

    [Fact]
    public void A6_QuietHoursThatLeaveNoMoment_Refuse()
    {
        var rules = ContactRules.Default with { Quiet = [new("am", new(0, 0), new(12, 0)), new("pm", new(12, 0), new(0, 0))] };

        var answer = Good.Check(rules);

        answer.Verdict.Should().Be(GateVerdict.Refuse);
        answer.Kinds().Should().Equal(GateReasonKind.NoPermittedTime, GateReasonKind.QuietHours);
    }

    [Fact]
    public void L2_EveryUnmetDuty_IsAReasonOfItsOwn() =>
        (Good with { UnmetDisplayDuties = ["sender", "how to stop"] }).Check().Reasons.Select(r => (r.Kind, r.Source)).Should().Equal((GateReasonKind.DisplayDuty, "sender"), (GateReasonKind.DisplayDuty, "how to stop"));

    [Fact]
    public void A8_TheAnswerToAComplaint_GoesThrough() =>
        (Good with { Purpose = ContactPurpose.ComplaintAnswer, Campaign = "held", Person = Good.Person with { Complaints = [new(At.AddDays(-3), "ticket 5")] } }).Check(Rules).IsAllowed.Should().BeTrue();

    [Fact]
    public void A8_AComplaint_CountsFromItsMomentToItsAnswer()
    {
        var request = Good with { Person = Good.Person with { Complaints = [new(At, "ticket 5", At.AddHours(2))] } };

        request.Check(at: At.AddTicks(-1)).IsAllowed.Should().BeTrue();
        request.Check(at: At).Kinds().Should().Equal(GateReasonKind.ComplaintUnanswered);
        request.Check(at: At.AddHours(2).AddTicks(-1)).IsAllowed.Should().BeFalse();
        request.Check(at: At.AddHours(2)).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void L3_EachSuppression_ClosesItsChannels()
    {
        foreach (var kind in Enum.GetValues<SuppressionKind>())
        {
            var isEverywhere = kind is SuppressionKind.Closed or SuppressionKind.Deceased;
            var request = Good with { Person = Good.Person with { Suppressions = [new(kind, At)] } };
            request.Check().IsAllowed.Should().Be(!isEverywhere);
            (request with { Channel = Channel.Letter }).Check().Kinds().Should().Equal(GateReasonKind.Suppressed);
            request.Check(at: At.AddTicks(-1)).IsAllowed.Should().BeTrue("it holds from its moment on");
            (Good with { Person = Good.Person with { Suppressions = [new(kind, At, Channel.Email)] } }).Check().IsAllowed.Should().BeFalse("the channel is named");
        }
    }

    [Fact]
    public void A8_AnAnswer_ReadsAsALine()
    {
        var answer = (Good with { Person = Good.Person with { Sent = [new(Channel.Email, At.AddDays(-6)), new(Channel.Email, At.AddDays(-1))] } }).Check();

        answer.ToString().Should().Be("Wait until 2026-11-26 10:00 +09:00: FrequencyCap: enough was sent lately: 2 in 7 days (cap week), until 2026-11-26 10:00 +09:00");
    }

    [Fact]
    public void A8_RulesThatCannotBeUsed_NameAllProblems()
    {
        var rules = new ContactRules
        {
            Caps = [new("a", 0, TimeSpan.Zero), new("a", 1, TimeSpan.FromDays(1))],
            Quiet = [new("q", new(0, 0), new(0, 0)) { Days = [.. Enum.GetValues<DayOfWeek>()] }],
            HoldOuts = [new("h", "s", 10_001)],
        };

        rules.Check().Select(p => p.ToString()).Should().Equal(
            "caps.a: found at most 0 contacts, expected 1 or more; take the channel out of the plan to send nothing on it",
            "caps.a: found a window of 00:00:00, expected more than 0, at most 3,660 days",
            "quiet_hours.q: found all seven days quiet, expected at least one day for sending",
            "hold_outs.h: found a share of 10001, expected 0 to 10000 hundredths of a percent",
            "caps.a: found it twice, expected each once");
        rules.Invoking(ContactGate.Create).Should().Throw<Reactivation.Decisions.PolicyException>();
    }
}
