using Reactivation.Customers;
using Reactivation.Proofs;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Proofs;

/// <summary>What a proof says, word by word.</summary>
public class ProofTextTests
{
    [Fact]
    public void D4_InOneLine() =>
        Proof(new("c") { Purchases = new() { LastOn = Day("2026-05-01") } }, "r181").Line().Should()
            .Be("r181: no purchase for a long time (last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on 2026-05-01)");

    [Fact]
    public void D1_Holds()
    {
        var proof = Proof(new("c") { RegisteredOn = DaysAgo(90), WebVisits = new() { LastOn = null } }, "no-web-visit");

        proof.ToString().Should().Be("""
            no-web-visit: holds, known for some time, and no web visit lately
              ✓ all of
                ✓ known_on at least 90 days ago (2026-08-24 or before): known_on 2026-08-24
                ✓ not last_web_visit_on within 30 days (2026-10-23 to 2026-11-22): last_web_visit_on never
            """);
        proof.Line().Should().Be("no-web-visit: known for some time, and no web visit lately (known_on at least 90 days ago (2026-08-24 or before): known_on 2026-08-24; not last_web_visit_on within 30 days (2026-10-23 to 2026-11-22): last_web_visit_on never)");
    }

    [Fact]
    public void D3_NotApplicable()
    {
        var proof = Proof(new("c") { SalesTalks = new() { LastOn = DaysAgo(400) } }, "no-sales-follow-up");

        proof.ToString().Should().Be("""
            no-sales-follow-up: not applicable, talked with sales before, and no talk or follow-up lately
              ! last_follow_up_on is not recorded
              ? all of
                ✓ not last_sales_talk_on is missing: last_sales_talk_on 2025-10-18
                ✓ not last_sales_talk_on within 3 months (2026-08-22 to 2026-11-22): last_sales_talk_on 2025-10-18
                ? not last_follow_up_on within 3 months (2026-08-22 to 2026-11-22): last_follow_up_on not recorded
            """);
        proof.Line().Should().Be("no-sales-follow-up: talked with sales before, and no talk or follow-up lately (last_follow_up_on is not recorded)");
    }

    [Fact]
    public void D5_Latest_ShowsEachDay()
    {
        var proof = Proof(new("c") { Purchases = new() { LastOn = DaysAgo(400) }, Contract = new() { EndedOn = DaysAgo(-9) } }, "no-deal-6m");

        proof.ToString().Should().Be("""
            no-deal-6m: holds, no deal for months
              ✓ latest(last_purchase_on, contract_ended_on) at least 6 months ago (2026-05-22 or before): last_purchase_on 2025-10-18, contract_ended_on 2026-12-01, not yet
            """);
        Proof(new("c") { Purchases = new() { LastOn = DaysAgo(400) } }, "no-deal-6m").Line().Should().EndWith("last_purchase_on 2025-10-18)");
    }

    [Fact]
    public void P7_DoesNotHold()
    {
        var customer = new Customer("c") { Leaving = new() { Reason = LeavingReason.CompetitorCheaper }, WebVisits = new() { LastOn = DaysAgo(3) } };

        Proof(customer, "P7").ToString().Should().Be("""
            P7: does not hold, left for a cheaper competitor, and shows no interest lately
              ✗ all of
                ✓ standing_leaving_reason is competitor_cheaper: standing_leaving_reason competitor_cheaper
                ✗ not latest(last_web_visit_on, last_mail_open_on, last_mail_click_on, last_inquiry_on) within 30 days (2026-10-23 to 2026-11-22): last_web_visit_on 2026-11-19, last_mail_open_on not recorded, last_mail_click_on not recorded, last_inquiry_on not recorded
            """);
        Proof(customer, "P0").ToString().Should().Be("P0: the default, no other row of the table holds");
        Proof(customer, "P0").Line().Should().Be("P0: no other row of the table holds");
    }

    [Fact]
    public void AReference_IsShownWithWhatItStandsFor() =>
        (!Condition.Definition("r181") | (Facts.PurchaseCount >= 3)).Proof(new("c") { Purchases = new() { LastOn = DaysAgo(181), Count = 2 } }).Tree!.ToString().Should().Be("""
            ✗ any of
              ✗ not definition r181
                ✗ not last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on 2026-05-25
              ✗ purchase_count >= 3: purchase_count 2
            """);

    [Fact]
    public void ANegatedGroup_SaysWhatIsAsked() =>
        (!((Facts.PurchaseCount >= 3) & Facts.CompetitorAlongside.IsYes)).Proof(new Customer("c") { Purchases = new() { Count = null }, CompetitorAlongside = false }).Tree!.ToString().Should().Be("""
            ✓ any of
              ✓ not purchase_count >= 3: purchase_count none
              ✓ not competitor_alongside is yes: competitor_alongside no
            """);

    [Fact]
    public void EveryKindOfActualValue()
    {
        var customer = new Customer("c")
        {
            RegisteredOn = DaysAgo(-1),
            Purchases = new() { LastOn = null, Count = null, Sum = 12.5m, Largest = null, FirstOn = DaysAgo(5), Days = 3 },
            Contract = new() { Status = null },
        };
        (Fact Fact, Condition Condition, string Shown)[] asked =
        [
            (Facts.RegisteredOn, Facts.RegisteredOn.IsMissing, "registered_on 2026-11-23, not yet"),
            (Facts.LastPurchaseOn, Facts.LastPurchaseOn.IsMissing, "last_purchase_on never"),
            (Facts.FirstPurchaseOn, Facts.FirstPurchaseOn.IsMissing, "first_purchase_on 2026-11-17"),
            (Facts.PurchaseCount, Facts.PurchaseCount.IsMissing, "purchase_count none"),
            (Facts.Revenue, Facts.Revenue.IsMissing, "purchase_sum 12.5"),
            (Facts.ContractStatus, Facts.ContractStatus.IsMissing, "contract_status none"),
            (Facts.LastLoginOn, Facts.LastLoginOn.IsMissing, "last_login_on not recorded"),
            (Facts.Revenue.In(24).Months(), Facts.Revenue.In(24).Months().IsMissing, "purchase_sum[24 months] not recorded"),
        ];

        foreach (var (fact, condition, shown) in asked)
        {
            var actual = condition.Proof(customer).Tree!.Actual.Single();
            actual.Fact.Should().Be(fact);
            actual.ToString().Should().Be(shown);
        }
    }

    [Fact]
    public void AThreshold_IsSaidWhereTheDayIsNot()
    {
        (Condition Condition, string? Threshold)[] asked =
        [
            (Facts.LastPurchaseOn.Within(30).Days(), "2026-10-23 to 2026-11-22"),
            (Facts.LastPurchaseOn.Within(6).Months(), "2026-05-22 to 2026-11-22"),
            (Facts.LastPurchaseOn.AtLeast(181).DaysAgo(), "2026-05-25 or before"),
            (Facts.LastPurchaseOn.MoreThan(181).DaysAgo(), "2026-05-24 or before"),
            (Facts.LastPurchaseOn.MoreThan(1).YearsAgo(), "2025-11-21 or before"),
            (Facts.LastPurchaseOn.Before(AsOf), null),
            (Facts.LastPurchaseOn.IsMissing, null),
            (Facts.PurchaseCount >= 3, null),
        ];

        foreach (var (condition, threshold) in asked)
        {
            condition.Proof(new("c") { Purchases = new() { LastOn = null, Count = 1 } }).Tree!.Threshold.Should().Be(threshold, "{0} is asked", condition);
            (!condition).Proof(new("c") { Purchases = new() { LastOn = null, Count = 1 } }).Tree!.Threshold.Should().Be(threshold);
        }

        Facts.LastPurchaseOn.AtLeast(200).YearsAgo().Proof(new("c") { Purchases = new() { LastOn = null } }, asOf: new DateOnly(100, 1, 1)).Tree!.Threshold.Should().Be("the beginning of the calendar or before");
    }

    [Fact]
    public void AnAssessment_InOneLine() =>
        new Customer("C-1042") { Purchases = new() { LastOn = Day("2026-05-01"), Count = 4, Sum = 31_000m } }.Assess().ToString().Should().Be("C-1042 as of 2026-11-22: Dormant; Medium, score 34.50 of 70.00");

    private static Proof Proof(Customer customer, string id) => customer.Assess().Proofs().Single(p => p.Id == id);
}
