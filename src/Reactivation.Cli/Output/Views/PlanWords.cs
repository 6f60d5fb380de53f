using Reactivation.Approaches;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs.Planning;
using Reactivation.Decisions;

namespace Reactivation.Cli.Output.Views;

/// <summary>The words of plans and of the gate, in English and in Japanese.</summary>
internal static class PlanWords
{
    internal static Wording Chosen { get; } = new("within budget and capacities it brings most", "予算・対応件数の範囲で最も見込める");

    internal static Wording Verdict { get; } = new("What becomes of the customers", "顧客の内訳");

    internal static Wording Channel { get; } = new("Channel", "チャネル");

    internal static Wording Measure { get; } = new("Measure", "施策");

    internal static Wording Contacts { get; } = new("Contacts", "件数");

    internal static Wording Cost { get; } = new("Cost", "費用");

    internal static Wording Value { get; } = new("Expected", "期待額");

    internal static Wording Refusal { get; } = new("Refused because", "送付不可の理由");

    internal static Wording Of(PlanVerdict verdict) => verdict switch
    {
        PlanVerdict.Planned => new("contacted by the plan", "今回の計画で連絡"),
        PlanVerdict.WaitsForMoment => new("waits for a moment after the plan's days", "計画期間より後の時期を待つ"),
        PlanVerdict.WaitsForCustomer => new("waits for the customer to act", "お客様の行動を待つ"),
        PlanVerdict.NotChosen => new("not chosen: budget and capacities go to others", "見送り（予算・対応件数の上限）"),
        PlanVerdict.NotWorthIt => new("not worth its cost: no open channel is expected to bring more", "費用に見合わない（見込み額が費用を下回る）"),
        PlanVerdict.ValueUnknown => new("value unknown: no purchase with an amount is on record: state --amount", "金額不明（購入金額の記録なし：--amount で指定）"),
        PlanVerdict.Refused => new("refused", "送付不可"),
        _ => new("no measure suits", "該当する施策なし"),
    };

    internal static Wording Of(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Allow => new("allow", "送付可"),
        GateVerdict.Wait => new("wait", "待機"),
        _ => new("refuse", "送付不可"),
    };

    /// <summary>A reason of refusal in one word or two, by its code.</summary>
    internal static Wording OfRefusal(string code) => code switch
    {
        GateReasons.NoContact => new("no contact is on record", "連絡先の登録なし"),
        GateReasons.Unreadable => new("records that could not be read", "読めない記録あり"),
        "basis_unknown" => new("no lawful basis is defined", "適法性の根拠が未定義"),
        "consent_missing" => new("consent missing", "同意の記録なし"),
        "needs_review" => new("needs review", "要確認（取引関係など）"),
        "opted_out" => new("opted out", "配信停止・拒否"),
        "suppressed" => new("closed, deceased, moved or returned", "廃業・死亡・転居・返送"),
        "address_missing" => new("no address", "宛先なし"),
        "address_invalid" => new("address invalid", "宛先が不正"),
        "address_bouncing" => new("address bouncing", "宛先に届かない"),
        "display_duty" => new("display duty not met", "法定表示の不足"),
        "held_out" => new("held out", "非接触グループ"),
        "complaint_unanswered" => new("complaint not answered", "未対応の苦情"),
        "guard_rail" => new("guard rail of the cause", "原因による制限"),
        "no_permitted_time" => new("no permitted time", "送付できる時間帯なし"),
        "frequency_cap" => new("frequency cap", "送付頻度の上限"),
        _ => new("quiet hours", "送付を控える時間帯"),
    };
}
