namespace Reactivation.Tests.Proofs;

/// <summary>Every test of a day, for a value on either side of the threshold, never, still to come, and not recorded.</summary>
public class DaySentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "last_purchase_on within 30 days",
            "last_purchase_on=2026-11-20",
            "The last purchase was on 2026-11-20, within the last 30 days (since 2026-10-23).",
            "最終購入日は2026年11月20日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "last_purchase_on within 30 days",
            "last_purchase_on=2026-10-23",
            "The last purchase was on 2026-10-23, within the last 30 days (since 2026-10-23).",
            "最終購入日は2026年10月23日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            "last_purchase_on within 30 days",
            "last_purchase_on=2026-10-22",
            "The last purchase was on 2026-10-22, more than 30 days ago (before 2026-10-23).",
            "最終購入日は2026年10月22日で、直近30日以内ではありません（2026年10月23日以降が該当）。"
        },
        {
            "last_purchase_on within 30 days",
            "last_purchase_on=never",
            "There has been no purchase, so none within the last 30 days (since 2026-10-23).",
            "購入は一度もありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "last_purchase_on within 30 days",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come and so not within the last 30 days (since 2026-10-23).",
            "最終購入日は2026年12月1日で、まだ到来していませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            "last_purchase_on within 30 days",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
        {
            "last_purchase_on within 1 day",
            "last_purchase_on=2026-11-21",
            "The last purchase was on 2026-11-21, within the last day (since 2026-11-21).",
            "最終購入日は2026年11月21日で、直近1日以内です（2026年11月21日以降が該当）。"
        },
        {
            "last_purchase_on within 1 month",
            "last_purchase_on=2026-10-21",
            "The last purchase was on 2026-10-21, more than 1 month ago (before 2026-10-22).",
            "最終購入日は2026年10月21日で、直近1か月以内ではありません（2026年10月22日以降が該当）。"
        },
        {
            "last_purchase_on within 0 days",
            "last_purchase_on=2026-11-22",
            "The last purchase was on 2026-11-22, on the reference date (2026-11-22).",
            "最終購入日は2026年11月22日で、基準日当日です（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on within 0 days",
            "last_purchase_on=2026-11-21",
            "The last purchase was on 2026-11-21, not on the reference date (2026-11-22).",
            "最終購入日は2026年11月21日で、基準日当日ではありません（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on within 0 days",
            "last_purchase_on=never",
            "There has been no purchase, so none on the reference date (2026-11-22).",
            "購入は一度もありませんので、「基準日当日」には該当しません（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on at least 181 days ago",
            "last_purchase_on=2026-05-25",
            "The last purchase was on 2026-05-25, at least 181 days ago (on or before 2026-05-25).",
            "最終購入日は2026年5月25日で、181日以上前です（2026年5月25日以前が該当）。"
        },
        {
            "last_purchase_on at least 181 days ago",
            "last_purchase_on=2026-05-26",
            "The last purchase was on 2026-05-26, less than 181 days ago (after 2026-05-25).",
            "最終購入日は2026年5月26日で、181日以上前ではありません（2026年5月25日以前が該当）。"
        },
        {
            "last_purchase_on at least 181 days ago",
            "last_purchase_on=never",
            "There has been no purchase, so none at least 181 days ago (on or before 2026-05-25).",
            "購入は一度もありませんので、「181日以上前」には該当しません（2026年5月25日以前が該当）。"
        },
        {
            "last_purchase_on at least 181 days ago",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come and so not at least 181 days ago (on or before 2026-05-25).",
            "最終購入日は2026年12月1日で、まだ到来していませんので、「181日以上前」には該当しません（2026年5月25日以前が該当）。"
        },
        {
            "last_purchase_on at least 181 days ago",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
        {
            "last_purchase_on at least 1 year ago",
            "last_purchase_on=2025-11-22",
            "The last purchase was on 2025-11-22, at least 1 year ago (on or before 2025-11-22).",
            "最終購入日は2025年11月22日で、1年以上前です（2025年11月22日以前が該当）。"
        },
        {
            "last_purchase_on more than 6 months ago",
            "last_purchase_on=2026-05-21",
            "The last purchase was on 2026-05-21, more than 6 months ago (on or before 2026-05-21).",
            "最終購入日は2026年5月21日で、6か月より前です（2026年5月21日以前が該当）。"
        },
        {
            "last_purchase_on more than 6 months ago",
            "last_purchase_on=2026-05-22",
            "The last purchase was on 2026-05-22, not more than 6 months ago (after 2026-05-21).",
            "最終購入日は2026年5月22日で、6か月より前ではありません（2026年5月21日以前が該当）。"
        },
        {
            "last_purchase_on more than 6 months ago",
            "last_purchase_on=never",
            "There has been no purchase, so none more than 6 months ago (on or before 2026-05-21).",
            "購入は一度もありませんので、「6か月より前」には該当しません（2026年5月21日以前が該当）。"
        },
        {
            "last_purchase_on more than 6 months ago",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come and so not more than 6 months ago (on or before 2026-05-21).",
            "最終購入日は2026年12月1日で、まだ到来していませんので、「6か月より前」には該当しません（2026年5月21日以前が該当）。"
        },
        {
            "last_purchase_on more than 6 months ago",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
        {
            "last_purchase_on more than 0 days ago",
            "last_purchase_on=2026-11-21",
            "The last purchase was on 2026-11-21, before the reference date (2026-11-22).",
            "最終購入日は2026年11月21日で、基準日より前です（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on more than 0 days ago",
            "last_purchase_on=2026-11-22",
            "The last purchase was on 2026-11-22, not before the reference date (2026-11-22).",
            "最終購入日は2026年11月22日で、基準日より前ではありません（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on more than 0 days ago",
            "last_purchase_on=never",
            "There has been no purchase, so none before the reference date (2026-11-22).",
            "購入は一度もありませんので、「基準日より前」には該当しません（基準日は2026年11月22日）。"
        },
        {
            "last_purchase_on before 2026-04-01",
            "last_purchase_on=2026-03-31",
            "The last purchase was on 2026-03-31, before 2026-04-01.",
            "最終購入日は2026年3月31日で、2026年4月1日より前です。"
        },
        {
            "last_purchase_on before 2026-04-01",
            "last_purchase_on=2026-04-01",
            "The last purchase was on 2026-04-01, not before 2026-04-01.",
            "最終購入日は2026年4月1日で、2026年4月1日より前ではありません。"
        },
        {
            "last_purchase_on before 2026-04-01",
            "last_purchase_on=never",
            "There has been no purchase, so none before 2026-04-01.",
            "購入は一度もありませんので、「2026年4月1日より前」には該当しません。"
        },
        {
            "last_purchase_on before 2026-04-01",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come and so not before 2026-04-01.",
            "最終購入日は2026年12月1日で、まだ到来していませんので、「2026年4月1日より前」には該当しません。"
        },
        {
            "last_purchase_on before 2026-04-01",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
        {
            "last_purchase_on on or after 2026-04-01",
            "last_purchase_on=2026-04-01",
            "The last purchase was on 2026-04-01, on or after 2026-04-01.",
            "最終購入日は2026年4月1日で、2026年4月1日以降です。"
        },
        {
            "last_purchase_on on or after 2026-04-01",
            "last_purchase_on=2026-03-31",
            "The last purchase was on 2026-03-31, before 2026-04-01.",
            "最終購入日は2026年3月31日で、2026年4月1日より前です。"
        },
        {
            "last_purchase_on on or after 2026-04-01",
            "last_purchase_on=never",
            "There has been no purchase, so none on or after 2026-04-01.",
            "購入は一度もありませんので、「2026年4月1日以降」には該当しません。"
        },
        {
            "last_purchase_on on or after 2026-04-01",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come and so not on or after 2026-04-01.",
            "最終購入日は2026年12月1日で、まだ到来していませんので、「2026年4月1日以降」には該当しません。"
        },
        {
            "last_purchase_on on or after 2026-04-01",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
        {
            "last_purchase_on is missing",
            "last_purchase_on=2026-05-01",
            "The last purchase was on 2026-05-01.",
            "最終購入日は2026年5月1日です。"
        },
        {
            "last_purchase_on is missing",
            "last_purchase_on=never",
            "There has been no purchase.",
            "購入は一度もありません。"
        },
        {
            "last_purchase_on is missing",
            "last_purchase_on=2026-12-01",
            "The last purchase is given as 2026-12-01, still to come.",
            "最終購入日は2026年12月1日で、まだ到来していません。"
        },
        {
            "last_purchase_on is missing",
            "seats=1",
            "The last purchase is not recorded.",
            "最終購入日は記録されていません。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
