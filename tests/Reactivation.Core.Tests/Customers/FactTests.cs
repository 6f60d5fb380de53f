using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;

namespace Reactivation.Tests.Customers;

/// <summary>Facts and their catalogue (5.1, K): names, shapes, what is better, what stands in brackets.</summary>
public class FactTests
{
    [Fact]
    public void K_TheCatalogue_IsThatOfTheDomain()
    {
        EventKind.All.Select(k => k.Name).Should().Equal(
            "purchase", "web_visit", "mail_sent", "mail_open", "mail_click", "inquiry", "webinar", "application", "login", "use", "sales_talk", "follow_up", "complaint", "survey",
            "contract_start", "contract_pause", "contract_end");
        var events = EventKind.All.SelectMany(k => new[] { $"first_{k}_on", $"last_{k}_on", $"previous_{k}_on", $"{k}_count", $"{k}_days", $"{k}_sum", $"{k}_largest" });
        string[] others =
        [
            "registered_on", "owner_changed_on", "contract_started_on", "contract_ended_on", "contract_status", "leaving_reason", "leaving_reason_on", "long_term_advantage", "competitor_alongside",
            "known_on", "last_purchase_gap_days", "standing_leaving_reason", "standing_cancellation", "purchase_falling", "revenue_falling", "login_falling", "silent_days", "cadence_due_on", "revenue",
            "employees", "founded_on", "born_on", "gender", "household_size", "yearly_income", "subscription", "lost_deal_on", "lost_deal_reason", "preferred_channel",
            "has_email", "has_phone", "has_sms", "has_postal_address", "last_survey_reason", "last_survey_reason_on", "last_complaint_reason", "last_complaint_reason_on",
            "ever_bought", "purchase_tenure_days", "purchase_season", "rfm_recency", "rfm_frequency", "rfm_monetary", "revenue_decile", "standing_survey_reason", "standing_complaint_reason",
            "told_reason", "owner_changed_since_purchase", "page_seen_since_purchase", "stage",
        ];

        FactCatalogue.Default.FactNames.Should().BeEquivalentTo(events.Concat(others)).And.BeInAscendingOrder(StringComparer.Ordinal);
        FactCatalogue.Default.EventKinds.Should().BeEquivalentTo(EventKind.All).And.BeInAscendingOrder(k => k.Name, StringComparer.Ordinal);
        FactCatalogue.Default.Find("revenue").Should().BeSameAs(Facts.Revenue);
        FactCatalogue.Default.Find("Revenue").Should().BeNull();
        FactCatalogue.Default.FindKind("login").Should().Be(EventKind.Login);
        FactCatalogue.Default.FindKind("logins").Should().BeNull();
    }

    [Fact]
    public void D2_OwnActions_AreThoseOfTheDomain()
    {
        string[] own = ["purchase", "web_visit", "mail_open", "mail_click", "inquiry", "webinar", "application", "login", "use", "complaint", "survey"];

        EventKind.All.Where(k => k.Traits.HasFlag(EventTraits.OwnAction)).Select(k => k.Name).Should().Equal(own);
        DormancyDefinitions.OwnActions.Select(k => k.Name).Should().Equal(own);
        EventKind.All.Where(k => k.Traits.HasFlag(EventTraits.Deal)).Should().Equal(EventKind.Purchase);
    }

    [Fact]
    public void WhatIsBetter_IsDeclared()
    {
        (Facts.LastPurchaseOn.Better, Facts.PreviousPurchaseOn.Better, Facts.FirstPurchaseOn.Better).Should().Be((Better.Later, Better.Later, Better.None));
        (Facts.PurchaseCount.Better, Facts.PurchaseDays.Better, Facts.Revenue.Better, EventKind.Purchase.Largest.Better).Should().Be((Better.More, Better.More, Better.More, Better.More));
        (EventKind.Complaint.Count.Better, EventKind.Complaint.LastOn.Better, EventKind.MailSent.Count.Better).Should().Be((Better.None, Better.None, Better.None));
        Facts.Latest(Facts.LastPurchaseOn, Facts.LastUseOn).Better.Should().Be(Better.Later);
        Facts.Revenue.In(24).Months().Better.Should().Be(Better.More);
        Fact.Count("employees", Better.More).Better.Should().Be(Better.More);
        Fact.Count("employees").Better.Should().Be(Better.None);
    }

    [Fact]
    public void Facts_AreEqualByNameShapeCodesAndFilter()
    {
        Fact[] different =
        [
            Facts.LastPurchaseOn, Facts.FirstPurchaseOn, Facts.PurchaseCount, Facts.Revenue, Facts.Revenue.In(24).Months(), Facts.Revenue.In(24).Days(), Facts.Revenue.In(24).MonthsBeforeTheLast(1),
            Facts.Revenue.WithDetail("a"), Facts.Revenue.InCategory("a"), Facts.Revenue.OfAtLeast(1m), Facts.Revenue.WithDetail("b"), Facts.CadenceDueOn(1), Facts.CadenceDueOn(2),
            Fact.Day("x"), Fact.Count("x"), Fact.Amount("x"), Fact.Choice("x", "a", "b"), Fact.Choice("x", "b", "a"), Fact.Flag("x"), Facts.Latest(Facts.LastPurchaseOn, Facts.LastUseOn),
        ];

        different.Distinct().Should().HaveCount(different.Length);
        Fact.Choice("x", "no", "yes").Should().Be(Fact.Flag("x"));
        Facts.Revenue.In(24).Months().Should().Be(Facts.Revenue.In(2).Years());
        Facts.Revenue.In(24).Months().GetHashCode().Should().Be(Facts.Revenue.In(2).Years().GetHashCode());
        new EventKind("login").LastOn.Should().Be(Facts.LastLoginOn, "kinds are equal by name");
        EventKind.Purchase.Should().NotBe(EventKind.Login);
        Facts.LastPurchaseOn.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void NarrowingTwice_KeepsBoth_AndTheLaterOneWins()
    {
        Facts.Revenue.In(24).Months().WithDetail("a").In(90).Days().ToString().Should().Be("purchase_sum[\"a\", 90 days]");
        Facts.Revenue.In(90).DaysBeforeTheLast(90).In(30).Days().ToString().Should().Be("purchase_sum[30 days]");
        Facts.Revenue.OfAtLeast(5m).OfAtLeast(1.50m).InCategory("c").InCategory("d").ToString().Should().Be("purchase_sum[category = \"d\", amount >= 1.5]");
    }

    [Fact]
    public void WhatAFactDoesNotTake_IsRefused()
    {
        FluentActions.Invoking(() => Facts.RegisteredOn.In(30).Days()).Should().Throw<ArgumentException>().WithMessage("registered_on takes nothing in brackets.*");
        FluentActions.Invoking(() => Facts.KnownOn.WithDetail("x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.CadenceDueOn().In(30).Days()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.Latest(Facts.LastPurchaseOn, Facts.LastUseOn).InCategory("x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.Revenue.In(150 * 365).DaysBeforeTheLast(51 * 365)).Should().Throw<ArgumentException>().WithMessage("*not more than 200 years together*");
        FluentActions.Invoking(() => Facts.Revenue.In(-1).Days()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.Latest()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.Latest(Facts.CadenceDueOn(), Facts.LastPurchaseOn)).Should().Throw<ArgumentException>().WithMessage("*may lie ahead*");
        FluentActions.Invoking(() => Facts.LeavingReason.IsYes).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Facts.ContractStatus.Is("Lapsed")).Should().Throw<ArgumentException>().WithMessage("*did you mean 'lapsed'?*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("数")]
    [InlineData("and")]
    [InlineData("latest")]
    [InlineData("missing")]
    [InlineData("_a")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void AName_ThatTheLanguageCannotSay_IsRefused(string name)
    {
        FluentActions.Invoking(() => Fact.Day(name)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fact.Flag(name)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new EventKind(name)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ACatalogue_HandsOutAFactOfAShape()
    {
        var catalogue = FactCatalogue.Default.With(Fact.Count("points"));

        catalogue.Get<CountFact>("points").Should().Be(Fact.Count("points"));
        FluentActions.Invoking(() => catalogue.Get<DayFact>("points")).Should().Throw<ArgumentException>().WithMessage("points is a count, no DayFact.*");
        FluentActions.Invoking(() => catalogue.Get<CountFact>("pionts")).Should().Throw<ArgumentException>().WithMessage("There is no fact 'pionts'; did you mean 'points'?*");
    }

    [Fact]
    public void ALabel_NamesAFactOfOnesOwn_AndMakesItNoOther()
    {
        var points = Fact.Count("points").Labelled("point balance", "ポイント残高");

        points.Label.Should().Be(new Wording("point balance", "ポイント残高"));
        points.Should().Be(Fact.Count("points"), "a label is for people");
        new EventKind("fitting", EventTraits.OwnAction, new Wording("fitting", "試着")).LastOn.Should().Be(new EventKind("fitting").LastOn);
        FluentActions.Invoking(() => Facts.PurchaseCount.Labelled("orders", "注文")).Should().Throw<InvalidOperationException>().WithMessage("purchase_count is not a fact of your own*");
        FluentActions.Invoking(() => Facts.RegisteredOn.Labelled("registration", "登録")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Fact.Day("x_on").Labelled(" ", "日")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fact.Day("x_on").Labelled("x", new string('x', 201))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void CodesOfAChoice_AreChecked()
    {
        FluentActions.Invoking(() => Fact.Choice("x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fact.Choice("x", "a", "a")).Should().Throw<ArgumentException>().WithMessage("The code 'a' stands twice.*");
        FluentActions.Invoking(() => Fact.Choice("x", "missing")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fact.Choice("x", "a b")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fact.Choice("x", "")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ACatalogue_TakesFactsAndKindsOfOnesOwn_AndNoNameTwice()
    {
        var kind = new EventKind("seminar", EventTraits.OwnAction);
        var catalogue = FactCatalogue.Default.With(kind).With(Fact.Day("renewal_on")).With(Fact.Day("renewal_on")).With(kind);

        catalogue.Find("renewal_on").Should().Be(Fact.Day("renewal_on"));
        catalogue.Find("seminar_count").Should().Be(kind.Count);
        FactCatalogue.Default.Find("renewal_on").Should().BeNull("the default is never changed");
        FluentActions.Invoking(() => catalogue.With(Fact.Count("renewal_on"))).Should().Throw<ArgumentException>().WithMessage("The name renewal_on is taken.*");
        FluentActions.Invoking(() => catalogue.With(Fact.Day("revenue"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => catalogue.With(new EventKind("purchase"))).Should().Throw<ArgumentException>().WithMessage("The event kind purchase is taken.*");
        FluentActions.Invoking(() => catalogue.With(Fact.Amount("x_count")).With(new EventKind("x"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => catalogue.With(Facts.Revenue.In(2).Days())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => catalogue.With(Facts.Latest(Facts.LastPurchaseOn, Facts.LastUseOn))).Should().Throw<ArgumentException>();
    }
}
