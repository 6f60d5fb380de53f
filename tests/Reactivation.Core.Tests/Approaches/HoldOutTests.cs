using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Priorities;

namespace Reactivation.Tests.Approaches;

/// <summary>O6: who is held out and who gets which variant — the same everywhere, by the share that was asked.</summary>
public class HoldOutTests
{
    private static readonly ImmutableArray<string> Ids = [.. Enumerable.Range(1, 20_000).Select(i => $"C-{i}")];

    /// <summary>Taken from <c>printf 'hold-out\0winter\0C-1' | sha256sum</c> and its like: the first 16 hex digits as a number, times 10,000, divided by 2^64.</summary>
    [Theory]
    [InlineData("winter", "C-1", 2068)]
    [InlineData("winter", "C-2", 3117)]
    [InlineData("夏", "顧客-7", 1431)]
    public void O6_TheLot_IsThatOfTheDocumentedHash(string salt, string id, int lot) => new HoldOut("h", salt).Lot(id).Should().Be(lot);

    [Fact]
    public void O6_EachStratum_HasItsShare()
    {
        var holdOut = new HoldOut("h", "winter", 1_000) { ShareByTier = ImmutableDictionary<PriorityTier, int>.Empty.Add(PriorityTier.High, 2_500).Add(PriorityTier.Low, 0) };

        // Five standard deviations of a fair draw.
        Share(PriorityTier.Medium).Should().BeApproximately(0.10, 5 * Math.Sqrt(0.1 * 0.9 / Ids.Length));
        Share(PriorityTier.High).Should().BeApproximately(0.25, 5 * Math.Sqrt(0.25 * 0.75 / Ids.Length));
        Share(PriorityTier.Low).Should().Be(0);

        double Share(PriorityTier tier) => Ids.Count(i => holdOut.Holds(i, tier)) / (double)Ids.Length;
    }

    [Fact]
    public void O6_AGroupThatIsDrawn_HasExactlyItsShareOfEachStratum_InAnyOrder()
    {
        var customers = Ids.Take(1_037).Select((id, i) => (id, i % 100 == 0 ? PriorityTier.High : i % 3 == 0 ? PriorityTier.Medium : PriorityTier.Low)).ToList();
        var holdOut = new HoldOut("h", "winter", 1_000) { ShareByTier = ImmutableDictionary<PriorityTier, int>.Empty.Add(PriorityTier.High, 5_000) };

        var drawn = holdOut.Draw(customers);

        foreach (var tier in customers.GroupBy(c => c.Item2))
            tier.Count(c => drawn.Holds(c.id, c.Item2)).Should().Be((int)Math.Round(tier.Count() * (tier.Key == PriorityTier.High ? 0.5 : 0.1), MidpointRounding.AwayFromZero), "of {0}", tier.Key);
        holdOut.Draw(Enumerable.Reverse(customers)).Drawn.Should().BeEquivalentTo(drawn.Drawn);
        drawn.Holds(drawn.Drawn!.First(), PriorityTier.None).Should().BeTrue("a group stays as it was drawn");
        drawn.Holds("another", PriorityTier.High).Should().BeFalse();
        drawn.Drawn!.Where(id => customers.Single(c => c.id == id).Item2 != PriorityTier.High).Average(id => holdOut.Lot(id)).Should().BeLessThan(1_000, "the lowest lots");
    }

    [Fact]
    public void O6_ALargerShare_KeepsEveryoneOfTheSmaller()
    {
        foreach (var id in Ids.Take(2_000))
            (new HoldOut("h", "s", 500).Holds(id, PriorityTier.High) && !new HoldOut("h", "s", 1_500).Holds(id, PriorityTier.Low)).Should().BeFalse();
        new HoldOut("h", "s", 10_000).Holds("x", PriorityTier.None).Should().BeTrue();
        new HoldOut("h", "s", 0).Holds("x", PriorityTier.None).Should().BeFalse();
        HoldOutDefaults.ShareBasisPoints.Should().Be(1_000);
    }

    [Fact]
    public void O6_TwoSalts_AndHoldOutAndVariant_AreIndependent()
    {
        var (a, b, variants) = (new HoldOut("a", "one", 5_000), new HoldOut("b", "two", 5_000), new Variants("one", new Variant("A"), new Variant("B")));
        var both = Ids.Count(i => a.Holds(i, PriorityTier.Low) && b.Holds(i, PriorityTier.Low)) / (double)Ids.Length;
        var heldAndA = Ids.Count(i => a.Holds(i, PriorityTier.Low) && variants.Of(i).Name == "A") / (double)Ids.Length;

        both.Should().BeApproximately(0.25, 5 * Math.Sqrt(0.25 * 0.75 / Ids.Length));
        heldAndA.Should().BeApproximately(0.25, 5 * Math.Sqrt(0.25 * 0.75 / Ids.Length));
    }

    [Fact]
    public void O6_Variants_FollowTheirWeights_AndNoneOfWeight0()
    {
        var variants = new Variants("spring", new Variant("off", 0), new Variant("A", 3), new Variant("B", 1), new Variant("last", 0));
        var counts = Ids.CountBy(i => variants.Of(i).Name).ToDictionary();

        counts.Keys.Should().BeEquivalentTo("A", "B");
        (counts["A"] / (double)Ids.Length).Should().BeApproximately(0.75, 5 * Math.Sqrt(0.75 * 0.25 / Ids.Length));
    }

    [Fact]
    public void O6_VariantsThatCannotBeDrawn_AreRefused()
    {
        FluentActions.Invoking(() => new Variants("s")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Variants("s", new Variant("A", -1), new Variant("B", 2))).Should().Throw<ArgumentException>().WithMessage("The weights are -1, 2*");
        FluentActions.Invoking(() => new Variants("s", new Variant("A"), new Variant("A"))).Should().Throw<ArgumentException>().WithMessage("The variant A stands twice.*");
        new Variants("s", new Variant("only")).Of("x").Name.Should().Be("only");
    }

    [Fact]
    public void O6_OnlyTheCampaignOfTheHoldOut_IsClosed()
    {
        var rules = ContactRules.Default with { HoldOuts = [new("h", "s", 10_000) { Campaign = "winter" }] };

        (Contacts.Good with { Campaign = "winter" }).Check(rules).Kinds().Should().Equal(GateReasonKind.HeldOut);
        (Contacts.Good with { Campaign = "spring" }).Check(rules).IsAllowed.Should().BeTrue();
        Contacts.Good.Check(rules with { HoldOuts = [new("h", "s", 10_000)] }).IsAllowed.Should().BeFalse("a hold-out without a campaign is for all");
    }
}
