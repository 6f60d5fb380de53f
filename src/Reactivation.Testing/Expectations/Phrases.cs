using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Binding;
using Reactivation.Changes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Testing;

/// <summary>What expectations say, in both languages. Stages, tiers and ids stand as they do in files.</summary>
internal static class Phrases
{
    internal static Wording NotRecordedIsNotNever { get; } = new(
        "Not recorded is not never: a story records what it tells, Never(kind) a kind without events, With(fact, null) a fact without a value.",
        "「記録なし」は「一度もない」とは違います。Never(kind) は記録があって一度もないこと、With(fact, null) は記録があって値がないことを表します。");

    internal static Wording All { get; } = new("Assessed: ", "判定: ");

    internal static Wording InStage(Stage stage) => new($"stage {Code(stage)}", $"段階 {Code(stage)}");

    internal static Wording NotInStage(Stage stage) => new($"any stage but {Code(stage)}", $"{Code(stage)} 以外の段階");

    internal static Wording Tier(PriorityTier tier) => new($"tier {Code(tier)}", $"優先度 {Code(tier)}");

    internal static Wording TierIs(Priority priority) => priority.DecidedBy is { } row
        ? new($"tier {Code(priority.Tier)} by {row}", $"優先度 {Code(priority.Tier)}（{row} による）")
        : new($"tier {Code(priority.Tier)}: it is not asked in this stage", $"優先度 {Code(priority.Tier)}（この段階では問われない）");

    internal static Wording Cause(Causes.Cause cause) => new($"cause {Code(cause)}", $"原因 {Code(cause)}");

    internal static Wording CauseIs(Causes.Diagnosis? found) => found is null
        ? new("no cause: it is not asked in this stage", "原因なし（この段階では問われない）")
        : new($"cause {Code(found.Cause)} by {found.DecidedBy}", $"原因 {Code(found.Cause)}（{found.DecidedBy} による）");

    internal static Wording Row(DecisionKind kind, string id, bool holds) => kind == DecisionKind.Segment
        ? new(holds ? $"to be in segment {id}" : $"not to be in segment {id}", holds ? $"セグメント {id} に属する" : $"セグメント {id} に属さない")
        : new($"{Name(kind).English} {id} {(holds ? "to hold" : "not to hold")}", $"{Name(kind).Japanese} {id} が{(holds ? "成り立つ" : "成り立たない")}");

    internal static Wording Holding(DecisionKind kind, ImmutableArray<string> ids) => new(
        $"{(ids.IsEmpty ? "none" : string.Join(", ", ids))} of the {Name(kind).English}s", $"{Name(kind).Japanese}のうち{(ids.IsEmpty ? "該当なし" : string.Join("、", ids))}");

    internal static Wording DefinitionsAre(IReadOnlyCollection<string> ids) => new(
        ids.Count == 0 ? "no definition" : $"the definitions {string.Join(", ", ids)}", ids.Count == 0 ? "定義の該当なし" : $"定義 {string.Join("、", ids)}");

    internal static Wording Score(decimal points) => Same("score", "点数", points.ToString("0.00##", CultureInfo.InvariantCulture));

    internal static Wording ScoreIs(Score score) => Same("score", "点数", $"{score} ({string.Join(", ", score.Parts.Select(p => $"{p.Characteristic.Id} {(p.Points is { } points ? Priorities.Score.Text(points) : "–")}"))})");

    internal static Wording Unasked(string id) => new($"{id} not to be applicable", $"{id} は適用できない");

    internal static Wording Unasked(ImmutableArray<NotApplicable> rows) => rows.IsEmpty
        ? new("that every row can be asked", "すべての条件が適用できる")
        : new($"that {string.Join("; ", rows)}", $"適用できないのは {string.Join("、", rows.Select(r => r.Id))}");

    internal static Wording ChangesOn(DateOnly? day) => day is { } on
        ? new($"the next change on {Text(on)}", $"次の変化は {Text(on)}")
        : new("no next change", "次の変化はない");

    internal static Wording ChangesOn(NextChange? next) => next is null ? ChangesOn((DateOnly?)null) : Same("the next change", "次の変化は", next.ToString());

    private static Wording Name(DecisionKind kind) => kind switch
    {
        DecisionKind.Definition => new("definition", "定義"),
        DecisionKind.Segment => new("segment", "セグメント"),
        _ => new("priority row", "優先度の条件"),
    };

    private static Wording Same(string english, string japanese, string what) => new($"{english} {what}", $"{japanese} {what}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
