namespace Reactivation.Tests.Proofs;

/// <summary>Every comparison of a count or an amount, on either side, without a value, and not recorded.</summary>
public class NumberSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "purchase_count >= 3",
            "purchase_count=4",
            "4 purchases, at least 3.",
            "購入は4回で、3回以上です。"
        },
        {
            "purchase_count >= 3",
            "purchase_count=2",
            "2 purchases, under 3.",
            "購入は2回で、3回未満です。"
        },
        {
            "purchase_count >= 3",
            "purchase_count=1",
            "1 purchase, under 3.",
            "購入は1回で、3回未満です。"
        },
        {
            "purchase_count >= 3",
            "purchase_count=0",
            "0 purchases, under 3.",
            "購入は0回で、3回未満です。"
        },
        {
            "purchase_count >= 3",
            "purchase_count=none",
            "There is no number of purchases, so it is not at least 3.",
            "購入の回数の値はありませんので、「3回以上」には該当しません。"
        },
        {
            "purchase_count >= 3",
            "seats=1",
            "The number of purchases is not recorded.",
            "購入の回数は記録されていません。"
        },
        {
            "purchase_count > 3",
            "purchase_count=4",
            "4 purchases, more than 3.",
            "購入は4回で、3回を超えています。"
        },
        {
            "purchase_count > 3",
            "purchase_count=3",
            "3 purchases, not more than 3.",
            "購入は3回で、3回を超えていません。"
        },
        {
            "purchase_count > 3",
            "purchase_count=none",
            "There is no number of purchases, so it is not more than 3.",
            "購入の回数の値はありませんので、「3回超」には該当しません。"
        },
        {
            "purchase_count <= 3",
            "purchase_count=3",
            "3 purchases, at most 3.",
            "購入は3回で、3回以下です。"
        },
        {
            "purchase_count <= 3",
            "purchase_count=4",
            "4 purchases, more than 3.",
            "購入は4回で、3回を超えています。"
        },
        {
            "purchase_count <= 3",
            "purchase_count=none",
            "There is no number of purchases, so it is not at most 3.",
            "購入の回数の値はありませんので、「3回以下」には該当しません。"
        },
        {
            "purchase_count < 3",
            "purchase_count=2",
            "2 purchases, under 3.",
            "購入は2回で、3回未満です。"
        },
        {
            "purchase_count < 3",
            "purchase_count=3",
            "3 purchases, not under 3.",
            "購入は3回で、3回未満ではありません。"
        },
        {
            "purchase_count < 3",
            "purchase_count=none",
            "There is no number of purchases, so it is not under 3.",
            "購入の回数の値はありませんので、「3回未満」には該当しません。"
        },
        {
            "purchase_count = 2",
            "purchase_count=2",
            "2 purchases, exactly 2.",
            "購入は2回で、ちょうど2回です。"
        },
        {
            "purchase_count = 2",
            "purchase_count=3",
            "3 purchases, not 2.",
            "購入は3回で、2回ではありません。"
        },
        {
            "purchase_count = 2",
            "purchase_count=none",
            "There is no number of purchases, so it is not exactly 2.",
            "購入の回数の値はありませんので、「ちょうど2回」には該当しません。"
        },
        {
            "purchase_count is missing",
            "purchase_count=4",
            "4 purchases.",
            "購入は4回です。"
        },
        {
            "purchase_count is missing",
            "purchase_count=none",
            "There is no number of purchases.",
            "購入の回数の値はありません。"
        },
        {
            "purchase_count is missing",
            "seats=1",
            "The number of purchases is not recorded.",
            "購入の回数は記録されていません。"
        },
        {
            "purchase_days >= 2",
            "purchase_days=1",
            "Purchases on 1 day, under 2 days.",
            "購入のあった日数は1日で、2日未満です。"
        },
        {
            "purchase_days >= 2",
            "purchase_days=none",
            "There is no number of days with purchases, so it is not at least 2 days.",
            "購入のあった日数の値はありませんので、「2日以上」には該当しません。"
        },
        {
            "revenue >= 1000000",
            "purchase_sum=1234567.5",
            "The total of all purchases is 1,234,567.5, at least 1,000,000.",
            "購入の合計金額は1,234,567.5で、1,000,000以上です。"
        },
        {
            "revenue >= 1000000",
            "purchase_sum=184000",
            "The total of all purchases is 184,000, under 1,000,000.",
            "購入の合計金額は184,000で、1,000,000未満です。"
        },
        {
            "revenue >= 1000000",
            "purchase_sum=none",
            "There is no total of all purchases, so it is not at least 1,000,000.",
            "購入の合計金額の値はありませんので、「1,000,000以上」には該当しません。"
        },
        {
            "revenue >= 1000000",
            "seats=1",
            "The total of all purchases is not recorded.",
            "購入の合計金額は記録されていません。"
        },
        {
            "revenue < 0",
            "purchase_sum=-500",
            "The total of all purchases is -500, under 0.",
            "購入の合計金額は-500で、0未満です。"
        },
        {
            "purchase_largest > 50000",
            "purchase_largest=80000",
            "The largest amount of all purchases is 80,000, more than 50,000.",
            "購入の最高金額は80,000で、50,000を超えています。"
        },
        {
            "purchase_largest > 50000",
            "purchase_largest=none",
            "There is no amount for any purchase, so it is not more than 50,000.",
            "購入のうち金額のあるものはありませんので、「50,000超」には該当しません。"
        },
        {
            "purchase_largest is missing",
            "seats=1",
            "The largest amount of all purchases is not recorded.",
            "購入の最高金額は記録されていません。"
        },
        {
            "silent_days >= 90",
            "last_purchase_on=2026-05-06",
            "The customer has been silent for 200 days, at least 90 days.",
            "取引や行動のない期間は200日で、90日以上です。"
        },
        {
            "silent_days >= 90",
            "last_purchase_on=2026-11-21",
            "The customer has been silent for 1 day, under 90 days.",
            "取引や行動のない期間は1日で、90日未満です。"
        },
        {
            "silent_days >= 90",
            "last_purchase_on=never",
            "There is no date from which a silence can be counted, so it is not at least 90 days.",
            "取引や行動のない期間の起算日がありませんので、「90日以上」には該当しません。"
        },
        {
            "silent_days >= 90",
            "seats=1",
            "The length of the silence is not recorded.",
            "取引や行動のない期間は記録されていません。"
        },
        {
            "last_purchase_gap_days >= 181",
            "last_purchase_on=2026-11-01; previous_purchase_on=2026-01-01",
            "The last purchase came 304 days after the one before it, at least 181 days.",
            "最終購入とその前の購入との間隔は304日で、181日以上です。"
        },
        {
            "last_purchase_gap_days >= 181",
            "last_purchase_on=2026-11-01; previous_purchase_on=never",
            "There are not two purchase days to measure a gap between, so it is not at least 181 days.",
            "間隔を求められる2日分の購入がありませんので、「181日以上」には該当しません。"
        },
        {
            "last_purchase_gap_days is missing",
            "last_purchase_on=2026-11-01",
            "The gap before the last purchase is not recorded.",
            "最終購入とその前の購入との間隔は記録されていません。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
