namespace Reactivation.Tests.Proofs;

/// <summary>Facts and event kinds of the user's own are called by their names.</summary>
public class OwnNameSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "audited_on at least 1 year ago",
            "audited_on=2025-01-31",
            "The date of “audited” is 2025-01-31, at least 1 year ago (on or before 2025-11-22).",
            "「audited_on」の日付は2025年1月31日で、1年以上前です（2025年11月22日以前が該当）。"
        },
        {
            "audited_on at least 1 year ago",
            "audited_on=never",
            "There is no date for “audited”, so none at least 1 year ago (on or before 2025-11-22).",
            "「audited_on」の日付はありませんので、「1年以上前」には該当しません（2025年11月22日以前が該当）。"
        },
        {
            "audited_on at least 1 year ago",
            "audited_on=2027-01-31",
            "The date of “audited” is given as 2027-01-31, still to come and so not at least 1 year ago (on or before 2025-11-22).",
            "「audited_on」の日付は2027年1月31日で、まだ到来していませんので、「1年以上前」には該当しません（2025年11月22日以前が該当）。"
        },
        {
            "audited_on at least 1 year ago",
            "seats=1",
            "The date of “audited” is not recorded.",
            "「audited_on」の日付は記録されていません。"
        },
        {
            "renewed_on at least 1 year ago",
            "renewed_on=2025-01-31",
            "The renewal date is 2025-01-31, at least 1 year ago (on or before 2025-11-22).",
            "更新日は2025年1月31日で、1年以上前です（2025年11月22日以前が該当）。"
        },
        {
            "points >= 10",
            "points=12",
            "The point balance is 12, at least 10.",
            "ポイント残高は12で、10以上です。"
        },
        {
            "points >= 10",
            "points=none",
            "There is no point balance, so it is not at least 10.",
            "ポイント残高はありませんので、「10以上」には該当しません。"
        },
        {
            "points >= 10",
            "plan=gold",
            "The point balance is not recorded.",
            "ポイント残高は記録されていません。"
        },
        {
            "last_fitting_on within 30 days",
            "last_fitting_on=2026-11-01",
            "The last fitting was on 2026-11-01, within the last 30 days (since 2026-10-23).",
            "試着の最終日は2026年11月1日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "seats >= 10",
            "seats=12",
            "The value of “seats” is 12, at least 10.",
            "「seats」の値は12で、10以上です。"
        },
        {
            "seats >= 10",
            "seats=none",
            "There is no value for “seats”, so it is not at least 10.",
            "「seats」の値はありませんので、「10以上」には該当しません。"
        },
        {
            "seats >= 10",
            "plan=gold",
            "The value of “seats” is not recorded.",
            "「seats」の値は記録されていません。"
        },
        {
            "open_invoices > 0",
            "open_invoices=12345.67",
            "The value of “open invoices” is 12,345.67, more than 0.",
            "「open_invoices」の値は12,345.67で、0を超えています。"
        },
        {
            "open_invoices is missing",
            "open_invoices=none",
            "There is no value for “open invoices”.",
            "「open_invoices」の値はありません。"
        },
        {
            "plan is gold",
            "plan=gold",
            "The value of “plan” is “gold”.",
            "「plan」の値は「gold」です。"
        },
        {
            "plan is gold",
            "plan=basic",
            "The value of “plan” is “basic”, not “gold”.",
            "「plan」の値は「basic」で、「gold」ではありません。"
        },
        {
            "plan is any of (gold, trial)",
            "plan=gold",
            "The value of “plan” is “gold”, one of “gold” and “trial”.",
            "「plan」の値は「gold」で、「gold」「trial」のいずれかに当たります。"
        },
        {
            "plan is any of (gold, trial)",
            "plan=basic",
            "The value of “plan” is “basic”, not “gold” or “trial”.",
            "「plan」の値は「basic」で、「gold」「trial」のいずれでもありません。"
        },
        {
            "plan is any of (gold, trial)",
            "plan=none",
            "There is no value for “plan”, so it is not “gold” or “trial”.",
            "「plan」の値はありませんので、「gold」「trial」のいずれにも該当しません。"
        },
        {
            "newsletter is yes",
            "newsletter=no",
            "The value of “newsletter” is “no”, not “yes”.",
            "「newsletter」の値は「no」で、「yes」ではありません。"
        },
        {
            "newsletter is yes",
            "newsletter=none",
            "There is no value for “newsletter”, so it is not “yes”.",
            "「newsletter」の値はありませんので、「yes」には該当しません。"
        },
        {
            "newsletter is yes",
            "seats=1",
            "The value of “newsletter” is not recorded.",
            "「newsletter」の値は記録されていません。"
        },
        {
            "last_store_visit_on within 30 days",
            "last_store_visit_on=2026-11-20",
            "The last store visit was on 2026-11-20, within the last 30 days (since 2026-10-23).",
            "「store_visit」の最終日は2026年11月20日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "last_store_visit_on within 30 days",
            "last_store_visit_on=never",
            "There has been no store visit, so none within the last 30 days (since 2026-10-23).",
            "「store_visit」は一度もありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "last_store_visit_on within 30 days",
            "seats=1",
            "The last store visit is not recorded.",
            "「store_visit」の最終日は記録されていません。"
        },
        {
            "first_store_visit_on is missing",
            "first_store_visit_on=2020-01-05",
            "The first store visit was on 2020-01-05.",
            "「store_visit」の初回日は2020年1月5日です。"
        },
        {
            "previous_store_visit_on within 1 year",
            "previous_store_visit_on=2026-01-05",
            "The last day but one with store visit events was 2026-01-05, within the last year (since 2025-11-22).",
            "「store_visit」の最終日の一つ前の日は2026年1月5日で、直近1年以内です（2025年11月22日以降が該当）。"
        },
        {
            "store_visit_count[90 days] >= 2",
            "store_visit_count[90 days]=1",
            "1 store visit in the last 90 days (since 2026-08-24), under 2.",
            "直近90日（2026年8月24日以降）の「store_visit」は1回で、2回未満です。"
        },
        {
            "store_visit_count >= 2",
            "store_visit_count=3",
            "3 store visit events, at least 2.",
            "「store_visit」は3回で、2回以上です。"
        },
        {
            "store_visit_days >= 2",
            "store_visit_days=1",
            "Store visit events on 1 day, under 2 days.",
            "「store_visit」のあった日数は1日で、2日未満です。"
        },
        {
            "store_visit_sum >= 100",
            "store_visit_sum=50",
            "The total of all store visit events is 50, under 100.",
            "「store_visit」の合計金額は50で、100未満です。"
        },
        {
            "store_visit_largest >= 100",
            "store_visit_largest=none",
            "There is no amount for any store visit, so it is not at least 100.",
            "「store_visit」のうち金額のあるものはありませんので、「100以上」には該当しません。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
