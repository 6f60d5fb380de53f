using Reactivation.Causes;
using Reactivation.Changes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Linting;
using Reactivation.Priorities;

namespace Reactivation.Cli.Output.Views;

/// <summary>The words of the views, in English and in Japanese.</summary>
internal static class Words
{
    internal static Wording Stage { get; } = new("Stage", "ステージ");

    internal static Wording Priority { get; } = new("Priority", "優先度");

    internal static Wording Cause { get; } = new("Cause", "原因");

    internal static Wording Definition { get; } = new("Definition", "休眠の定義");

    internal static Wording Segment { get; } = new("Segment", "セグメント");

    internal static Wording Dimension { get; } = new("Dimension", "区分");

    internal static Wording Customers { get; } = new("Customers", "顧客数");

    internal static Wording Share { get; } = new("Share", "割合");

    internal static Wording NotApplicable { get; } = new("Not applicable", "判定不可");

    internal static Wording Total { get; } = new("total", "合計");

    internal static Wording Usable(ReactivationPolicy policy) => new(
        FormattableString.Invariant($"{policy.Name ?? "The policy"} can be used: {policy.Definitions.Length} definitions, {policy.Priorities.Rows.Length} priority rows, {policy.Segments.Length} segments; fingerprint {policy.Fingerprint()}"),
        FormattableString.Invariant($"{policy.Name ?? "このポリシー"}は使用できます。休眠の定義 {policy.Definitions.Length} 件、優先度の行 {policy.Priorities.Rows.Length} 件、セグメント {policy.Segments.Length} 件、フィンガープリント {policy.Fingerprint()}"));

    internal static Wording OfTheDefaultToo(int count) => new(
        FormattableString.Invariant($"{count} remarks that the default policy gets too are left out: --all shows them."),
        FormattableString.Invariant($"既定のポリシーにも当てはまる {count} 件は省きました（--all で表示）。"));

    internal static Wording Of(PolicyRemark remark) => remark.IsWarning
        ? new($"warning: {remark.Text.English}", $"警告：{remark.Text.Japanese}")
        : new($"note: {remark.Text.English}", $"参考：{remark.Text.Japanese}");

    internal static Wording Of(Stage stage) => stage switch
    {
        Dormancy.Stage.Lead => new("lead", "見込み客"),
        Dormancy.Stage.New => new("new", "新規"),
        Dormancy.Stage.Active => new("active", "活動中"),
        Dormancy.Stage.Reactivated => new("reactivated", "再活性化"),
        Dormancy.Stage.Slipping => new("slipping", "休眠予備軍"),
        Dormancy.Stage.Dormant => new("dormant", "休眠"),
        _ => new("churned", "離反"),
    };

    internal static Wording Of(PriorityTier tier) => tier switch
    {
        PriorityTier.High => new("high", "高"),
        PriorityTier.Medium => new("medium", "中"),
        PriorityTier.Low => new("low", "低"),
        _ => new("none", "対象外"),
    };

    internal static Wording Of(Cause cause) => cause switch
    {
        Causes.Cause.Price => new("price", "価格"),
        Causes.Cause.Staff => new("staff", "スタッフ"),
        Causes.Cause.Product => new("product", "商品・サービス"),
        Causes.Cause.Forgotten => new("forgotten", "忘れられている"),
        Causes.Cause.Other => new("other", "その他"),
        _ => new("unknown", "不明"),
    };

    internal static Wording Of(Evidence evidence) => evidence switch
    {
        Evidence.Stated => new("stated", "申告"),
        Evidence.Recorded => new("recorded", "記録"),
        Evidence.Inferred => new("inferred", "行動から推定"),
        _ => new("no evidence", "根拠なし"),
    };

    internal static Wording Of(ScorePart part) => part switch
    {
        ScorePart.Chance => new("chance of return", "復帰の見込み"),
        ScorePart.Revenue => new("revenue", "売上"),
        _ => new("cause", "原因"),
    };

    internal static Wording Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Stage => Stage,
        DecisionKind.Definition => new("Definitions", "休眠の定義"),
        DecisionKind.Cause => Cause,
        _ => Priority,
    };

    /// <summary>What a change says, such as <c>stage becomes dormant</c>.</summary>
    internal static Wording Of(Change change) => change.Kind switch
    {
        ChangeKind.Stage => Becomes(Stage, Of(Enum.Parse<Stage>(change.Id, ignoreCase: true))),
        ChangeKind.Tier => Becomes(Priority, Of(Enum.Parse<PriorityTier>(change.Id, ignoreCase: true))),
        ChangeKind.Cause => Becomes(Cause, change.Id == "none" ? new("none", "なし") : Of(Enum.Parse<Cause>(change.Id, ignoreCase: true))),
        _ => change.Appears ? new($"{change.Id} begins to hold", $"{change.Id} に該当") : new($"{change.Id} ceases to hold", $"{change.Id} に非該当"),
    };

    private static Wording Becomes(Wording what, Wording value) => new($"{what.English.ToLowerInvariant()} becomes {value.English}", $"{what.Japanese}が「{value.Japanese}」に");
}
