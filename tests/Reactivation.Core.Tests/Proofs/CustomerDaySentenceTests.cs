namespace Reactivation.Tests.Proofs;

/// <summary>The days that a customer record gives and those derived, each in its own words.</summary>
public class CustomerDaySentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "registered_on at least 90 days ago",
            "registered_on=2024-06-01",
            "The customer registered on 2024-06-01, at least 90 days ago (on or before 2026-08-24).",
            "登録日は2024年6月1日で、90日以上前です（2026年8月24日以前が該当）。"
        },
        {
            "registered_on at least 90 days ago",
            "registered_on=never",
            "There is no registration date, so none at least 90 days ago (on or before 2026-08-24).",
            "登録日はありませんので、「90日以上前」には該当しません（2026年8月24日以前が該当）。"
        },
        {
            "registered_on is missing",
            "seats=1",
            "The registration date is not recorded.",
            "登録日は記録されていません。"
        },
        {
            "owner_changed_on within 3 months",
            "owner_changed_on=2026-10-01",
            "Our person in charge last changed on 2026-10-01, within the last 3 months (since 2026-08-22).",
            "当社担当者の直近の変更日は2026年10月1日で、直近3か月以内です（2026年8月22日以降が該当）。"
        },
        {
            "owner_changed_on within 3 months",
            "owner_changed_on=never",
            "There has been no change of our person in charge, so none within the last 3 months (since 2026-08-22).",
            "当社担当者の変更は一度もありませんので、「直近3か月以内」には該当しません（2026年8月22日以降が該当）。"
        },
        {
            "contract_started_on before 2020-01-01",
            "contract_started_on=2019-04-01",
            "The contract started on 2019-04-01, before 2020-01-01.",
            "契約開始日は2019年4月1日で、2020年1月1日より前です。"
        },
        {
            "contract_started_on before 2020-01-01",
            "contract_started_on=never",
            "There is no start of a contract, so none before 2020-01-01.",
            "契約開始日はありませんので、「2020年1月1日より前」には該当しません。"
        },
        {
            "contract_ended_on at least 6 months ago",
            "contract_ended_on=2026-01-31",
            "The contract ended on 2026-01-31, at least 6 months ago (on or before 2026-05-22).",
            "契約終了日は2026年1月31日で、6か月以上前です（2026年5月22日以前が該当）。"
        },
        {
            "contract_ended_on at least 6 months ago",
            "contract_ended_on=never",
            "There is no end of a contract, so none at least 6 months ago (on or before 2026-05-22).",
            "契約終了日はありませんので、「6か月以上前」には該当しません（2026年5月22日以前が該当）。"
        },
        {
            "contract_ended_on at least 6 months ago",
            "contract_ended_on=2026-12-31",
            "The end of the contract is given as 2026-12-31, still to come and so not at least 6 months ago (on or before 2026-05-22).",
            "契約終了日は2026年12月31日で、まだ到来していませんので、「6か月以上前」には該当しません（2026年5月22日以前が該当）。"
        },
        {
            "leaving_reason_on within 1 year",
            "leaving_reason_on=2026-03-31",
            "The reason for leaving dates from 2026-03-31, within the last year (since 2025-11-22).",
            "離反理由の日付は2026年3月31日で、直近1年以内です（2025年11月22日以降が該当）。"
        },
        {
            "leaving_reason_on within 1 year",
            "leaving_reason_on=never",
            "There is no date for a reason for leaving, so none within the last year (since 2025-11-22).",
            "離反理由の日付はありませんので、「直近1年以内」には該当しません（2025年11月22日以降が該当）。"
        },
        {
            "known_on at least 90 days ago",
            "registered_on=2024-06-01",
            "The customer has been known since 2024-06-01, at least 90 days ago (on or before 2026-08-24).",
            "最初の接点があった日は2024年6月1日で、90日以上前です（2026年8月24日以前が該当）。"
        },
        {
            "known_on at least 90 days ago",
            "registered_on=never",
            "There is no date from which the customer is known, so none at least 90 days ago (on or before 2026-08-24).",
            "最初の接点があった日はありませんので、「90日以上前」には該当しません（2026年8月24日以前が該当）。"
        },
        {
            "cadence_due_on[3] at least 0 days ago",
            "first_purchase_on=2026-01-01; last_purchase_on=2026-03-01; purchase_days=3",
            "The due date at 3 times the customer's own purchase interval is 2026-05-29, on or before the reference date (2026-11-22).",
            "この顧客の購入間隔の3倍にあたる日は2026年5月29日で、基準日以前です（基準日は2026年11月22日）。"
        },
        {
            "cadence_due_on[1.5] at least 0 days ago",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24, after the reference date (2026-11-22).",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日で、基準日より後です（基準日は2026年11月22日）。"
        },
        {
            "cadence_due_on[3] at least 0 days ago",
            "first_purchase_on=2026-01-01; last_purchase_on=2026-03-01; purchase_days=2",
            "There is no due date at 3 times the customer's own purchase interval (it takes purchases on three days, the first not after the last), so none on or before the reference date (2026-11-22).",
            "この顧客の購入間隔の3倍にあたる日（購入日が3日以上あり、初回購入日が最終購入日より後でないことが必要）はありませんので、「基準日以前」には該当しません（基準日は2026年11月22日）。"
        },
        {
            "cadence_due_on[3] at least 0 days ago",
            "seats=1",
            "The due date at 3 times the customer's own purchase interval is not recorded.",
            "この顧客の購入間隔の3倍にあたる日は記録されていません。"
        },
        {
            "cadence_due_on[1.5] at least 30 days ago",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24, still to come and so not at least 30 days ago (on or before 2026-10-23).",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日で、まだ到来していませんので、「30日以上前」には該当しません（2026年10月23日以前が該当）。"
        },
        {
            "cadence_due_on[1.5] within 30 days",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24, still to come and so not within the last 30 days (since 2026-10-23).",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日で、まだ到来していませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "cadence_due_on[1.5] before 2026-12-01",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24, not before 2026-12-01.",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日で、2026年12月1日より前ではありません。"
        },
        {
            "cadence_due_on[1.5] on or after 2026-12-01",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24, on or after 2026-12-01.",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日で、2026年12月1日以降です。"
        },
        {
            "cadence_due_on[1.5] is missing",
            "first_purchase_on=2026-06-01; last_purchase_on=2026-11-01; purchase_days=3",
            "The due date at 1.5 times the customer's own purchase interval is 2027-02-24.",
            "この顧客の購入間隔の1.5倍にあたる日は2027年2月24日です。"
        },
        {
            "born_on at least 30 years ago",
            "born_on=1990-05-17",
            "The customer was born on 1990-05-17, at least 30 years ago (on or before 1996-11-22).",
            "生年月日は1990年5月17日で、30年以上前です（1996年11月22日以前が該当）。"
        },
        {
            "founded_on within 5 years",
            "founded_on=2015-04-01",
            "The company was founded on 2015-04-01, more than 5 years ago (before 2021-11-22).",
            "設立日は2015年4月1日で、直近5年以内ではありません（2021年11月22日以降が該当）。"
        },
        {
            "lost_deal_on within 1 year",
            "lost_deal_on=2026-02-03",
            "The deal was lost on 2026-02-03, within the last year (since 2025-11-22).",
            "失注日は2026年2月3日で、直近1年以内です（2025年11月22日以降が該当）。"
        },
        {
            "lost_deal_on within 1 year",
            "lost_deal_on=never",
            "There is no lost deal, so none within the last year (since 2025-11-22).",
            "失注は一度もありませんので、「直近1年以内」には該当しません（2025年11月22日以降が該当）。"
        },
        {
            "last_survey_reason_on within 1 year",
            "last_survey_reason_on=2026-02-03",
            "The last survey answer with a reason was on 2026-02-03, within the last year (since 2025-11-22).",
            "理由の示されたアンケート回答の最終日は2026年2月3日で、直近1年以内です（2025年11月22日以降が該当）。"
        },
        {
            "last_complaint_reason_on within 1 year",
            "last_complaint_reason_on=never",
            "There has been no complaint with a reason, so none within the last year (since 2025-11-22).",
            "理由の示された苦情受付は一度もありませんので、「直近1年以内」には該当しません（2025年11月22日以降が該当）。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
