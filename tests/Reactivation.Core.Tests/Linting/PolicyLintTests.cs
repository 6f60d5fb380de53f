using Reactivation.Causes;
using Reactivation.Conditions;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Linting;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation.Tests.Linting;

/// <summary>P8: what a policy can never do, each kind of remark on a policy of a few rows.</summary>
public class PolicyLintTests
{
    [Theory]
    [InlineData("last_purchase_on within 30 days and last_purchase_on more than 30 days ago")]
    [InlineData("last_purchase_on is missing and last_purchase_on within 9999 days")]
    [InlineData("employees > 5 and employees < 6")]
    [InlineData("employees >= 5 and not employees >= 3")]
    [InlineData("yearly_income > 0.1 and yearly_income < 0.1001")]
    [InlineData("contract_status is running and contract_status is any of (paused, lapsed)")]
    [InlineData("competitor_alongside is yes and competitor_alongside is missing")]
    [InlineData("not latest(last_login_on, last_use_on) within 30 days and last_use_on within 30 days")]
    [InlineData("latest(last_login_on, last_use_on) at least 90 days ago and last_login_on within 89 days")]
    [InlineData("last_purchase_on within 1 month and last_purchase_on more than 31 days ago")]
    [InlineData("last_purchase_on more than 1 year ago and last_purchase_on within 12 months")]
    [InlineData("purchase_largest >= quantile 0.8 and purchase_largest < quantile 0.5")]
    [InlineData("(employees = 1 or employees = 2) and not (employees = 1 or employees = 2)")]
    public void NeverHolds_WhateverTheData(string condition) => Single(SmallPolicy.Definitions(condition)).Should().BeEquivalentTo(new
    {
        Kind = RemarkKind.NeverHolds,
        List = PolicyList.Definitions,
        Ids = new[] { "d1" },
        RestsOn = Array.Empty<Wording>(),
        From = (DateOnly?)null,
        IsWarning = true,
    });

    [Theory]
    [InlineData("purchase_count < 0")]
    [InlineData("purchase_count is missing")]
    [InlineData("purchase_count = 0 and last_purchase_on within 30 days")]
    [InlineData("purchase_count >= 1 and last_purchase_on is missing")]
    [InlineData("purchase_count[24 months] > 3 and purchase_count <= 3")]
    [InlineData("purchase_days > 2 and purchase_count <= 2")]
    [InlineData("first_purchase_on within 30 days and last_purchase_on more than 30 days ago")]
    [InlineData("previous_purchase_on is missing and purchase_days >= 2")]
    [InlineData("last_purchase_on[amount >= 1000000] within 30 days and not last_purchase_on within 60 days")]
    [InlineData("last_purchase_on within 12 months and purchase_count[1 year] = 0")]
    [InlineData("purchase_largest <= 0")]
    [InlineData("purchase_largest[amount >= 500] < 500")]
    [InlineData("purchase_sum > 0 and purchase_count = 0")]
    [InlineData("purchase_count = 1 and first_purchase_on more than 9 days ago and last_purchase_on within 9 days")]
    [InlineData("last_web_visit_on[90 days] more than 90 days ago")]
    [InlineData("last_survey_reason is bored and last_survey_reason_on is missing")]
    public void NeverHolds_WhereFactsOfOneKindAgree(string condition)
    {
        var remark = Single(SmallPolicy.Definitions(condition));

        remark.Short().Should().Be("NeverHolds d1");
        remark.RestsOn.Select(r => r.English).Should().Contain(r => r.EndsWith("agree with one another, as they do where its events are recorded"))
            .And.NotContain(r => r.EndsWith("not given"));
    }

    [Theory]
    [InlineData("standing_cancellation is yes and contract_status is running", "standing_cancellation is computed, not given")]
    [InlineData("standing_leaving_reason is bored and leaving_reason is staff", "standing_leaving_reason is computed, not given")]
    [InlineData("registered_on more than 90 days ago and known_on within 30 days", "known_on is computed, not given")]
    [InlineData("purchase_falling is yes and purchase_count < 3", "purchase_falling is computed, not given")]
    [InlineData("login_falling is yes and last_login_on more than 180 days ago", "login_falling is computed, not given")]
    [InlineData("cadence_due_on[3] is missing and not cadence_due_on[1.5] is missing", "cadence_due_on[3] is computed, not given")]
    [InlineData("last_purchase_gap_days <= 0", "last_purchase_gap_days is computed, not given")]
    [InlineData("silent_days > 30 and last_purchase_on within 30 days", "silent_days is computed, not given")]
    [InlineData("owner_changed_since_purchase is yes and owner_changed_on is missing", "owner_changed_since_purchase is computed, not given")]
    [InlineData("contract_status is running and contract_ended_on more than 1 day ago", "a contract that runs has no end")]
    public void NeverHolds_WhereFactsAreComputed(string condition, string restsOn)
    {
        var remark = Single(SmallPolicy.Definitions(condition));

        remark.Short().Should().Be("NeverHolds d1");
        remark.RestsOn.Select(r => r.English).Should().Contain(restsOn);
    }

    [Theory]
    [InlineData("last_purchase_on within 30 days and last_purchase_on at least 30 days ago")]
    [InlineData("employees > 5 and employees < 7")]
    [InlineData("not last_purchase_on within 30 days and not last_purchase_on more than 30 days ago")]
    [InlineData("purchase_sum < 0 and purchase_count = 0")]
    [InlineData("last_purchase_on within 3 months and last_purchase_on at least 92 days ago")]
    [InlineData("last_purchase_on on or after 2031-01-01")]
    [InlineData("purchase_count = 2 and purchase_days = 1 and previous_purchase_on is missing")]
    [InlineData("condition anything and employees > 1")]
    public void WhatCanHold_IsNotRemarkedOn(string condition)
    {
        var policy = SmallPolicy.Definitions(condition.Replace("condition anything", "definition d2", StringComparison.Ordinal), "competitor_alongside is yes");
        foreach (var asOf in new[] { "2026-11-22", "2026-05-15", "2024-02-29" })
            policy.Lint(new() { AsOf = Ask.Day(asOf) }).Should().BeEmpty("three months are 89 to 92 days, whatever they are as of {0}", asOf);
    }

    [Fact]
    public void WhatNeverHolds_FromADayOn_SaysSo()
    {
        var remark = Single(SmallPolicy.Definitions("last_purchase_on before 2020-01-01 and last_purchase_on within 3 years"));

        remark.Short().Should().Be("NeverHolds d1");
        remark.From.Should().Be(Ask.AsOf);
        remark.Text.English.Should().Be("From 2026-11-22 on, the definition d1 can never hold.");
        SmallPolicy.Definitions("last_purchase_on before 2020-01-01 and last_purchase_on within 3 years").Lint(new() { AsOf = new(2022, 12, 31) }).Should().BeEmpty();
        SmallPolicy.Definitions("last_purchase_on before 2020-01-01 and last_purchase_on within 3 years").Lint(new() { AsOf = new(2023, 1, 1) }).Single().From.Should().Be(new DateOnly(2023, 1, 1));
    }

    [Fact]
    public void AlwaysHolds_WhereItCanBeAsked()
    {
        var remark = Single(SmallPolicy.Definitions("not last_purchase_on within 30 days or last_purchase_on within 60 days"));

        remark.Short().Should().Be("AlwaysHolds d1");
        remark.Text.English.Should().Be("The definition d1 holds for every customer, given that everything that is read is recorded.");
        remark.Text.Japanese.Should().Be("休眠の定義 d1 は、すべての顧客に当てはまります（前提：参照する項目がすべて記録されていること）。");
    }

    [Fact]
    public void NeverDecides_NamesTheRowsThatCoverIt()
    {
        SmallPolicy.Priorities("last_purchase_on within 180 days", "employees > 3", "last_purchase_on at least 181 days ago", "not last_purchase_on is missing").Shorts()
            .Should().Equal("NeverDecides p4 by p1+p3");
        SmallPolicy.Priorities("employees >= 3", "employees >= 5").Lint()[0].Text.English
            .Should().Be("The priority row p2 can never decide: whenever it could, p1 decides before it.");
        SmallPolicy.Priorities("employees >= 5", "employees >= 3").Lint().Should().BeEmpty();
        SmallPolicy.Priorities("employees >= 5", "employees < 5").Lint().Should().BeEmpty("who has no employees at all is decided by what the table says otherwise");
        SmallPolicy.Priorities("employees >= 5", "not employees >= 5").Shorts().Should().Equal("NeverDecides else by p1+p2");
    }

    [Fact]
    public void NeverDecides_WhereTheTableIsNotAsked()
    {
        var policy = SmallPolicy.Priorities("stage is active", "stage is dormant", "employees > 1");
        policy = policy with { Stages = policy.Stages with { Rows = [new("here", Condition.Parse("purchase_count > 3"), Stage.Active, default)] } };

        policy.Shorts().Should().Equal("NeverDecides p1", "NeverDecides p3 by p2", "NeverDecides else by p2");
        policy.Lint()[0].Text.English.Should().Be("The priority row p1 can never decide: it holds for none of the slipping, dormant and churned customers, and for no others the table is asked.");
    }

    [Fact]
    public void StagesAndCauses_AreTables_Too()
    {
        var policy = SmallPolicy.Blank with
        {
            Stages = new([new("a", Condition.Parse("employees > 1"), Stage.Dormant, default), new("b", Condition.Parse("employees > 2"), Stage.Active, default)], new("c", Stage.Lead, default)),
            Causes = new([new("a", Condition.Parse("stage is active"), Finding.Unknown, default), new("b", Condition.Parse("stage is dormant"), Finding.Unknown, default)], new("c", Finding.Unknown, default)),
        };

        policy.Lint().Select(r => $"{r.List} {r.Short()}").Should().Equal(
            "Stages NeverDecides b by a", "Causes NeverHolds a", "Causes NeverDecides c by b");
    }

    [Fact]
    public void Segments_Equal_Contained_Overlapping_OrApart()
    {
        SmallPolicy.Segments("employees >= 5", "employees > 4", "employees >= 9", "employees <= 6", "employees < 5").Lint()
            .Where(r => r.Kind != RemarkKind.Gap).Select(SmallPolicy.Short).Should().Equal(
            "Equal s1+s2", "Contained s3 by s1", "Overlap s1+s4", "Contained s3 by s2", "Overlap s2+s4", "Contained s5 by s4");
    }

    [Fact]
    public void Overlap_ShowsACustomer()
    {
        var remark = SmallPolicy.Segments("employees >= 5", "last_purchase_on within 30 days").Lint()[0];

        remark.Text.English.Should().Be("The segment s1 overlaps s2: a customer with employees 5, last_purchase_on 2026-11-22 is in both as of 2026-11-22.");
        remark.Text.Japanese.Should().Be("セグメント s1 と s2 は重なります。例：employees 5、last_purchase_on 2026-11-22 の顧客（2026-11-22 時点）。");
        remark.IsWarning.Should().BeFalse("segments may overlap");
        remark.Witness!.Facts.Select(f => f.ToString()).Should().Equal("employees 5", "last_purchase_on 2026-11-22");
    }

    [Fact]
    public void Gap_ShowsACustomer_RatherWithValuesThanWithout()
    {
        SmallPolicy.Segments("employees < 5", "employees > 9").Lint().Single().Text.English
            .Should().Be("The dimension x leaves customers out: one with employees 5 is in none of its segments as of 2026-11-22.");
        SmallPolicy.Segments("employees < 5", "employees >= 5").Lint().Single().Text.English
            .Should().Be("The dimension x leaves customers out: one with employees none is in none of its segments as of 2026-11-22.");
        SmallPolicy.Segments("employees < 5", "not employees < 5").Lint().Should().BeEmpty();
        SmallPolicy.Segments("employees < 5").Lint().Should().BeEmpty("a dimension of one segment is meant to leave customers out");
    }

    [Fact]
    public void Definitions_AreEqual_ButMayContainOneAnother() =>
        SmallPolicy.Definitions("last_purchase_on at least 12 months ago", "last_purchase_on at least 1 year ago", "last_purchase_on at least 6 months ago").Shorts().Should().Equal("Equal d1+d2");

    [Fact]
    public void DimensionsAreNotCompared()
    {
        var policy = SmallPolicy.Segments("employees > 1", "employees > 1");

        (policy with { Segments = [policy.Segments[0], policy.Segments[1] with { Then = "y" }] }).Lint().Should().BeEmpty();
    }

    [Fact]
    public void NamedConditions_NeverHold_OrAreUsedByNoRow()
    {
        var policy = SmallPolicy.Named("employees > 1", "condition n1 and employees > 2", "employees > 3 and employees < 4", "employees > 5");

        (policy with { Segments = SmallPolicy.Segments("condition n2 and condition n3").Segments }).Shorts().Should().Equal("NeverHolds n3", "Unused n4", "NeverHolds s1");
    }

    [Fact]
    public void P9_FactsWithoutABetterDirection_WereNotChecked()
    {
        var scorecard = new Scorecard(
            Characteristic.OneWay("declared", ScorePart.Chance, NumberBins.Of(Facts.PurchaseCount, 3), [0, 100]),
            Characteristic.OneWay("undeclared", ScorePart.Chance, NumberBins.Of(Facts.Employees, 3), [0, 100]));

        var remark = Single(SmallPolicy.Blank with { Scorecard = scorecard });

        remark.Short().Should().Be("NotChecked undeclared");
        remark.Text.English.Should().Contain("nothing says which values of employees are better");
    }

    [Fact]
    public void Unfitted_Quantiles_ComplementEachOther_AndOverlapsDependOnThem()
    {
        SmallPolicy.Segments("purchase_largest >= quantile 0.8", "purchase_largest < quantile 0.8", "purchase_largest is missing").Lint().Should().BeEmpty();
        SmallPolicy.Segments("purchase_largest >= quantile 0.8", "employees > 1").Shorts().Should().Equal("Gap", "Undecided s1+s2");
    }

    [Fact]
    public void Unfitted_Scales_HaveTheirSteps_FittedTheyHaveBounds()
    {
        var unfitted = SmallPolicy.Segments("rfm_monetary <= 3", "rfm_monetary > 5", "rfm_monetary >= 4") with { Scales = Scale.Default };
        var fitted = SmallPolicy.Segments("rfm_monetary = 1 and purchase_sum >= 100", "rfm_monetary = 2 and purchase_sum >= 100", "rfm_monetary = 3") with { Scales = [Scale.Default[2] with { Bounds = [100_0000] }] };

        unfitted.Shorts().Should().StartWith("NeverHolds s2").And.NotContain(r => r.StartsWith("Overlap"));
        fitted.Shorts().Should().StartWith(["NeverHolds s1", "NeverHolds s3"]);
    }

    [Fact]
    public void AWitnessWithAStepOfAScale_WaitsForTheFit()
    {
        var remark = (SmallPolicy.Segments("rfm_monetary >= 4", "employees > 3") with { Scales = Scale.Default }).Lint().Single(r => r.Kind == RemarkKind.Overlap);

        remark.Text.English.Should().Be("The segment s1 overlaps s2: a customer with employees 4, rfm_monetary 4 is in both as of 2026-11-22, once the policy is fitted.");
        remark.Text.Japanese.Should().Be("セグメント s1 と s2 は重なります。例：employees 4、rfm_monetary 4 の顧客（2026-11-22 時点、母集団への当てはめ後）。");
    }

    [Fact]
    public void Code_IsUnknown_ButTheSameWhereverItStands()
    {
        var code = Condition.Custom("lucky", [Facts.Employees], (in FactReader f) => throw new InvalidOperationException("lint does not run code"));
        Condition several = Condition.Parse("employees > 3");

        SmallPolicy.Segments([code & several, code & !code, !code & several]).Shorts().Should().Equal("NeverHolds s2", "Gap");
        SmallPolicy.Segments([code | several, Condition.Parse("employees > 2"), several]).Shorts().Should().Equal("Overlap s1+s2", "Contained s3 by s1", "Contained s3 by s2", "Undecided s1+s2+s3");
    }

    private static PolicyRemark Single(ReactivationPolicy policy) => policy.Lint().Should().ContainSingle().Which;
}
