using System.Globalization;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Tests.Proofs;

/// <summary>A whole proof: the row's reason, then what decided; a row that does not hold or cannot be judged says so.</summary>
public class ProofSentenceTests
{
    private static readonly Wording Silent = new("no purchase for a long time", "最終購入から長期間経過");

    /// <summary>Web visits and inquiries are recorded since November only, log-ins always; there is one visit.</summary>
    internal static Customer VisitsSinceNovember { get; } = new("C-1")
    {
        History = EventHistory.Of(
            [new CustomerEvent(new DateOnly(2026, 11, 20), EventKind.WebVisit)],
            Source.Nothing.Records(EventKind.WebVisit, new DateOnly(2026, 11, 1)).Records(EventKind.Inquiry, new DateOnly(2026, 11, 10)).Records(EventKind.Login)),
    };

    [Fact]
    public void ARowThatHolds_SaysWhy_AndWhatDecided() => Should(
        SentenceRig.Proof("last_purchase_on at least 181 days ago and purchase_count >= 3 and (seats >= 10 or revenue >= 100)", SentenceRig.Customer("last_purchase_on=2026-05-01; purchase_count=4; seats=12; purchase_sum=99"), Silent),
        "No purchase for a long time. The last purchase was on 2026-05-01, at least 181 days ago (on or before 2026-05-25). 4 purchases, at least 3. The value of “seats” is 12, at least 10.",
        "最終購入から長期間経過。最終購入日は2026年5月1日で、181日以上前です（2026年5月25日以前が該当）。購入は4回で、3回以上です。「seats」の値は12で、10以上です。");

    [Fact]
    public void ARowThatDoesNotHold_SaysSo_AndWhatWasAgainstIt() => Should(
        SentenceRig.Proof("last_purchase_on at least 181 days ago and purchase_count >= 3", SentenceRig.Customer("last_purchase_on=2026-10-01; purchase_count=4"), Silent),
        "Does not apply: no purchase for a long time. The last purchase was on 2026-10-01, less than 181 days ago (after 2026-05-25).",
        "「最終購入から長期間経過」には該当しません。最終購入日は2026年10月1日で、181日以上前ではありません（2026年5月25日以前が該当）。");

    [Fact]
    public void ARowThatCannotBeJudged_SaysWhatIsNotRecorded() => Should(
        SentenceRig.Proof("last_purchase_on at least 181 days ago and seats >= 3 and purchase_count >= 3", SentenceRig.Customer("last_purchase_on=2026-10-01"), Silent),
        "Cannot be judged: no purchase for a long time. The value of “seats” and the number of purchases are not recorded.",
        "「最終購入から長期間経過」は判定できません。「seats」の値、購入の回数は記録されていません。");

    [Fact]
    public void WhatIsNotApplicable_SaysTheSame_WithoutAProof()
    {
        var row = SentenceRig.Customer("last_purchase_on=2026-10-01").Assess().NotApplicable.Single(n => n.Id == "no-sales-follow-up");

        (row.Sentence(Language.English), row.Sentence(Language.Japanese)).Should().Be(("The last sales talk and the last sales follow-up are not recorded.", "最終商談日、最終営業フォロー日は記録されていません。"));
    }

    [Fact]
    public void ARowThatIsRecordedTooLate_SaysSinceWhen() => Should(
        SentenceRig.Proof("not last_web_visit_on within 30 days", VisitsSinceNovember, new("no visit lately", "最近の訪問なし")),
        "Cannot be judged: no visit lately. The last web visit is recorded only since 2026-11-01, but the days from 2026-10-23 on are asked about.",
        "「最近の訪問なし」は判定できません。最終サイト訪問日の記録は2026年11月1日以降に限られ、2026年10月23日からの期間については判定できません。");

    [Theory]
    [InlineData("last_inquiry_on within 30 days", "There has been no inquiry (recorded since 2026-11-10), so none within the last 30 days (since 2026-10-23).", "2026年11月10日以降の記録では、問い合わせは一度もありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。")]
    [InlineData("last_inquiry_on[12 days] is missing", "There has been no inquiry in the last 12 days (since 2026-11-10).", "直近12日（2026年11月10日以降）の問い合わせは一度もありません。")]
    [InlineData("web_visit_count >= 1", "1 web visit (recorded since 2026-11-01), at least 1.", "2026年11月1日以降の記録では、サイト訪問は1回で、1回以上です。")]
    [InlineData("first_web_visit_on is missing", "The first web visit was on 2026-11-20 (recorded since 2026-11-01).", "2026年11月1日以降の記録では、初回サイト訪問日は2026年11月20日です。")]
    [InlineData("last_web_visit_on within 5 days", "The last web visit was on 2026-11-20, within the last 5 days (since 2026-11-17).", "最終サイト訪問日は2026年11月20日で、直近5日以内です（2026年11月17日以降が該当）。")]
    [InlineData("latest(last_inquiry_on, last_login_on) is missing", "There is no date for the last inquiry (recorded since 2026-11-10) or the last log-in.", "最終問い合わせ日（2026年11月10日以降の記録）、最終ログイン日はいずれもありません。")]
    public void WhatCouldLieBeforeTheRecords_IsNotDenied(string condition, string english, string japanese) =>
        Should(SentenceRig.Proof(condition, VisitsSinceNovember).Tree!, english, japanese);

    [Fact]
    public void WhatIsNotRecorded_StandsSideBySide_InOneSentence() => Should(
        SentenceRig.Proof("seats >= 3 or purchase_count >= 3 or plan is gold", SentenceRig.Customer("purchase_count=1"), Silent).Tree!,
        "The value of “seats” and the value of “plan” are not recorded. 1 purchase, under 3.",
        "「seats」の値、「plan」の値は記録されていません。購入は1回で、3回未満です。");

    [Fact]
    public void AReference_IsNamed_AndItsOwnFactsFollow() => Should(
        SentenceRig.Proof("definition r181 and not definition no-action", SentenceRig.Customer("last_purchase_on=2026-05-01; last_web_visit_on=2026-11-20; registered_on=2026-01-01"), Silent),
        "No purchase for a long time. The definition “no purchase for a long time” holds. The last purchase was on 2026-05-01, at least 181 days ago (on or before 2026-05-25). The definition “known for some time, and no action of their own lately” does not hold. "
            + "The latest of the 2 dates compared is 2026-11-20 (the last web visit), within the last 3 months (since 2026-08-22).",
        "最終購入から長期間経過。定義「最終購入から長期間経過」に該当します。最終購入日は2026年5月1日で、181日以上前です（2026年5月25日以前が該当）。定義「以前から登録があり、最近の行動なし」には該当しません。"
            + "比較した2件の日付のうち最も新しいのは2026年11月20日（最終サイト訪問日）で、直近3か月以内です（2026年8月22日以降が該当）。");

    [Fact]
    public void TheDefaultRow_SaysItsReason() => Should(
        ReactivationEngine.Create(ReactivationPolicy.Default).Assess(SentenceRig.Customer("last_web_visit_on=never"), Ask.AsOf).Reasons.Single(),
        "Never bought, never had a contract.",
        "購入・契約の実績なし。");

    [Fact]
    public void TheRowDormant_NamesTheDefinitionsThatHold() => Should(
        ReactivationEngine.Create(ReactivationPolicy.Default).Assess(SentenceRig.Customer("last_purchase_on=2026-05-25"), Ask.AsOf).Reasons.Single(r => r.Id == "dormant"),
        "A dormancy definition holds. The definition “known for some time, and no action of their own lately” holds. The customer has been known since 2026-05-25, at least 3 months ago (on or before 2026-08-22). "
            + "The last purchase was on 2026-05-25, more than 3 months ago (before 2026-08-22). The definition “no purchase for a long time” holds. The last purchase was on 2026-05-25, at least 181 days ago (on or before 2026-05-25).",
        "休眠の定義に該当。定義「以前から登録があり、最近の行動なし」に該当します。最初の接点があった日は2026年5月25日で、3か月以上前です（2026年8月22日以前が該当）。"
            + "最終購入日は2026年5月25日で、直近3か月以内ではありません（2026年8月22日以降が該当）。定義「最終購入から長期間経過」に該当します。最終購入日は2026年5月25日で、181日以上前です（2026年5月25日以前が該当）。");

    [Fact]
    public void AConditionInCode_IsNamed_WithWhatItRead()
    {
        var twice = Condition.Custom("twice-then-nothing", [Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.CompetitorAlongside], (in FactReader f) => f[Facts.PurchaseCount] == 2);

        Should(
            twice.Proof(SentenceRig.Customer("last_purchase_on=2026-05-01; purchase_count=2; competitor_alongside=none")).Tree!,
            "The condition “twice-then-nothing” holds. The last purchase was on 2026-05-01. 2 purchases. It is not known whether a competitor's tool is used alongside.",
            "条件「twice-then-nothing」に該当します。最終購入日は2026年5月1日です。購入は2回です。他社のツールを併用しているかどうかは不明です。");
        Should(
            (!twice).Proof(SentenceRig.Customer("last_purchase_on=2026-05-01")).Tree!,
            "The number of purchases and whether a competitor's tool is used alongside are not recorded.",
            "購入の回数、他社ツールの併用の有無は記録されていません。");
    }

    [Fact]
    public void WhatWaitsForAPopulation_SaysSo() => Should(
        SentenceRig.Proof("rfm_monetary >= 4 and purchase_largest < quantile 0.25 and seats > 1", SentenceRig.Customer("purchase_sum=100; purchase_largest=100"), Silent),
        "Cannot be judged: no purchase for a long time. The value of “seats” is not recorded. For the RFM step for revenue and the largest amount of all purchases, the policy has yet to be fitted on a population.",
        "「最終購入から長期間経過」は判定できません。「seats」の値は記録されていません。RFMの購入金額の段階、購入の最高金額については、ポリシーの基準をまだ母集団から算出していません。");

    [Fact]
    public void TheRowsOfTheCauseTable_AreProvenToo()
    {
        var proofs = ReactivationEngine.Create(ReactivationPolicy.Default).Assess(SentenceRig.Customer("last_purchase_on=2026-05-01; purchase_days=1"), Ask.AsOf).Proofs();

        Should(proofs.Single(p => p.Id == "churned-untold"), "Does not apply: churned without a stated reason: behaviour does not tell. The stage is dormant, not churned.", "「理由の申告がない離反のため、行動からは推定しない」には該当しません。顧客の段階は「休眠」で、「離反」ではありません。");
        Should(proofs.Single(p => p.Id == "bought-once"), "Bought on one day only: it did not become a habit. Purchases on 1 day, exactly 1 day.", "購入は一度のみで、習慣になっていない。購入のあった日数は1日で、ちょうど1日です。");
    }

    [Theory]
    [InlineData("Bought once.", "一度だけ購入。", "Bought once. 1 purchase, exactly 1.", "一度だけ購入。購入は1回で、ちょうど1回です。")]
    [InlineData("iPhone buyers\nonly", " iPhoneの購入者 ", "iPhone buyers only. 1 purchase, exactly 1.", "iPhoneの購入者。購入は1回で、ちょうど1回です。")]
    [InlineData("", null, "1 purchase, exactly 1.", "購入は1回で、ちょうど1回です。")]
    [InlineData("{why}", "{why}", "{why}. 1 purchase, exactly 1.", "{why}。購入は1回で、ちょうど1回です。")]
    public void AReasonOfTheUsersOwn_StaysAsItIs_WithOneFullStop(string english, string? japanese, string expectedEnglish, string expectedJapanese) =>
        Should(SentenceRig.Proof("purchase_count = 1", SentenceRig.Customer("purchase_count=1"), new Wording(english, japanese!)), expectedEnglish, expectedJapanese);

    [Fact]
    public void ADetailOfTheUsersOwn_StaysOnOneLine_AndIsCutWhenTooLong() => Should(
        SentenceRig.Leaf("last_web_visit_on[\"{a}\\n" + new string('x', 300) + "\"] is missing", "seats=1"),
        "The last web visit to “{a} " + new string('x', 196) + "…” is not recorded.",
        "「{a} " + new string('x', 196) + "…」へのサイト訪問の最終日は記録されていません。");

    [Fact]
    public void MoreThanAHundredSentences_AreCounted()
    {
        var proof = Condition.Any([.. Enumerable.Range(0, 2000).Select(Facts.PurchaseCount.Is)]).Proof(SentenceRig.Customer("purchase_count=5000"));

        proof.Sentence(Language.English).Should().StartWith("Does not apply: asked. 5,000 purchases, not 0. 5,000 purchases, not 1.").And.EndWith("5,000 purchases, not 98. And 1,901 more.");
        proof.Sentence(Language.Japanese).Should().EndWith("購入は5,000回で、98回ではありません。このほか1,901件あります。");
    }

    [Fact]
    public void MoreThanTwentyNames_AreCounted()
    {
        var days = Enumerable.Range(1, 30).Select(i => Fact.Day($"d{i}_on")).ToArray();

        Facts.Latest(days).IsMissing.Proof(new Customer("C-1")).Tree!.Sentence(Language.English)
            .Should().StartWith("The date of “d1”, the date of “d2”,").And.EndWith("the date of “d19” and 11 more are not recorded.");
    }

    [Fact]
    public void TheHostsCulture_AndOtherThreads_ChangeNothing()
    {
        var proof = SentenceRig.Proof("purchase_sum >= 1000000.5 and last_purchase_on within 30 days", SentenceRig.Customer("purchase_sum=1234567.25; last_purchase_on=2026-11-20"));
        var expected = (proof.Sentence(Language.English), proof.Sentence(Language.Japanese));

        Parallel.ForEach(CultureInfo.GetCultures(CultureTypes.SpecificCultures), culture =>
        {
            CultureInfo.CurrentCulture = culture;
            (proof.Sentence(Language.English), proof.Sentence(Language.Japanese)).Should().Be(expected);
        });
        expected.Item1.Should().Contain("1,234,567.25, at least 1,000,000.5").And.Contain("2026-11-20");
    }

    [Fact]
    public void AnotherLanguage_IsAnError()
    {
        var proof = SentenceRig.Proof("purchase_count = 1", SentenceRig.Customer("purchase_count=1"));

        proof.Invoking(p => p.Sentence((Language)2)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Should(Proof proof, string english, string japanese) =>
        (proof.Sentence(Language.English), proof.Sentence(Language.Japanese)).Should().Be((english, japanese));

    private static void Should(ProofNode node, string english, string japanese) =>
        (node.Sentence(Language.English), node.Sentence(Language.Japanese)).Should().Be((english, japanese));
}
