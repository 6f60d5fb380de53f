using Reactivation.Conditions;
using Reactivation.Customers;
using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Checks;

/// <summary>Engines that agree pass; one that does not is caught, and shown by a small customer.</summary>
public class EnginesTests
{
    private static readonly EventKind StoreVisit = new("store_visit", EventTraits.OwnAction | EventTraits.MoreIsBetter);
    private static readonly AmountFact Budget = Fact.Amount("budget");
    private static readonly FactCatalogue Own = FactCatalogue.Default.With(StoreVisit).With(Budget);

    [Fact]
    public void TheDefaultPolicy_IsAgreedUpon_AndNearlyEveryRowHeldForSomebody()
    {
        var agreement = Engines.Agree(Engine, [ACustomer.Named("C").LastPurchased(200).DaysAgo().AsOf(Sunday)], Sunday);

        agreement.Customers.Should().BeGreaterThan(1_500);
        agreement.Sources.Should().HaveCountGreaterThan(6);
        agreement.NeverHeld.Except(Engine.Policy.Segments.Select(s => s.Id)).Should().BeEmpty("customers lie around the policy's own thresholds");
    }

    [Fact]
    public void RulesOfYourOwn_AreAskedAroundTheirThresholds()
    {
        var engine = With(Condition.Parse("store_visit_count[10 days] >= 2 and budget >= 1234.5 and not last_store_visit_on within 3 days", Own), Own);

        var agreement = Engines.Agree(engine, [], Sunday);

        agreement.NeverHeld.Should().NotContain("own");
        agreement.Sources.Should().Contain(s => s.ToString().Contains("store_visit_count[10 days]", StringComparison.Ordinal)).And.Contain(s => s.Kinds.ContainsKey(StoreVisit));
    }

    /// <summary>A condition in code that answers by when it is asked is not one: the engines cannot agree on it.</summary>
    [Fact]
    public void ADisagreement_IsCaught_AndShownSmall()
    {
        var asked = 0;
        var engine = With(Condition.Custom("moody", [Budget], (in FactReader f) => f[Budget] >= 100m && asked++ % 2 == 0), Own);

        var message = Failure(() => Engines.Agree(engine, [], Sunday));

        message.Should().StartWith("The engines disagree as of 2026-11-22 about customer generated-").And.Contain("definition own: ").And.Contain("by the table engine").And.Contain("budget = ");
    }

    [Fact]
    public void ADisagreementAboutAGivenCustomer_NamesIt()
    {
        var asked = 0;
        var engine = With(Condition.Custom("moody", [Budget], (in FactReader f) => f[Budget] == 7m && asked++ % 2 == 0), Own);

        Failure(() => Engines.Agree(engine, [ACustomer.Named("Mr Seven").With(Budget, 7m).NeverVisitedTheSite().AsOf(Sunday)], Sunday, customersPerSource: 1)).Should().Contain("Mr Seven").And.Contain("  budget = 7\n  recorded: budget");
    }
}
