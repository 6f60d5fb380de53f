namespace Reactivation.Tests.Proofs;

/// <summary>What was told, what is on file, who the customer is: the numbers, choices and flags beside purchases, contract and leaving.</summary>
public class TraitSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "told_reason is staff",
            "leaving_reason=cost_reduction",
            "The reason told is cost reduction, not the contact with our staff.",
            "申告された理由は「コスト削減」で、「当社の担当者」ではありません。"
        },
        {
            "told_reason is missing",
            "leaving_reason=none",
            "No reason that still stands has been told.",
            "現在も有効な理由の申告はありません。"
        },
        {
            "standing_survey_reason is no_effect",
            "last_survey_reason=no_effect; last_survey_reason_on=2026-05-01; last_purchase_on=2026-04-01",
            "The reason told in a survey since the last purchase is a lack of visible effect.",
            "最終購入以降のアンケートで示された理由は「効果を実感できない」です。"
        },
        {
            "standing_survey_reason is no_effect",
            "last_survey_reason=no_effect; last_survey_reason_on=2026-03-01; last_purchase_on=2026-04-01",
            "No reason has been told in a survey since the last purchase, so it is not a lack of visible effect.",
            "最終購入以降のアンケートで示された理由はありませんので、「効果を実感できない」には該当しません。"
        },
        {
            "standing_complaint_reason is any of (staff, support)",
            "last_complaint_reason=support; last_complaint_reason_on=2026-05-01; last_purchase_on=2026-04-01",
            "The reason of a complaint since the last purchase is our support, one of the contact with our staff and our support.",
            "最終購入以降の苦情の理由は「当社のサポート」で、「当社の担当者」「当社のサポート」のいずれかに当たります。"
        },
        {
            "last_complaint_reason is support",
            "last_complaint_reason=support",
            "The latest reason given in any complaint is our support.",
            "苦情受付で最後に示された理由は「当社のサポート」です。"
        },
        {
            "last_complaint_reason is support",
            "last_complaint_reason=none",
            "There has been no complaint with a reason, so it is not our support.",
            "理由の示された苦情受付は一度もありませんので、「当社のサポート」には該当しません。"
        },
        {
            "last_survey_reason is missing",
            "seats=1",
            "The latest reason given in any survey answer is not recorded.",
            "アンケート回答で最後に示された理由は記録されていません。"
        },
        {
            "lost_deal_reason is competitor_cheaper",
            "lost_deal_reason=competitor_cheaper",
            "The reason for the lost deal is a competitor's lower price.",
            "失注の理由は「他社のより安い価格」です。"
        },
        {
            "gender is female",
            "gender=male",
            "The gender is male, not female.",
            "性別は「男性」で、「女性」ではありません。"
        },
        {
            "subscription is any of (paused, none)",
            "subscription=first_only",
            "The subscription is first time only, not paused or none.",
            "定期購入の状態は「初回のみ」で、「休止中」「定期なし」のいずれでもありません。"
        },
        {
            "subscription is paused",
            "subscription=paused",
            "The subscription is paused.",
            "定期購入の状態は「休止中」です。"
        },
        {
            "preferred_channel is email",
            "preferred_channel=sms",
            "The preferred channel is SMS, not e-mail.",
            "希望の連絡手段は「SMS」で、「メール」ではありません。"
        },
        {
            "purchase_season is winter",
            "purchase_season=winter",
            "Most purchases were made in winter.",
            "購入が最も多い季節は「冬」です。"
        },
        {
            "purchase_season is winter",
            "purchase_season=none",
            "There has been no purchase in any season, so it is not winter.",
            "いずれの季節にも購入はありませんので、「冬」には該当しません。"
        },
        {
            "has_email is yes",
            "has_email=yes",
            "An e-mail address is on file.",
            "メールアドレスの登録があります。"
        },
        {
            "has_postal_address is yes",
            "has_postal_address=no",
            "No postal address is on file.",
            "郵送先住所の登録はありません。"
        },
        {
            "has_sms is yes",
            "has_sms=none",
            "It is not known whether a number for SMS is on file; this counts as neither yes nor no.",
            "SMS用の番号の登録があるかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "has_phone is yes",
            "seats=1",
            "Whether a phone number is on file is not recorded.",
            "電話番号の登録の有無は記録されていません。"
        },
        {
            "owner_changed_since_purchase is yes",
            "owner_changed_on=2026-05-01; last_purchase_on=2026-04-01",
            "Our person in charge has changed since the last purchase.",
            "最終購入以降に当社の担当者が交代しています。"
        },
        {
            "owner_changed_since_purchase is yes",
            "owner_changed_on=2026-03-01; last_purchase_on=2026-04-01",
            "Our person in charge has not changed since the last purchase.",
            "最終購入以降に当社の担当者は交代していません。"
        },
        {
            """page_seen_since_purchase["pricing"] is yes""",
            """last_web_visit_on["pricing"]=2026-05-01; last_purchase_on=2026-04-01""",
            "The page “pricing” has been visited since the last purchase.",
            "最終購入以降にページ「pricing」が閲覧されています。"
        },
        {
            """page_seen_since_purchase["pricing"] is yes""",
            """last_web_visit_on["pricing"]=never; last_purchase_on=2026-04-01""",
            "The page “pricing” has not been visited since the last purchase.",
            "最終購入以降にページ「pricing」は閲覧されていません。"
        },
        {
            """page_seen_since_purchase["pricing"] is yes""",
            "seats=1",
            "Whether the page “pricing” has been visited since the last purchase is not recorded.",
            "最終購入以降のページ「pricing」の閲覧の有無は記録されていません。"
        },
        {
            "employees >= 100",
            "employees=1200",
            "The number of employees is 1,200, at least 100.",
            "従業員数は1,200人で、100人以上です。"
        },
        {
            "employees >= 100",
            "seats=1",
            "The number of employees is not recorded.",
            "従業員数は記録されていません。"
        },
        {
            "household_size = 1",
            "household_size=1",
            "The size of the household is 1, exactly 1.",
            "世帯人数は1人で、ちょうど1人です。"
        },
        {
            "yearly_income >= 5000000",
            "yearly_income=4200000",
            "The yearly income is 4,200,000, under 5,000,000.",
            "年収は4,200,000で、5,000,000未満です。"
        },
        {
            "purchase_tenure_days >= 365",
            "first_purchase_on=2024-01-01; last_purchase_on=2026-01-01",
            "The first and the last purchase lie 731 days apart, at least 365 days.",
            "初回購入から最終購入までの期間は731日で、365日以上です。"
        },
        {
            "purchase_tenure_days >= 365",
            "first_purchase_on=never; last_purchase_on=never",
            "There has been no purchase to count from, so it is not at least 365 days.",
            "期間を求められる購入がありませんので、「365日以上」には該当しません。"
        },
        {
            "rfm_recency >= 4",
            "rfm_recency=5",
            "The RFM step for recency is 5, at least 4.",
            "RFMの最終購入日の段階は5で、4以上です。"
        },
        {
            "rfm_frequency >= 4",
            "rfm_frequency=3",
            "The RFM step for frequency is 3, under 4.",
            "RFMの購入回数の段階は3で、4未満です。"
        },
        {
            "revenue_decile = 10",
            "revenue_decile=none",
            "There is no revenue decile, so it is not exactly 10.",
            "購入金額のデシルはありませんので、「ちょうど10」には該当しません。"
        },
        {
            "rfm_monetary >= 4",
            "seats=1",
            "The RFM step for revenue is not recorded.",
            "RFMの購入金額の段階は記録されていません。"
        },
        {
            "rfm_monetary >= 4",
            "purchase_sum=100",
            "For the RFM step for revenue, the policy has yet to be fitted on a population.",
            "RFMの購入金額の段階については、ポリシーの基準をまだ母集団から算出していません。"
        },
        {
            "purchase_sum >= quantile 0.8",
            "purchase_sum=100",
            "For the total of all purchases, the policy has yet to be fitted on a population.",
            "購入の合計金額については、ポリシーの基準をまだ母集団から算出していません。"
        },
        {
            "ever_bought is yes",
            "purchase_count=4",
            "The customer has bought before.",
            "購入したことがあります。"
        },
        {
            "ever_bought is yes",
            "last_purchase_on=never",
            "The customer has never bought.",
            "購入したことはありません。"
        },
        {
            "login_falling[2, 60 days] is yes",
            "login_falling[2, 60 days]=yes",
            "Log-ins are falling (the last 60 days against the 60 days before).",
            "直近60日のログイン回数は、その前の60日と比べて減少しています。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
