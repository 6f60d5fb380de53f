using FsCheck;
using FsCheck.Fluent;
using Reactivation.Approaches;
using Reactivation.Messages;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Approaches.Contacts;

namespace Reactivation.Tests.Approaches;

/// <summary>L1: what each channel needs, and that nothing goes out without it.</summary>
public class LawfulBasisTests
{
    private static readonly Channel Fax = new("fax");

    private static readonly ContactRequest Bare = Good with { Person = Good.Person with { Consents = [] } };

    [Theory]
    [InlineData("email", Audience.Consumer, LawfulBasis.OptIn)]
    [InlineData("email", Audience.Business, LawfulBasis.OptIn)]
    [InlineData("sms", Audience.Consumer, LawfulBasis.OptIn)]
    [InlineData("sms", Audience.Business, LawfulBasis.OptIn)]
    [InlineData("letter", Audience.Consumer, LawfulBasis.OptOut)]
    [InlineData("letter", Audience.Business, LawfulBasis.OptOut)]
    [InlineData("phone", Audience.Business, LawfulBasis.OptOut)]
    [InlineData("phone", Audience.Consumer, LawfulBasis.UntilRefusal)]
    public void L1_Japan_IsTheDefault(string channel, Audience audience, LawfulBasis basis) => LawfulBasisProfile.Japan.BasisOf(new(channel), audience).Should().Be(basis);

    [Theory]
    [InlineData("US", "email", Audience.Consumer, LawfulBasis.OptOut)]
    [InlineData("US", "sms", Audience.Business, LawfulBasis.OptIn)]
    [InlineData("US", "phone", Audience.Consumer, LawfulBasis.UntilRefusal)]
    [InlineData("EU", "email", Audience.Business, LawfulBasis.OptIn)]
    [InlineData("EU", "phone", Audience.Consumer, LawfulBasis.OptIn)]
    [InlineData("EU", "phone", Audience.Business, LawfulBasis.OptOut)]
    [InlineData("EU", "letter", Audience.Consumer, LawfulBasis.OptOut)]
    public void L1_OtherJurisdictions_AreKnown(string jurisdiction, string channel, Audience audience, LawfulBasis basis) =>
        ContactRules.Default.Profiles.Single(p => p.Jurisdiction == jurisdiction).BasisOf(new(channel), audience).Should().Be(basis);

    [Fact]
    public void L1_L2_WhatIsLawful_AndWhatIsToBeShown_GoByTheSameNames() =>
        ContactRules.Default.Profiles.Select(p => p.Jurisdiction).Should().Equal(new[] { LegalProfile.Japan, LegalProfile.UnitedStates, LegalProfile.EuropeanUnion }.Select(l => l.Jurisdiction));

    [Fact]
    public void A8_WhatNobodyDefined_IsNeverAYes()
    {
        var odd = ContactRules.Default with { Profiles = [LawfulBasisProfile.Japan.With(Channel.Email, (LawfulBasis)9)] };
        Good.Check(odd).Kinds().Should().Equal(GateReasonKind.BasisUnknown);
        (Good with { Person = GoodPerson with { Addresses = Addresses((AddressState)4) } }).Check().Kinds().Should().Equal(GateReasonKind.AddressInvalid);
        (Good with { Person = GoodPerson with { Suppressions = [new((SuppressionKind)9, At)] } }).Check().Kinds().Should().Equal(GateReasonKind.Suppressed);
    }

    [Fact]
    public void L1_AChannelThatNoProfileKnows_IsRefused()
    {
        (Bare with { Channel = Fax, Person = Bare.Person with { Addresses = Bare.Person.Addresses.Add(Fax, AddressState.Usable) } }).Check().Kinds().Should().Equal(GateReasonKind.BasisUnknown);
        var withFax = ContactRules.Default with { Profiles = [LawfulBasisProfile.Japan.With(new("fax"), LawfulBasis.OptOut)] };
        (Bare with { Channel = Fax, Person = Bare.Person with { Addresses = Bare.Person.Addresses.Add(Fax, AddressState.Usable) } }).Check(withFax).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void L1_AConsent_IsForItsChannelAndPurpose()
    {
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Sms, At.AddDays(-1))] } }).Check().Kinds().Should().Equal(GateReasonKind.ConsentMissing);
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-1), purpose: ContactPurpose.Survey)] } }).Check().Kinds().Should().Equal(GateReasonKind.ConsentMissing);
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-1), purpose: ContactPurpose.News)] } }).Check().IsAllowed.Should().BeTrue();
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At)] } }).Check().IsAllowed.Should().BeTrue("it holds from its moment on");
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddTicks(1))] } }).Check().Kinds().Should().Equal(GateReasonKind.ConsentMissing);
    }

    [Fact]
    public void L1_AnOldRelation_NeedsReview_UntilSomeoneConfirmsIt()
    {
        var relation = new RelationRecord(RelationKind.AddressHandedOver, Channel.Email, At.AddDays(-900), "card of the fair");

        (Bare with { Person = Bare.Person with { Relations = [relation] } }).Check().Reasons.Single().ToString().Should().Be("NeedsReview: needs review: a relation may stand for the consent, once someone confirms it (AddressHandedOver, card of the fair)");
        (Bare with { Person = Bare.Person with { Relations = [relation with { ConfirmedAt = At.AddTicks(1), ConfirmedBy = "legal" }] } }).Check().Kinds().Should().Equal(GateReasonKind.NeedsReview);
        (Bare with { Person = Bare.Person with { Relations = [relation with { ConfirmedAt = At, ConfirmedBy = "legal" }] } }).Check().IsAllowed.Should().BeTrue();
        (Bare with { Person = Bare.Person with { Relations = [relation with { Channel = Channel.Sms, ConfirmedAt = At }] } }).Check().Kinds().Should().Equal(GateReasonKind.ConsentMissing);
    }

    [Fact]
    public void L1_OptingOut_EndsEverythingOnTheChannel_ALaterConsentOpensItAgain()
    {
        var optedOut = Good with { Person = Good.Person with { OptOuts = [new(At.AddDays(-10), "link", Channel.Email)] } };

        optedOut.Check().Kinds().Should().Equal(GateReasonKind.OptedOut);
        optedOut.Check(at: At.AddDays(-10).AddTicks(-1)).IsAllowed.Should().BeTrue();
        (optedOut with { Person = optedOut.Person with { Consents = [Consent(Channel.Email, At.AddDays(-10))] } }).Check().IsAllowed.Should().BeFalse("of one moment, the opting-out wins");
        (optedOut with { Person = optedOut.Person with { Consents = [Consent(Channel.Email, At.AddDays(-10).AddTicks(1))] } }).Check().IsAllowed.Should().BeTrue();
        (Good with { Person = Good.Person with { OptOuts = [new(At.AddDays(-10), "letter")] } }).Check().IsAllowed.Should().BeFalse("all channels");
        (Good with { Person = Good.Person with { OptOuts = [new(At.AddDays(-10), "link", Channel.Sms)] } }).Check().IsAllowed.Should().BeTrue("another channel");
    }

    [Fact]
    public void L1_AWithdrawal_IsAnOptingOut()
    {
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-9), withdrawnAt: At)] } }).Check().Kinds().Should().Equal(GateReasonKind.OptedOut);
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-9), withdrawnAt: At), Consent(Channel.Email, At.AddDays(-99), purpose: ContactPurpose.News)] } }).Check()
            .Kinds().Should().Equal([GateReasonKind.OptedOut], "it ends everything on the channel");
        (Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-9), withdrawnAt: At.AddTicks(1))] } }).Check().IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void L1_AWithdrawalThatTakesEffectWhileWaiting_Refuses()
    {
        var atNight = At.AddHours(13);
        var request = Bare with { Person = Bare.Person with { Consents = [Consent(Channel.Email, At.AddDays(-9), withdrawnAt: atNight.AddHours(2))] } };

        var answer = request.Check(at: atNight);

        (answer.Verdict, string.Join(" ", answer.Reasons.Select(r => r.Kind))).Should().Be((GateVerdict.Refuse, "QuietHours OptedOut"));
    }

    [Fact]
    public void L1_AConsumerWhoRefusedOnThePhone_IsNotSolicitedAgain()
    {
        var refused = Bare with { Channel = Channel.Phone, Person = Bare.Person with { OptOuts = [new(At.AddDays(-10), "said no", Channel.Phone)], Consents = [Consent(Channel.Phone, At.AddDays(-1))] } };

        (Bare with { Channel = Channel.Phone }).Check().IsAllowed.Should().BeTrue();
        refused.Check().Kinds().Should().Equal(GateReasonKind.OptedOut);
        (refused with { Person = refused.Person with { Audience = Audience.Business } }).Check().IsAllowed.Should().BeTrue("a business may consent again");
    }

    [Fact]
    public void L1_NothingIsAllowed_WithoutTheBasisOfTheProfile()
    {
        var allowed = 0;
        Always.Holds(Requests, 3_000, request =>
        {
            var answer = request.Check();
            if (answer.Verdict == GateVerdict.Refuse)
                return;
            var sentAt = answer.WaitUntil ?? At;
            IsLawful(request, sentAt).Should().BeTrue();
            allowed++;
        });
        allowed.Should().BeGreaterThan(300, "else nothing was shown");
    }

    /// <summary>Walks through what happened on the channel in order of time; of one moment, opting out comes last.</summary>
    private static bool IsLawful(ContactRequest request, DateTimeOffset at)
    {
        var happened = request.Person.Consents.Where(c => c.Channel.Equals(request.Channel)).SelectMany(c => new[] { (At: c.GivenAt, Ends: false, IsFor: c.Purpose is null || c.Purpose == request.Purpose), (At: c.WithdrawnAt ?? DateTimeOffset.MaxValue, Ends: true, IsFor: true) })
            .Concat(request.Person.OptOuts.Where(o => o.Channel is null || o.Channel.Equals(request.Channel)).Select(o => (o.At, Ends: true, IsFor: true)))
            .Where(h => h.At <= at).OrderBy(h => h.At).ThenBy(h => h.Ends);
        var (isOpen, everRefused) = (false, false);
        foreach (var (_, ends, isFor) in happened)
            (isOpen, everRefused) = ends ? (false, true) : (isOpen || isFor, everRefused);
        return LawfulBasisProfile.Japan.BasisOf(request.Channel, request.Person.Audience) switch
        {
            LawfulBasis.OptIn => isOpen || (!everRefused && request.Person.Relations.Any(r => r.Channel.Equals(request.Channel) && r.Since <= at && r.ConfirmedAt <= at)),
            LawfulBasis.OptOut => isOpen || !everRefused,
            LawfulBasis.UntilRefusal => !everRefused,
            _ => false,
        };
    }

    private static Gen<ContactRequest> Requests =>
        from channel in Gen.Elements(Channel.All.AsEnumerable())
        from audience in Gen.Elements(Audience.Consumer, Audience.Business)
        from consents in Consents(channel).Several(0, 3)
        from optOuts in OptOuts(channel).Several(0, 2)
        from relations in Relations(channel).Several(0, 1)
        select Good with { Channel = channel, Person = Good.Person with { Audience = audience, Consents = [.. consents], OptOuts = [.. optOuts], Relations = [.. relations] } };

    private static Gen<ConsentRecord> Consents(Channel channel) =>
        from near in Near(channel)
        from at in Moment
        from withdrawn in Moment.OrNull(40)
        from purpose in Gen.Elements(ContactPurpose.News, ContactPurpose.Survey).OrNone(50)
        select Consent(near, at, withdrawn < at ? at : withdrawn, purpose);

    private static Gen<OptOut> OptOuts(Channel channel) =>
        from near in Near(channel).OrNone(70)
        from at in Moment
        select new OptOut(at, "link", near);

    private static Gen<RelationRecord> Relations(Channel channel) =>
        from near in Near(channel)
        from at in Moment
        from confirmed in Moment.OrNull(50)
        select new RelationRecord(RelationKind.BusinessRelation, near, at, "order") { ConfirmedAt = confirmed };

    private static Gen<Channel> Near(Channel channel) => Gen.Frequency((4, Gen.Constant(channel)), (1, Gen.Elements(Channel.All.AsEnumerable())));

    /// <summary>Few moments, so that many fall together, some after the question.</summary>
    private static Gen<DateTimeOffset> Moment => Gen.Choose(-6, 2).Select(n => At.AddHours(n));
}
