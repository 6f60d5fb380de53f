using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Linting.Search;

namespace Reactivation.Linting;

/// <summary>The sentences of remarks.</summary>
internal static class RemarkText
{
    /// <summary>Of more ids than these, the rest is counted.</summary>
    private const int MaxIds = 8;

    internal static Wording NeverHolds(PolicyRow row, Impossibility proof) => Of(proof,
        $"The {English(row.List)} {row.Id} can never hold",
        $"{Japanese(row.List)} {row.Id} は、どの顧客にも当てはまりません");

    internal static Wording AlwaysHolds(PolicyRow row, Impossibility proof) => Of(proof,
        $"The {English(row.List)} {row.Id} holds for every customer",
        $"{Japanese(row.List)} {row.Id} は、すべての顧客に当てはまります");

    internal static Wording NeverDecides(PolicyList list, string id, Impossibility proof)
    {
        string[] covering = [.. proof.Question.Others.Select(r => r.Id)];
        var asked = proof.Question.IsAsked;
        return Of(proof,
            $"The {English(list)} {id} can never decide: " + (covering.Length == 0 ? "it holds for none of the slipping, dormant and churned customers, and for no others the table is asked"
                : $"whenever it could, {(covering.Length == 1 ? "" : "one of ")}{string.Join(", ", covering)} decides before it{(asked ? " (the table is asked for slipping, dormant and churned customers only)" : "")}"),
            $"{Japanese(list)} {id} が結論になることはありません。" + (covering.Length == 0 ? "この表は休眠予備軍・休眠・離反の顧客だけに使われ、そのどの顧客にも当てはまらないためです"
                : $"当てはまるときは必ず、先にある {string.Join("、", covering)} で決まります{(asked ? "（この表は休眠予備軍・休眠・離反の顧客だけに使われます）" : "")}"));
    }

    internal static Wording Equal(PolicyRow one, PolicyRow other, Impossibility proof) => Of(proof,
        $"The {English(one.List)}s {one.Id} and {other.Id} hold for the same customers",
        $"{Japanese(one.List)} {one.Id} と {other.Id} は、同じ顧客に当てはまります");

    internal static Wording Contained(PolicyRow inner, PolicyRow outer, Impossibility proof) => Of(proof,
        $"The {English(inner.List)} {inner.Id} is contained in {outer.Id}: whoever is in the one is in the other",
        $"{Japanese(inner.List)} {inner.Id} の顧客は、すべて {outer.Id} にも入ります");

    internal static Wording Overlap(PolicyRow one, PolicyRow other, Witness witness) => new(
        $"The {English(one.List)} {one.Id} overlaps {other.Id}: a customer with {witness.Text.English} is in both as of {Day(witness.AsOf)}{Fitted(witness).English}.",
        $"{Japanese(one.List)} {one.Id} と {other.Id} は重なります。例：{witness.Text.Japanese} の顧客（{Day(witness.AsOf)} 時点{Fitted(witness).Japanese}）。");

    internal static Wording Gap(string dimension, Witness witness) => new(
        $"The dimension {dimension} leaves customers out: one with {witness.Text.English} is in none of its segments as of {Day(witness.AsOf)}{Fitted(witness).English}.",
        $"区分 {dimension} のどのセグメントにも入らない顧客がいます。例：{witness.Text.Japanese} の顧客（{Day(witness.AsOf)} 時点{Fitted(witness).Japanese}）。");

    internal static Wording Unused(string id) => new(
        $"The {English(PolicyList.Conditions)} {id} is read by no row.",
        $"{Japanese(PolicyList.Conditions)} {id} は、どの行からも使われていません。");

    internal static Wording NotChecked(string id, IEnumerable<string> facts) => new(
        $"The {English(PolicyList.Scorecard)} {id}: whether points ever fall for a better value was not checked, because nothing says which values of {string.Join(", ", facts)} are better.",
        $"{Japanese(PolicyList.Scorecard)} {id}：{string.Join("、", facts)} はどの値が良いか決まっていないため、良い値ほど点数が下がらないかは確認していません。");

    internal static Wording OutOfSteps(PolicyList list, ImmutableArray<string> ids) => new(
        $"The {English(list)}{(ids.Length > 1 ? "s" : "")} {English(ids)}: not everything could be decided, the steps of search ran out.",
        $"{Japanese(list)} {Japanese(ids)}：探索の上限に達したため、判定できないことが残っています。");

    internal static Wording Unknown(PolicyList list, ImmutableArray<string> ids) => new(
        $"The {English(list)}{(ids.Length > 1 ? "s" : "")} {English(ids)}: whether they share or leave out customers depends on quantiles that wait for a population, or on conditions in code.",
        $"{Japanese(list)} {Japanese(ids)}：重なりや漏れの有無は、未確定の分位点またはコードの条件によります。");

    /// <summary>A sentence that is proved, with what it rests on and from when on.</summary>
    private static Wording Of(Impossibility proof, string english, string japanese)
    {
        if (proof.From is { } from)
            (english, japanese) = ($"From {Day(from)} on, t{english[1..]}", $"{Day(from)} 以降、{japanese}");
        return proof.RestsOn.IsEmpty
            ? new(english + ".", japanese + "。")
            : new($"{english}, given that {string.Join("; ", proof.RestsOn.Select(r => r.English))}.", $"{japanese}（前提：{string.Join("、", proof.RestsOn.Select(r => r.Japanese))}）。");
    }

    /// <summary>A step of a scale is known of a customer only once there is a population.</summary>
    private static Wording Fitted(Witness witness) =>
        witness.Facts.Any(f => f.Fact.Origin is Customers.ScaleOrigin) ? new(", once the policy is fitted", "、母集団への当てはめ後") : new("", "");

    private static string English(ImmutableArray<string> ids) => string.Join(", ", ids.Take(MaxIds)) + (ids.Length > MaxIds ? $" and {ids.Length - MaxIds} more" : "");

    private static string Japanese(ImmutableArray<string> ids) => string.Join("、", ids.Take(MaxIds)) + (ids.Length > MaxIds ? $" ほか {ids.Length - MaxIds} 件" : "");

    private static string Day(DateOnly day) => Customers.Cell.DayText(day.DayNumber);

    private static string English(PolicyList list) => list switch
    {
        PolicyList.Definitions => "definition",
        PolicyList.Conditions => "named condition",
        PolicyList.Stages => "stage row",
        PolicyList.Causes => "cause row",
        PolicyList.Priorities => "priority row",
        PolicyList.Segments => "segment",
        _ => "characteristic",
    };

    private static string Japanese(PolicyList list) => list switch
    {
        PolicyList.Definitions => "休眠の定義",
        PolicyList.Conditions => "名前付き条件",
        PolicyList.Stages => "ステージの行",
        PolicyList.Causes => "原因の行",
        PolicyList.Priorities => "優先度の行",
        PolicyList.Segments => "セグメント",
        _ => "スコアの項目",
    };
}
