using System.Collections.Immutable;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Segments;

/// <summary>5.8, S9: thresholds from the population — deterministic, ties alike, against the definition written out.</summary>
public class FitTests
{
    /// <summary>The segments of the default policy that wait for fitting; they are tested here.</summary>
    public static readonly ImmutableArray<string> Segments =
    [
        "high-value", "one-small-purchase", "frequent-and-large", "rfm-champions", "rfm-loyal", "rfm-promising", "rfm-needs-attention", "rfm-about-to-sleep", "rfm-at-risk", "rfm-hibernating",
        .. Enumerable.Range(1, 10).Select(d => $"decile-{d}"), "cpm-beginner-active", "cpm-beginner-lapsed", "cpm-steady-active", "cpm-steady-lapsed", "cpm-trend-active", "cpm-trend-lapsed",
        "cpm-best-active", "cpm-best-lapsed", "pyramid-regular", "pyramid-best", "income-low", "income-middle", "income-high",
    ];

    private static readonly ImmutableArray<Customer> Hundred =
        [.. Enumerable.Range(1, 100).Select(i => Buyer($"c{i:000}", 10 + (i * 7 % 400), 1 + (i % 6), i * 100m).With(Facts.YearlyIncome, i * 50_000m))];

    [Fact]
    public void Unfitted_TheSegmentsThatNeedIt_AreEmpty_FittedTheyAreNot()
    {
        var fitted = ReactivationPolicy.Default.Fit(Population.Of(Hundred, Ask.AsOf));

        SizesBy(ReactivationPolicy.Default).Keys.Should().NotContain(Segments);
        SizesBy(fitted).Keys.Should().Contain(Segments.Except(["cpm-best-active", "cpm-best-lapsed"]));
    }

    [Fact]
    public void S9_Rfm_ScoreIsOnePlusFiveTimesTheShareStrictlyWorse_EqualValuesAlike() => Always.Holds(Gen.Choose(1, 40).Several(1, 60), 200, amounts =>
    {
        var customers = amounts.Select((a, i) => Buyer($"c{i}", 10 + a, 1, a * 0.5m)).ToList();
        var engine = ReactivationEngine.Create(AskSteps(ReactivationPolicy.Default.Fit(Population.Of(customers, Ask.AsOf))));

        foreach (var (customer, amount) in customers.Zip(amounts))
        {
            var expected = 1 + (5 * amounts.Count(a => a < amount) / amounts.Length);
            engine.Assess(customer, Ask.AsOf).Segments.Where(s => s.StartsWith("m-", StringComparison.Ordinal)).Should().Equal($"m-{expected}");
            engine.Assess(customer, Ask.AsOf).Segments.Where(s => s.StartsWith("r-", StringComparison.Ordinal)).Should().Equal($"r-{1 + (5 * amounts.Count(a => a > amount) / amounts.Length)}");
        }
    });

    [Fact]
    public void Fit_IsTheSame_WhateverTheOrder()
    {
        var fitted = ReactivationPolicy.Default.Fit(Population.Of(Hundred, Ask.AsOf));
        var again = ReactivationPolicy.Default.Fit(Population.Of(Hundred.Reverse(), Ask.AsOf));

        again.Scales.Select(s => string.Join(',', s.Bounds!)).Should().Equal(fitted.Scales.Select(s => string.Join(',', s.Bounds!)));
        again.Segments.Select(s => s.When).Should().Equal(fitted.Segments.Select(s => s.When));
    }

    [Fact]
    public void WhatHasNumbers_KeepsThem()
    {
        var fitted = ReactivationPolicy.Default.Fit(Population.Of(Hundred, Ask.AsOf));
        var richer = Hundred.Select((c, i) => Buyer($"r{i}", 10 + i, 1, 1_000_000m * (i + 1)).With(Facts.YearlyIncome, 1m));

        fitted.Fit(Population.Of(richer, Ask.AsOf)).Fingerprint().Should().Be(fitted.Fingerprint(), "half of it fitted anew would be worse than none");
    }

    [Fact]
    public void CustomersWhoDisagreeOnWhatIsRecorded_AreNoPopulation_InEitherOrder()
    {
        var some = new Customer("A") { Purchases = new() { Count = 3, Sum = 10m } };
        var less = new Customer("B") { Purchases = new() { Count = 4 } };

        FluentActions.Invoking(() => Population.Of([some, less], Ask.AsOf)).Should().Throw<ArgumentException>().WithMessage("Customers A and B disagree*");
        FluentActions.Invoking(() => Population.Of([less, some], Ask.AsOf)).Should().Throw<ArgumentException>().WithMessage("Customers B and A disagree*");
        Population.Of([less, some], Ask.AsOf, some.Source).Count.Should().Be(2);
    }

    [Fact]
    public void Fit_LooksAtBuyersOnly()
    {
        var leads = Enumerable.Range(0, 500).Select(i => new Customer($"l{i}") { History = EventHistory.Of([], Source.Nothing.Records(EventKind.Purchase)) }.With(Facts.YearlyIncome, 1m));

        ReactivationPolicy.Default.Fit(Population.Of(Hundred.Concat(leads), Ask.AsOf)).Scales.Select(s => string.Join(',', s.Bounds!))
            .Should().Equal(ReactivationPolicy.Default.Fit(Population.Of(Hundred, Ask.AsOf)).Scales.Select(s => string.Join(',', s.Bounds!)));
    }

    /// <summary>The least value that at least the share does not exceed; a value that occurs.</summary>
    [Theory]
    [InlineData("0.25", 2500)]
    [InlineData("0.8", 8000)]
    [InlineData("0.805", 8100)]
    [InlineData("0.0001", 100)]
    [InlineData("0.9999", 10000)]
    public void Quantiles_BecomeValuesThatOccur(string share, int expected)
    {
        var quantile = Quantile.Of(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture));
        var policy = Ask.PolicyOf(Facts.Revenue.In(10).Years() >= quantile).Fit(Population.Of(Enumerable.Range(1, 100).Select(i => Buyer($"c{i}", 10, 1, i * 100m)), Ask.AsOf));

        policy.Definitions.Single(d => d.Id == "asked").When.Should().Be(Facts.Revenue.In(10).Years() >= expected);
    }

    [Fact]
    public void AnUnfittedThreshold_IsNotApplicable_AndSaysSo()
    {
        var asked = ReactivationEngine.Create(Ask.PolicyOf(Facts.Revenue >= Quantile.Of(0.8m))).Assess(Hundred[0], Ask.AsOf);

        asked.NotApplicable.Single(n => n.Id == "asked").ToString().Should().Be("asked: purchase_sum needs a policy that is fitted on a population");
    }

    [Fact]
    public void AThresholdWhoseFactIsNotRecorded_StaysUnfitted()
    {
        var onlyDays = Enumerable.Range(1, 10).Select(i => new Customer($"c{i}") { Purchases = new() { LastOn = Ask.DaysAgo(i) } });

        ReactivationPolicy.Default.Fit(Population.Of(onlyDays, Ask.AsOf)).Scales.Select(s => s.Bounds is not null).Should().Equal(true, false, false, false);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(0.00001)]
    public void Quantiles_LieBetweenZeroAndOne(double share) => FluentActions.Invoking(() => Quantile.Of((decimal)share)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void S9_TheSevenRfmGroups_ShareOutAllBuyers()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default.Fit(Population.Of(Hundred, Ask.AsOf)));

        Hundred.Should().OnlyContain(c => engine.Assess(c, Ask.AsOf).Segments.Count(s => s.StartsWith("rfm-", StringComparison.Ordinal)) == 1);
    }

    private static ReactivationPolicy AskSteps(ReactivationPolicy policy) => policy with
    {
        Segments =
        [
            .. Enumerable.Range(1, 5).Select(s => new Reactivation.Decisions.Row<string>($"m-{s}", Facts.RfmMonetary.Is(s), "m", default)),
            .. Enumerable.Range(1, 5).Select(s => new Reactivation.Decisions.Row<string>($"r-{s}", Facts.RfmRecency.Is(s), "r", default)),
        ],
    };

    private static Dictionary<string, int> SizesBy(ReactivationPolicy policy) =>
        ReactivationEngine.Create(policy).AssessAll(Hundred, Ask.AsOf).SelectMany(a => a.Segments).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>A buyer who bought so many times, thirty days apart, the last time some days ago, for an amount in all.</summary>
    private static Customer Buyer(string id, int daysAgo, int times, decimal amount) =>
        new(id) { History = EventHistory.Of([.. Enumerable.Range(0, times).Select(i => Ask.Bought(daysAgo + (30 * i), i == 0 ? amount - times + 1 : 1m))]) };
}
