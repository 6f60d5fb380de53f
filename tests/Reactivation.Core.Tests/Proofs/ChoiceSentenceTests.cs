namespace Reactivation.Tests.Proofs;

/// <summary>Codes, reason codes, contract status and flags: asked for, another, none, and not recorded.</summary>
public class ChoiceSentenceTests
{
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "contract_status is running",
            "contract_status=running",
            "The contract is running.",
            "契約の状態は「契約中」です。"
        },
        {
            "contract_status is running",
            "contract_status=lapsed",
            "The contract is lapsed, not running.",
            "契約の状態は「期間満了」で、「契約中」ではありません。"
        },
        {
            "contract_status is running",
            "contract_status=none",
            "There is no contract, so it is not running.",
            "契約はありませんので、「契約中」には該当しません。"
        },
        {
            "contract_status is running",
            "seats=1",
            "The contract status is not recorded.",
            "契約の状態は記録されていません。"
        },
        {
            "contract_status is any of (paused, lapsed)",
            "contract_status=paused",
            "The contract is paused, one of paused and lapsed.",
            "契約の状態は「休止中」で、「休止中」「期間満了」のいずれかに当たります。"
        },
        {
            "contract_status is any of (paused, lapsed)",
            "contract_status=cancelled",
            "The contract is cancelled, not paused or lapsed.",
            "契約の状態は「解約済み」で、「休止中」「期間満了」のいずれでもありません。"
        },
        {
            "contract_status is any of (paused, lapsed)",
            "contract_status=none",
            "There is no contract, so it is not paused or lapsed.",
            "契約はありませんので、「休止中」「期間満了」のいずれにも該当しません。"
        },
        {
            "contract_status is missing",
            "contract_status=lapsed",
            "The contract is lapsed.",
            "契約の状態は「期間満了」です。"
        },
        {
            "contract_status is missing",
            "contract_status=none",
            "There is no contract.",
            "契約はありません。"
        },
        {
            "leaving_reason is cost_reduction",
            "leaving_reason=cost_reduction",
            "The stated reason for leaving is cost reduction.",
            "申し出のあった離反理由は「コスト削減」です。"
        },
        {
            "leaving_reason is cost_reduction",
            "leaving_reason=staff",
            "The stated reason for leaving is the contact with our staff, not cost reduction.",
            "申し出のあった離反理由は「当社の担当者」で、「コスト削減」ではありません。"
        },
        {
            "leaving_reason is cost_reduction",
            "leaving_reason=none",
            "No reason for leaving has been stated, so it is not cost reduction.",
            "離反理由の申し出はありませんので、「コスト削減」には該当しません。"
        },
        {
            "leaving_reason is missing",
            "seats=1",
            "The stated reason for leaving is not recorded.",
            "申し出のあった離反理由は記録されていません。"
        },
        {
            "standing_leaving_reason is any of (needs_changed, no_longer_needed)",
            "leaving_reason=needs_changed",
            "The standing reason for leaving is changed needs, one of changed needs and no further need.",
            "有効な離反理由は「ニーズの変化」で、「ニーズの変化」「不要になった」のいずれかに当たります。"
        },
        {
            "standing_leaving_reason is any of (needs_changed, no_longer_needed)",
            "leaving_reason=support",
            "The standing reason for leaving is our support, not changed needs or no further need.",
            "有効な離反理由は「当社のサポート」で、「ニーズの変化」「不要になった」のいずれでもありません。"
        },
        {
            "standing_leaving_reason is any of (needs_changed, no_longer_needed)",
            "leaving_reason=none",
            "No reason for leaving stands, so it is not changed needs or no further need.",
            "有効な離反理由はありませんので、「ニーズの変化」「不要になった」のいずれにも該当しません。"
        },
        {
            "standing_leaving_reason is missing",
            "leaving_reason=other_brand",
            "The standing reason for leaving is a move to another brand.",
            "有効な離反理由は「他ブランドへの移行」です。"
        },
        {
            "standing_leaving_reason is missing",
            "leaving_reason=none",
            "No reason for leaving stands.",
            "有効な離反理由はありません。"
        },
        {
            "standing_leaving_reason is missing",
            "seats=1",
            "The standing reason for leaving is not recorded.",
            "有効な離反理由は記録されていません。"
        },
        {
            "long_term_advantage is yes",
            "long_term_advantage=yes",
            "A long-term cost advantage can be shown.",
            "長期的な費用面の利点を示せます。"
        },
        {
            "long_term_advantage is yes",
            "long_term_advantage=no",
            "No long-term cost advantage can be shown.",
            "長期的な費用面の利点は示せません。"
        },
        {
            "long_term_advantage is yes",
            "long_term_advantage=none",
            "It is not known whether a long-term cost advantage can be shown; this counts as neither yes nor no.",
            "長期的な費用面の利点を示せるかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "long_term_advantage is yes",
            "seats=1",
            "Whether a long-term cost advantage can be shown is not recorded.",
            "長期的な費用面の利点の有無は記録されていません。"
        },
        {
            "long_term_advantage is missing",
            "long_term_advantage=none",
            "It is not known whether a long-term cost advantage can be shown.",
            "長期的な費用面の利点を示せるかどうかは不明です。"
        },
        {
            "long_term_advantage is missing",
            "long_term_advantage=yes",
            "A long-term cost advantage can be shown.",
            "長期的な費用面の利点を示せます。"
        },
        {
            "competitor_alongside is yes",
            "competitor_alongside=yes",
            "A competitor's tool is used alongside.",
            "他社のツールを併用しています。"
        },
        {
            "competitor_alongside is yes",
            "competitor_alongside=no",
            "No competitor's tool is used alongside.",
            "他社のツールは併用していません。"
        },
        {
            "competitor_alongside is yes",
            "competitor_alongside=none",
            "It is not known whether a competitor's tool is used alongside; this counts as neither yes nor no.",
            "他社のツールを併用しているかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "competitor_alongside is yes",
            "seats=1",
            "Whether a competitor's tool is used alongside is not recorded.",
            "他社ツールの併用の有無は記録されていません。"
        },
        {
            "standing_cancellation is yes",
            "contract_status=cancelled",
            "The contract was cancelled, and no later purchase or contract has cleared that.",
            "契約は解約され、その後の購入や契約開始はありません。"
        },
        {
            "standing_cancellation is yes",
            "contract_status=running",
            "No cancellation of the contract stands.",
            "有効な解約はありません。"
        },
        {
            "standing_cancellation is yes",
            "standing_cancellation=none",
            "It is not known whether a cancellation of the contract stands; this counts as neither yes nor no.",
            "有効な解約があるかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "standing_cancellation is yes",
            "seats=1",
            "Whether a cancellation of the contract stands is not recorded.",
            "有効な解約の有無は記録されていません。"
        },
        {
            "purchase_falling is yes",
            "purchase_falling=yes",
            "Purchases are falling (the last 90 days against the 90 days before).",
            "直近90日の購入回数は、その前の90日と比べて減少しています。"
        },
        {
            "purchase_falling is yes",
            "purchase_falling=no",
            "Purchases are not falling (the last 90 days against the 90 days before).",
            "直近90日の購入回数は、その前の90日と比べて減少とはいえません。"
        },
        {
            "purchase_falling is yes",
            "purchase_falling=none",
            "It is not known whether purchases are falling; this counts as neither yes nor no.",
            "購入回数が減少しているかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "purchase_falling is yes",
            "seats=1",
            "Whether purchases are falling is not recorded.",
            "購入回数の減少の有無は記録されていません。"
        },
        {
            "revenue_falling is yes",
            "revenue_falling=yes",
            "Revenue is falling (the last 90 days against the 90 days before).",
            "直近90日の購入金額は、その前の90日と比べて減少しています。"
        },
        {
            "revenue_falling is yes",
            "revenue_falling=no",
            "Revenue is not falling (the last 90 days against the 90 days before).",
            "直近90日の購入金額は、その前の90日と比べて減少とはいえません。"
        },
        {
            "revenue_falling is yes",
            "revenue_falling=none",
            "It is not known whether revenue is falling; this counts as neither yes nor no.",
            "購入金額が減少しているかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "revenue_falling is yes",
            "seats=1",
            "Whether revenue is falling is not recorded.",
            "購入金額の減少の有無は記録されていません。"
        },
        {
            "login_falling is yes",
            "login_falling=yes",
            "Log-ins are falling (the last 90 days against the 90 days before).",
            "直近90日のログイン回数は、その前の90日と比べて減少しています。"
        },
        {
            "login_falling is yes",
            "login_falling=no",
            "Log-ins are not falling (the last 90 days against the 90 days before).",
            "直近90日のログイン回数は、その前の90日と比べて減少とはいえません。"
        },
        {
            "login_falling is yes",
            "login_falling=none",
            "It is not known whether log-ins are falling; this counts as neither yes nor no.",
            "ログイン回数が減少しているかどうかは不明ですので、「はい」にも「いいえ」にも該当しません。"
        },
        {
            "login_falling is yes",
            "seats=1",
            "Whether log-ins are falling is not recorded.",
            "ログイン回数の減少の有無は記録されていません。"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTestAndItsOpposite_ReadAsPinned(string condition, string facts, string english, string japanese) =>
        SentenceRig.Both(condition, facts).Should().Be((english, japanese));
}
