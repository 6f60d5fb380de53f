using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Priorities;
using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Checks;

/// <summary>A scorecard that punishes more is caught with a small customer; the default one is not one (P9).</summary>
public class ScorecardsTests
{
    [Fact]
    public void P9_TheDefaultScorecard_NeverPunishesMore_EverythingElseEqual() => Scorecards.MoreIsNeverWorse(Engine, [], Sunday, leavingOut: ["told-reason"], customersPerSource: 100).Should().BeGreaterThan(3_000);

    /// <summary>A purchase after a told reason makes it obsolete: then it is not everything else equal, and the check says so.</summary>
    [Fact]
    public void P9_AToldReasonThatBecomesObsolete_IsShown()
    {
        Failure(() => Scorecards.MoreIsNeverWorse(Engine, [], Sunday)).Should().MatchRegex(@"^More is worse as of 2026-11-22: .* lowers the score from .*told-reason \d+\.00 → 7\.00");
        FluentActions.Invoking(() => Scorecards.MoreIsNeverWorse(Engine, [], Sunday, leavingOut: ["reason"])).Should().Throw<ArgumentException>().WithMessage("The scorecard has no characteristic 'reason'; it has purchases-by-silence, *");
    }

    [Fact]
    public void AScorecardThatPunishesMore_IsCaught()
    {
        var scorecard = new Scorecard(
            Characteristic.OneWay("purchases", ScorePart.Chance, NumberBins.Of(Facts.PurchaseCount, 1, 3), [0, 100, 200]),
            Characteristic.OneWay("gap", ScorePart.Chance, NumberBins.Of(Facts.LastPurchaseGapDays, 60), [0, 500]));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Scorecard = scorecard });

        var message = Failure(() => Scorecards.MoreIsNeverWorse(engine, [], Sunday));

        message.Should().MatchRegex(@"^More is worse as of 2026-11-22: (one more purchase on|last_purchase_on|previous_purchase_on) .* lowers the score from \S+ of 7\.00 to \S+ of 7\.00 \(gap 5\.00 → 0\.00\)\. The smallest customer found, made from generated-\d+:\n");
        message.Split('\n').Count(l => l.Contains(" purchase", StringComparison.Ordinal) || l.Contains("_purchase_on = 2", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(5, "the customer is small");
    }

    [Fact]
    public void TheDefaultPolicy_IsDeterministic() => Scorecards.AreDeterministic(Engine, [ACustomer.Named("C").LastPurchased(200).DaysAgo().AsOf(Sunday)], Sunday, customersPerSource: 100).Should().BeGreaterThan(300);

    [Fact]
    public void ARuleThatAnswersByMood_IsCaught()
    {
        var asked = 0;
        var budget = Fact.Amount("budget");
        var engine = With(Condition.Custom("moody", [budget], (in FactReader f) => f[budget] >= 100m && asked++ % 2 == 0), FactCatalogue.Default.With(budget));

        Failure(() => Scorecards.AreDeterministic(engine, [], Sunday)).Should().StartWith("The same question has two answers as of 2026-11-22, about customer generated-").And.Contain("  budget = ");
    }
}
