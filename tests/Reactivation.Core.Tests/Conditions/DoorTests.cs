using FluentAssertions.Execution;
using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Conditions;

/// <summary>5.4: code and text are two doors to one tree.</summary>
public class DoorTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly (string Text, Condition Code)[] Examples =
    [
        // days
        ("last_purchase_on at least 181 days ago", Facts.LastPurchaseOn.AtLeast(181).DaysAgo()),
        ("last_purchase_on at least 6 months ago", Facts.LastPurchaseOn.AtLeast(6).MonthsAgo()),
        ("last_purchase_on at least 1 year ago", Facts.LastPurchaseOn.AtLeast(1).YearsAgo()),
        ("last_purchase_on more than 1 day ago", Facts.LastPurchaseOn.MoreThan(1).DaysAgo()),
        ("last_purchase_on more than 1 month ago", Facts.LastPurchaseOn.MoreThan(1).MonthsAgo()),
        ("last_purchase_on more than 3 years ago", Facts.LastPurchaseOn.MoreThan(3).YearsAgo()),
        ("last_web_visit_on within 30 days", Facts.LastWebVisitOn.Within(30).Days()),
        ("last_web_visit_on within 3 months", Facts.LastWebVisitOn.Within(3).Months()),
        ("last_web_visit_on within 2 years", Facts.LastWebVisitOn.Within(2).Years()),
        ("registered_on before 2026-04-01", Facts.RegisteredOn.Before(April)),
        ("registered_on on or after 2026-04-01", Facts.RegisteredOn.OnOrAfter(April)),
        ("last_login_on is missing", Facts.LastLoginOn.IsMissing),
        ("last_login_on is not missing", !Facts.LastLoginOn.IsMissing),

        // numbers
        ("purchase_count = 3", Facts.PurchaseCount.Is(3)),
        ("purchase_count >= 3", Facts.PurchaseCount >= 3),
        ("purchase_count > 3", Facts.PurchaseCount > 3),
        ("purchase_days <= 3", Facts.PurchaseDays <= 3),
        ("purchase_days < -3", Facts.PurchaseDays < -3),
        ("purchase_count is missing", Facts.PurchaseCount.IsMissing),
        ("revenue = 0.0001", Facts.Revenue.Is(0.0001m)),
        ("purchase_sum >= 1000000", Facts.Revenue >= 1_000_000m),
        ("purchase_sum > 1000000.50", Facts.Revenue > 1_000_000.5m),
        ("purchase_largest <= 99.99", EventKind.Purchase.Largest <= 99.99m),
        ("purchase_largest < -1.5", EventKind.Purchase.Largest < -1.5m),
        ("purchase_largest is missing", EventKind.Purchase.Largest.IsMissing),

        // choices
        ("contract_status is lapsed", Facts.ContractStatus.Is("lapsed")),
        ("contract_status is not lapsed", Facts.ContractStatus.IsNot("lapsed")),
        ("contract_status is any of (lapsed, paused)", Facts.ContractStatus.IsAnyOf("lapsed", "paused")),
        ("contract_status is missing", Facts.ContractStatus.IsMissing),
        ("competitor_alongside is yes", Facts.CompetitorAlongside.IsYes),
        ("competitor_alongside is no", Facts.CompetitorAlongside.Is("no")),
        ("competitor_alongside is any of (no, yes)", Facts.CompetitorAlongside.IsAnyOf("no", "yes")),
        ("leaving_reason is cost_reduction", Facts.LeavingReason.Is(LeavingReason.CostReduction)),

        // filters
        ("last_web_visit_on[\"shop\"] is missing", Facts.LastWebVisitOn.WithDetail("shop").IsMissing),
        ("mail_open_count[90 days] >= 3", EventKind.MailOpen.Count.In(90).Days() >= 3),
        ("purchase_sum[24 months] >= 1000000", Facts.Revenue.In(24).Months() >= 1_000_000m),
        ("purchase_sum[2 years] >= 1000000", Facts.Revenue.In(2).Years() >= 1_000_000m),
        ("mail_open_count[90 days before 90 days] >= 3", EventKind.MailOpen.Count.In(90).DaysBeforeTheLast(90) >= 3),
        ("mail_open_count[6 months before 3 months] >= 3", EventKind.MailOpen.Count.In(6).MonthsBeforeTheLast(3) >= 3),
        ("last_purchase_on[amount >= 1000000] within 24 months", Facts.LastPurchaseOn.OfAtLeast(1_000_000m).Within(24).Months()),
        ("purchase_count[category = \"shoes\"] >= 1", Facts.PurchaseCount.InCategory("shoes") >= 1),
        ("purchase_days[\"a\", category = \"b\", amount >= 0.5, 1 month] >= 1", Facts.PurchaseDays.WithDetail("a").InCategory("b").OfAtLeast(0.5m).In(1).Months() >= 1),
        ("purchase_days[30 days, amount >= 0.5, category = \"b\", \"a\"] >= 1", Facts.PurchaseDays.In(30).Days().OfAtLeast(0.5m).InCategory("b").WithDetail("a") >= 1),
        ("last_web_visit_on[\"say \\\"hi\\\"\\\\\\n\"] is missing", Facts.LastWebVisitOn.WithDetail("say \"hi\"\\\n").IsMissing),
        ("cadence_due_on[1.5] at least 0 days ago", Facts.CadenceDueOn(1.5m).AtLeast(0).DaysAgo()),
        ("cadence_due_on at least 0 days ago", Facts.CadenceDueOn().AtLeast(0).DaysAgo()),
        ("latest(last_purchase_on, contract_ended_on) at least 6 months ago", Facts.Latest(Facts.LastPurchaseOn, Facts.ContractEndedOn).AtLeast(6).MonthsAgo()),
        ("latest(last_web_visit_on[\"a\"], latest(last_use_on, last_login_on)) is missing", Facts.Latest(Facts.LastWebVisitOn.WithDetail("a"), Facts.LastUseOn, Facts.LastLoginOn).IsMissing),

        // joining
        ("definition r181", Condition.Definition("r181")),
        ("condition 重要顧客", Condition.Named("重要顧客")),
        ("not definition no-deal-6m", !Condition.Definition("no-deal-6m")),
        ("purchase_count > 1 and purchase_days > 1 or purchase_sum > 1", ((Facts.PurchaseCount > 1) & (Facts.PurchaseDays > 1)) | (Facts.Revenue > 1m)),
        ("purchase_count > 1 and (purchase_days > 1 or purchase_sum > 1)", (Facts.PurchaseCount > 1) & ((Facts.PurchaseDays > 1) | (Facts.Revenue > 1m))),
        ("not (purchase_count > 1 or purchase_days > 1)", !((Facts.PurchaseCount > 1) | (Facts.PurchaseDays > 1))),
        ("not purchase_count > 1 and purchase_days > 1", !(Facts.PurchaseCount > 1) & (Facts.PurchaseDays > 1)),

        // facts of the tests' own
        ("last_store_visit_on within 30 days", FactGens.StoreVisit.LastOn.Within(30).Days()),
        ("birthday_on is missing", FactGens.BirthdayOn.IsMissing),
        ("headcount >= 1000", FactGens.Employees >= 1000),
        ("income < 0.5", FactGens.Income < 0.5m),
        ("company_size is any of (mid-size, 大企業)", FactGens.Size.IsAnyOf("大企業", "mid-size")),
    ];

    [Fact]
    public void EveryWayToSayIt_IsTheSameInCodeAndText()
    {
        using var all = new AssertionScope();
        foreach (var (text, code) in Examples)
        {
            Condition.Parse(text, FactGens.Catalogue).Equals(code).Should().BeTrue("'{0}' is read, '{1}' is built", text, code);
            Condition.Parse(code.ToString(), FactGens.Catalogue).Equals(code).Should().BeTrue("'{0}' is written", code);
        }
    }

    [Fact]
    public void TheDesignsExample_IsTheSameInCodeAndText()
    {
        Condition silentVip = Facts.LastPurchaseOn.AtLeast(181).DaysAgo() & Facts.Revenue.In(24).Months() >= 1_000_000m & !Facts.LastWebVisitOn.Within(30).Days();
        const string text = "last_purchase_on at least 181 days ago and purchase_sum[24 months] >= 1000000 and not last_web_visit_on within 30 days";

        Condition.Parse(text).Should().Be(silentVip);
        silentVip.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("LAST_PURCHASE_ON At Least 181 Days AGO AND NOT Last_Web_Visit_On WITHIN 30 DAYS")]
    [InlineData("last_purchase_on\n  at least 181 days ago\r\n\tand not(last_web_visit_on within 30 day)")]
    [InlineData("((last_purchase_on at least 181 days ago)) and not not not last_web_visit_on within 030 days")]
    [InlineData("last_purchase_on at least 181days ago and not last_web_visit_on within 30　days")]
    public void CaseSpacesAndBrackets_MeanNothing(string text) =>
        Condition.Parse(text).Should().Be(Facts.LastPurchaseOn.AtLeast(181).DaysAgo() & !Facts.LastWebVisitOn.Within(30).Days());

    [Fact]
    public void FullWidthInput_IsAccepted()
    {
        Condition.Parse("ｐｕｒｃｈａｓｅ＿ｓｕｍ［２４　ｍｏｎｔｈｓ］　＞＝　１０００．５　ａｎｄ　（last_purchase_on　within　３０　days）")
            .Should().Be(Facts.Revenue.In(24).Months() >= 1000.5m & Facts.LastPurchaseOn.Within(30).Days());
        Condition.Parse("registered_on before ２０２６－０４－０１").Should().Be(Facts.RegisteredOn.Before(April));
        Condition.Parse("latest（last_purchase_on，last_login_on） is missing").Should().Be(Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn).IsMissing);
        Condition.Parse("last_web_visit_on［＂ＡＢＣ　１＂］ is missing").Should().Be(Facts.LastWebVisitOn.WithDetail("ＡＢＣ　１").IsMissing, "what is quoted is kept as it is");
    }

    [Theory]
    [InlineData("any")]
    [InlineData("of")]
    [InlineData("is")]
    [InlineData("and")]
    [InlineData("within")]
    [InlineData("a-b")]
    [InlineData("_")]
    [InlineData("数")]
    [InlineData("not")]
    [InlineData("Missing")]
    [InlineData("ＡＢ")]
    [InlineData("a１")]
    public void ACodeThatTheCodeDoorTakes_IsReadByTheTextDoor(string code)
    {
        if (UnlessRefused(() => Fact.Choice("answer", code, "other")) is not { } choice)
            return;
        foreach (var condition in new[] { choice.Is(code), choice.IsNot(code), choice.IsAnyOf(code, "other") })
            Condition.Parse(condition.ToString(), FactCatalogue.Default.With(choice)).Should().Be(condition);
    }

    [Theory]
    [InlineData("r181")]
    [InlineData("重要顧客")]
    [InlineData("_1")]
    [InlineData("and")]
    [InlineData("Ａ１")]
    public void AnIdThatTheCodeDoorTakes_IsReadByTheTextDoor(string id)
    {
        if (UnlessRefused(() => Condition.Definition(id)) is { } reference)
            Condition.Parse(reference.ToString()).Should().Be(reference);
    }

    /// <summary>The value, or null where the door refuses it: that is an answer too.</summary>
    private static T? UnlessRefused<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
