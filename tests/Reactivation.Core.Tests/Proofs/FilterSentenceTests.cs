namespace Reactivation.Tests.Proofs;

/// <summary>Windows, details, categories and amounts narrow what is said; the window of a value is told with its days.</summary>
public class FilterSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            """last_web_visit_on["shop"] within 30 days""",
            """last_web_visit_on["shop"]=2026-11-20""",
            "The last web visit to “shop” was on 2026-11-20, within the last 30 days (since 2026-10-23).",
            "「shop」へのサイト訪問の最終日は2026年11月20日で、直近30日以内です（2026年10月23日以降が該当）。"
        },
        {
            """last_web_visit_on["shop"] within 30 days""",
            """last_web_visit_on["shop"]=never""",
            "There has been no web visit to “shop”, so none within the last 30 days (since 2026-10-23).",
            "「shop」へのサイト訪問は一度もありませんので、「直近30日以内」には該当しません（2026年10月23日以降が該当）。"
        },
        {
            """last_web_visit_on["shop"] within 30 days""",
            "last_web_visit_on=2026-11-20",
            "The last web visit to “shop” is not recorded.",
            "「shop」へのサイト訪問の最終日は記録されていません。"
        },
        {
            "last_purchase_on[amount >= 1000000] within 24 months",
            "last_purchase_on[amount >= 1000000]=2025-08-01",
            "The last purchase of at least 1,000,000 was on 2025-08-01, within the last 24 months (since 2024-11-22).",
            "1,000,000以上の購入の最終日は2025年8月1日で、直近24か月以内です（2024年11月22日以降が該当）。"
        },
        {
            "last_purchase_on[amount >= 1000000] within 24 months",
            "last_purchase_on[amount >= 1000000]=never",
            "There has been no purchase of at least 1,000,000, so none within the last 24 months (since 2024-11-22).",
            "1,000,000以上の購入は一度もありませんので、「直近24か月以内」には該当しません（2024年11月22日以降が該当）。"
        },
        {
            "last_purchase_on[amount >= 1000000] within 24 months",
            "seats=1",
            "The last purchase of at least 1,000,000 is not recorded.",
            "1,000,000以上の購入の最終日は記録されていません。"
        },
        {
            "purchase_sum[24 months] >= 1000000",
            "purchase_sum[24 months]=1200000",
            "The total of all purchases in the last 24 months (since 2024-11-22) is 1,200,000, at least 1,000,000.",
            "直近24か月（2024年11月22日以降）の購入の合計金額は1,200,000で、1,000,000以上です。"
        },
        {
            "purchase_sum[24 months] >= 1000000",
            "purchase_sum[24 months]=0",
            "The total of all purchases in the last 24 months (since 2024-11-22) is 0, under 1,000,000.",
            "直近24か月（2024年11月22日以降）の購入の合計金額は0で、1,000,000未満です。"
        },
        {
            "purchase_sum[24 months] >= 1000000",
            "seats=1",
            "The total of all purchases in the last 24 months is not recorded.",
            "直近24か月の購入の合計金額は記録されていません。"
        },
        {
            "mail_open_count[90 days before 90 days] >= 3",
            "mail_open_count[90 days before 90 days]=5",
            "5 opened mails in the 90 days before the last 90 days (2026-05-26 to 2026-08-23), at least 3.",
            "直近90日より前の90日間（2026年5月26日から2026年8月23日まで）のメール開封は5回で、3回以上です。"
        },
        {
            "mail_open_count[90 days before 90 days] >= 3",
            "seats=1",
            "The number of opened mails in the 90 days before the last 90 days is not recorded.",
            "直近90日より前の90日間のメール開封の回数は記録されていません。"
        },
        {
            """purchase_count[category = "shoes"] >= 1""",
            """purchase_count[category = "shoes"]=1""",
            "1 purchase in the category “shoes”, at least 1.",
            "カテゴリ「shoes」の購入は1回で、1回以上です。"
        },
        {
            """purchase_count[category = "shoes", 1 year] >= 2""",
            """purchase_count[category = "shoes", 1 year]=1""",
            "1 purchase in the category “shoes” in the last 12 months (since 2025-11-22), under 2.",
            "直近12か月（2025年11月22日以降）のカテゴリ「shoes」の購入は1回で、2回未満です。"
        },
        {
            """complaint_count["staff", 6 months] >= 1""",
            """complaint_count["staff", 6 months]=2""",
            "2 complaints with the detail “staff” in the last 6 months (since 2026-05-22), at least 1.",
            "直近6か月（2026年5月22日以降）の「staff」に関する苦情受付は2回で、1回以上です。"
        },
        {
            """first_purchase_on[category = "shoes"] before 2026-01-01""",
            """first_purchase_on[category = "shoes"]=2025-03-03""",
            "The first purchase in the category “shoes” was on 2025-03-03, before 2026-01-01.",
            "カテゴリ「shoes」の購入の初回日は2025年3月3日で、2026年1月1日より前です。"
        },
        {
            "previous_purchase_on[12 months] is missing",
            "previous_purchase_on[12 months]=2026-02-01",
            "The last day but one with purchases in the last 12 months (since 2025-11-22) was 2026-02-01.",
            "直近12か月（2025年11月22日以降）の購入の最終日の一つ前の日は2026年2月1日です。"
        },
        {
            """purchase_largest["web", category = "shoes", amount >= 5000, 90 days before 1 day] >= 10000""",
            """purchase_largest["web", category = "shoes", amount >= 5000, 90 days before 1 day]=12000.5""",
            "The largest amount of all purchases of at least 5,000 with the detail “web” in the category “shoes” in the 90 days before the last day (2026-08-23 to 2026-11-20) is 12,000.5, at least 10,000.",
            "直近1日より前の90日間（2026年8月23日から2026年11月20日まで）のカテゴリ「shoes」の「web」に関する5,000以上の購入の最高金額は12,000.5で、10,000以上です。"
        },
        {
            "purchase_count[season = winter] >= 2",
            "purchase_count[season = winter]=3",
            "3 purchases in winter, at least 2.",
            "冬の購入は3回で、2回以上です。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
