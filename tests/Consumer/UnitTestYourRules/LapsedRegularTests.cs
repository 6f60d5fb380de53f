using Reactivation;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Testing;
using Xunit;

public class LapsedRegularTests
{
    private static readonly ReactivationPolicy Base = ReactivationPolicy.From(new DormancyOptions { ActiveWindowDays = 45 });

    // The rule under test: whoever bought six times or more is dormant after 60 days, not after 181.
    private static readonly ReactivationPolicy Policy = Base with
    {
        Definitions = Base.Definitions.Add(new(
            "lapsed-regular", (Facts.PurchaseCount >= 6) & Facts.LastPurchaseOn.AtLeast(60).DaysAgo(), DormancyEffect.MakesDormant,
            new("a regular, silent for two months", "常連で2か月購入なし"))),
    };

    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(Policy);
    private static readonly Today Today = Today.Is(2026, 11, 22);

    [Fact]
    public void ARegular_IsDormantAfterSixtyDays()
    {
        var regular = ACustomer.Named("C-1").LastPurchased(60).DaysAgo().For(4_000m).AsLastOf(6, everyDays: 30).AsOf(Today);

        Expect.That(Engine, regular, Today).IsDormant().ByDefinitionsOnly("lapsed-regular");
        Boundary.Of(Engine, "lapsed-regular", regular).BecomesTrueOn(Today);
    }

    [Fact]
    public void SixPurchases_MakeARegular() => Boundary
        .OfCount(Engine, "lapsed-regular", n => ACustomer.Named("C-2").LastPurchased(90).DaysAgo().AsLastOf(n, everyDays: 7).AsOf(Today), Today)
        .BecomesTrueAt(6);

    [Fact]
    public void OneCustomerAndAMillion_GetTheSameAnswers() => Engines.Agree(Engine, [], Today);
}
