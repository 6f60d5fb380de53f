using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Policies;

/// <summary>Whole policies with facts, event kinds, scales and conditions of their own; good ones, every part of them random.</summary>
internal static class PolicyGens
{
    /// <summary>What the generated rules may name beside the domain's own.</summary>
    public static readonly ChoiceFact TopCategory = Facts.MostFrequentCategory("top_category", FactGens.StoreVisit, "wine", "beer", "日本酒").Labelled("favourite drink", "好みの酒");

    public static readonly Scale VisitStep = new("visit_step", FactGens.StoreVisit.Count.In(90).Days(), 4);

    /// <summary>Questions that <see cref="ConditionGens"/> does not ask.</summary>
    private static readonly ImmutableArray<Condition> Rare =
    [
        Facts.Revenue >= Quantile.Of(0.8m), EventKind.Purchase.Largest < Quantile.Of(0.25m), FactGens.StoreVisit.Count > Quantile.Of(0.9999m), FactGens.StoreVisit.Days <= Quantile.Of(0.0001m),
        Facts.PurchaseCount.InSeason(Season.Winter) >= 2, TopCategory.IsAnyOf("wine", "日本酒"), VisitStep.Fact >= 3, Facts.RfmRecency.Is(5), Facts.LookedAtPageSincePurchase("料金").IsYes,
    ];

    private static readonly Gen<Wording> Why = from english in Gen.Elements("why", "", "a \"quoted\" word", "tab\tand\nline") from japanese in Gen.Elements("理由", "", "全角　🙂 \\") select new Wording(english, japanese);

    public static Gen<ReactivationPolicy> Any =>
        from conditions in Named(4)
        from definitions in Rows(Gen.Elements(Enum.GetValues<DormancyEffect>()), "d", [.. conditions.Select(c => Condition.Named(c.Id))])
        let named = conditions.Select(c => Condition.Named(c.Id)).Concat(definitions.Select(d => Condition.Definition(d.Id))).ToArray()
        from stages in Table(Gen.Elements(Enum.GetValues<Stage>()), "s", [.. named, Condition.Named(LifecycleStages.AnyDefinition)])
        from segments in Rows(Gen.Elements("size", "会社 規模"), "g", [.. named, Facts.Stage.IsAnyOf("dormant", "churned")])
        let all = named.Concat(segments.Select(s => Condition.Segment(s.Id))).ToArray()
        from causes in Table(Finding, "c", all)
        from priorities in Table(Gen.Elements(Enum.GetValues<PriorityTier>()), "p", all)
        from scorecard in Scorecards
        from scales in Scales
        from name in Gen.Elements("春の施策", "2026").OrNone(50)
        select ReactivationPolicy.Default with
        {
            Name = name,
            Conditions = conditions,
            Definitions = definitions,
            Stages = stages,
            Segments = segments,
            Causes = causes,
            Priorities = priorities,
            Scorecard = scorecard,
            Scales = scales,
        };

    private static Gen<Finding> Finding =>
        from cause in Gen.Elements(Enum.GetValues<Cause>())
        from evidence in Gen.Elements(Enum.GetValues<Evidence>())
        from percent in Gen.Choose(0, 100)
        from reason in Gen.Elements(LeavingReason.All.AsEnumerable()).OrNone(30)
        from told in Gen.Elements(Facts.ToldReason, Facts.StandingSurveyReason, FactGens.Size).OrNone(30)
        select new Finding(cause, evidence, percent, reason, told);

    private static Gen<ImmutableArray<Scale>> Scales =>
        from step in Gen.Elements(VisitStep, VisitStep with { Bounds = [] }, VisitStep with { Bounds = [1, 1, 7] })
        from others in Gen.Elements<Scale[]>(
            [],
            [.. Scale.Default],
            [new Scale("seen", Facts.LastWebVisitOn, 3) { Bounds = [90, 30] }, new Scale("worth", FactGens.Income, 100) { Bounds = [-10_000, 0, 5, 123_456_789] }])
        select ImmutableArray.Create([step, .. others]);

    private static Gen<Scorecard> Scorecards =>
        from points in Gen.Choose(0, 1_000).Several(4, 4)
        let rising = points.Order().ToArray()
        from missing in Gen.Choose(0, rising[0])
        let all = new[]
        {
            Characteristic.OneWay("revenue", ScorePart.Revenue, NumberBins.Of(FactGens.Income, -0.5m, 0m, 1_000.0001m), [.. points], missing),
            Characteristic.OneWay("size", ScorePart.Cause, ChoiceBins.Of(TopCategory), [.. points.Take(3)], missing),
            Characteristic.TwoWay("visits", ScorePart.Chance, NumberBins.Of(FactGens.StoreVisit.Count, 2), DayBins.OfDays(FactGens.StoreVisit.LastOn, 30), [rising[1], rising[0], rising[3], rising[2]], missing),
            Characteristic.OneWay("employees", ScorePart.Chance, NumberBins.Of(Facts.Employees, 0, 10, int.MaxValue), [.. points], 0),
        }
        from some in Chances.Subset(all, 60)
        select new Scorecard(some);

    private static Gen<ImmutableArray<NamedCondition>> Named(int most) =>
        from count in Gen.Choose(0, most)
        from conditions in Enumerable.Range(0, count).Aggregate(
            Gen.Constant(ImmutableArray<NamedCondition>.Empty),
            (gen, i) => from before in gen from when in ConditionGens.With([.. Rare, .. before.Select(b => Condition.Named(b.Id))]).Of(2) select before.Add(new NamedCondition($"条件_{i}", when)))
        select conditions;

    private static Gen<ImmutableArray<Row<T>>> Rows<T>(Gen<T> then, string id, Condition[] references) =>
        from rows in (from when in ConditionGens.With([.. Rare, .. references]).Of(3) from t in then from why in Why select (when, t, why)).Several(0, 4)
        select rows.Select((r, i) => new Row<T>($"{id}-{i}", r.when, r.t, r.why)).ToImmutableArray();

    private static Gen<Decision<T>> Table<T>(Gen<T> then, string id, Condition[] references) =>
        from rows in Rows(then, id, references)
        from other in then
        from why in Why
        select new Decision<T>(rows, new Otherwise<T>($"{id}-else", other, why));
}
