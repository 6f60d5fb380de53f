namespace Reactivation.Tests.Proofs;

/// <summary><c>latest(…)</c> names the fact that is the latest, or says that none has happened; what is not recorded is left out.</summary>
public class LatestSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "last_web_visit_on=2026-11-20; last_mail_open_on=2026-11-01; last_inquiry_on=never",
            "The latest of the 3 dates compared is 2026-11-20 (the last web visit), within the last 30 days (since 2026-10-23).",
            "比較した3件の日付のうち最も新しいのは2026年11月20日（最終サイト訪問日）で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "last_web_visit_on=2026-10-01; last_mail_open_on=2026-10-01",
            "The latest of the 2 dates compared is 2026-10-01 (the last web visit and the last opened mail), more than 30 days ago (before 2026-10-23).",
            "比較した2件の日付のうち最も新しいのは2026年10月1日（最終サイト訪問日、最終メール開封日）で、直近30日以内ではありません（2026年10月23日以降が該当）。"
        },
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "last_web_visit_on=2026-11-20",
            "The last web visit was on 2026-11-20, within the last 30 days (since 2026-10-23).",
            "最終サイト訪問日は2026年11月20日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "last_web_visit_on=never",
            "There has been no web visit, so none within the last 30 days (since 2026-10-23).",
            "サイト訪問は一度もありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "last_web_visit_on=never; last_mail_open_on=never; last_inquiry_on=never",
            "There is no date for the last web visit, the last opened mail or the last inquiry, so none within the last 30 days (since 2026-10-23).",
            "最終サイト訪問日、最終メール開封日、最終問い合わせ日はいずれもありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "latest(last_web_visit_on, last_mail_open_on, last_inquiry_on) within 30 days",
            "seats=1",
            "The last web visit, the last opened mail and the last inquiry are not recorded.",
            "最終サイト訪問日、最終メール開封日、最終問い合わせ日は記録されていません。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) at least 6 months ago",
            "last_purchase_on=2025-11-02; contract_ended_on=2026-04-30",
            "The latest of the 2 dates compared is 2026-04-30 (the end of the contract), at least 6 months ago (on or before 2026-05-22).",
            "比較した2件の日付のうち最も新しいのは2026年4月30日（契約終了日）で、6か月以上前です（2026年5月22日以前が該当）。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) at least 6 months ago",
            "last_purchase_on=2025-11-02; contract_ended_on=2026-12-31",
            "The latest of the 2 dates compared is 2025-11-02 (the last purchase), at least 6 months ago (on or before 2026-05-22).",
            "比較した2件の日付のうち最も新しいのは2025年11月2日（最終購入日）で、6か月以上前です（2026年5月22日以前が該当）。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) at least 6 months ago",
            "last_purchase_on=never; contract_ended_on=2026-12-31",
            "There is no date for the last purchase or the end of the contract (2026-12-31, still to come), so none at least 6 months ago (on or before 2026-05-22).",
            "最終購入日、契約終了日（2026年12月31日、未到来）はいずれもありませんので、「6か月以上前」には該当しません（2026年5月22日以前が該当）。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) at least 6 months ago",
            "contract_ended_on=2026-12-31",
            "The end of the contract is given as 2026-12-31, still to come and so not at least 6 months ago (on or before 2026-05-22).",
            "契約終了日は2026年12月31日で、まだ到来していませんので、「6か月以上前」には該当しません（2026年5月22日以前が該当）。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) is missing",
            "last_purchase_on=never; contract_ended_on=never",
            "There is no date for the last purchase or the end of the contract.",
            "最終購入日、契約終了日はいずれもありません。"
        },
        {
            "latest(last_purchase_on, contract_ended_on) is missing",
            "last_purchase_on=2025-11-02; contract_ended_on=never",
            "The latest of the 2 dates compared is 2025-11-02 (the last purchase).",
            "比較した2件の日付のうち最も新しいのは2025年11月2日（最終購入日）です。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
