using Reactivation.Approaches;

namespace Reactivation.Tests.Approaches;

/// <summary>A4, A5: the order in which channels are taken.</summary>
public class ChannelChoiceTests
{
    private static readonly GateAnswer Allowed = new(GateVerdict.Allow, Contacts.At, null, []);

    [Fact]
    public void A4_TheDomainsChannels_AreThoseOfTheFact_EachWithItsProfile()
    {
        Channel.All.Select(c => c.Name).Should().Equal(Facts.PreferredChannel.Codes);
        ChannelProfile.Default.Select(p => p.Channel).Should().Equal(Channel.All);
        ChannelProfile.Default.Should().OnlyContain(p => p.GoodFor.English.Length > 0 && p.GoodFor.Japanese.Length > 0 && p.CostPerContact == null && p.CapacityPerDay == null);
        FluentActions.Invoking(() => new Channel("Fax machine")).Should().Throw<ArgumentException>();
        new Channel("fax").Should().Be(new Channel("fax")).And.NotBe(Channel.Sms);
    }

    [Fact]
    public void A5_WhatTheGateRefuses_IsNeverTaken_HoweverMuchPreferred()
    {
        var refused = new ChannelOption(Channel.Email, (Contacts.Good with { Person = Contacts.GoodPerson with { Consents = [] } }).Check(), true, 99, 1_000m, 1m);
        var choice = ChannelChoice.Of([refused, new(Channel.Letter, Allowed, false, 0, 10m, 200m)]);

        choice.Best!.Channel.Should().Be(Channel.Letter);
        choice.Refused.Single().Gate.Kinds().Should().Equal(GateReasonKind.ConsentMissing);
        choice.Why.English.Should().Be("it is the only one that may be used");
        ChannelChoice.Of([refused]).Best.Should().BeNull();
        ChannelChoice.Of([refused]).Why.English.Should().Be("every channel is refused");
    }

    [Fact]
    public void A5_ThenPreference_ThenReactions_ThenValueAgainstCost_ThenTheMeasuresOrder()
    {
        ChannelOption Option(Channel channel, bool preferred = false, int reactions = 0, decimal? value = null, decimal? cost = null) => new(channel, Allowed, preferred, reactions, value, cost);

        Check("the customer prefers it", Option(Channel.Phone, preferred: true), Option(Channel.Email, reactions: 9, value: 900m, cost: 1m));
        Check("the customer reacted to it before", Option(Channel.Webinar, reactions: 2), Option(Channel.Email, reactions: 1, value: 900m, cost: 1m));
        Check("it promises most for its cost", Option(Channel.Email, value: 50m, cost: 1m), Option(Channel.Letter, value: 200m, cost: 180m));
        Check("it promises most for its cost", Option(Channel.Email, value: 1m, cost: 5m), Option(Channel.Letter));
        var equal = ChannelChoice.Of([Option(Channel.Sms), Option(Channel.Email)]);
        (equal.Best!.Channel, equal.Why.English).Should().Be((Channel.Sms, "the measure names it first"));

        static void Check(string why, ChannelOption best, ChannelOption other)
        {
            foreach (var choice in new[] { ChannelChoice.Of([best, other]), ChannelChoice.Of([other, best]) })
                (choice.Best!.Channel, choice.Why.English).Should().Be((best.Channel, why));
        }
    }
}
