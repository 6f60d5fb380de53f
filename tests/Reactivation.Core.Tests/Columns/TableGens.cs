using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Causes;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>Policies all of whose rows ask what the generated customers can answer, code conditions among them.</summary>
internal static class TableGens
{
    private static readonly CustomCondition Even = Condition.Custom("even", [FactGens.Employees, Facts.RegisteredOn], static (in FactReader f) => f[FactGens.Employees] % 2 == 0 || f[Facts.RegisteredOn]?.Day == 1);

    private static readonly CustomCondition OfStage = Condition.Custom("of-stage", [Facts.Stage, Facts.SilentDays], static (in FactReader f) => f[Facts.Stage] is "dormant" or "lead" && f[Facts.SilentDays] > 30);

    private static readonly Wording Why = new("why", "理由");

    public static Gen<ReactivationPolicy> PolicyAsOf(DateOnly asOf) =>
        from definitions in Rows(asOf, Gen.Elements(Enum.GetValues<DormancyEffect>()), "d", [Even])
        let named = definitions.Select(d => Condition.Definition(d.Id)).Append(Condition.Named(LifecycleStages.AnyDefinition)).ToArray()
        from stages in Table(asOf, Gen.Elements(Enum.GetValues<Stage>()), "s", named)
        let all = named.Concat([Facts.Stage.IsAnyOf("dormant", "slipping"), Facts.Stage.Is("lead"), !Facts.Stage.IsMissing, Even, OfStage, Facts.RfmRecency >= 3, Facts.RfmMonetary.Is(5)]).ToArray()
        from segments in Rows(asOf, Gen.Elements("size", "other"), "g", all)
        from causes in Table(asOf, Gen.Elements(Enum.GetValues<Cause>()).Select(c => new Finding(c, Evidence.Stated, 90, ReasonFrom: Facts.ToldReason)), "c", all)
        from priorities in Table(asOf, Gen.Elements(Enum.GetValues<PriorityTier>()), "p", all)
        from scorecard in Scorecards
        from scales in Gen.Elements(Scale.Default, [.. Scale.Default.Select(s => s with { Bounds = s.Of.Shape == FactShape.Day ? [400, 181, 90, 30] : [2, 20_000, 120_000_000] })])
        select ReactivationPolicy.Default with { Definitions = definitions, Stages = stages, Segments = segments, Causes = causes, Priorities = priorities, Scorecard = scorecard, Scales = scales };

    private static Gen<Scorecard> Scorecards =>
        from points in Gen.Choose(0, 1_200).Several(4, 4)
        let rising = points.Order().ToArray()
        from missing in Gen.Choose(0, rising[0])
        let all = new[]
        {
            Characteristic.OneWay("income", ScorePart.Revenue, NumberBins.Of(FactGens.Income, -0.5m, 0m, 100.0001m), [.. points], missing),
            Characteristic.OneWay("size", ScorePart.Cause, ChoiceBins.Of(FactGens.Size), [.. Enumerable.Range(0, FactGens.Size.Codes.Length).Select(i => points[i % 4])], missing),
            Characteristic.TwoWay("visits", ScorePart.Chance, NumberBins.Of(FactGens.StoreVisit.Count, 2), DayBins.OfDays(FactGens.StoreVisit.LastOn, 30), [rising[1], rising[0], rising[3], rising[2]], missing),
            Characteristic.OneWay("signal", ScorePart.Chance, DayBins.OfDays(Facts.Latest(Facts.LastWebVisitOn, Facts.LastPurchaseOn, Facts.ContractEndedOn), 0, 30, 181), [.. rising.Reverse()], missing),
            Characteristic.OneWay("silence", ScorePart.Chance, NumberBins.Of(Facts.SilentDays, 30, 90, 181), [.. points], missing),
            Characteristic.TwoWay("large", ScorePart.Chance, NumberBins.Of(FactGens.Employees, [.. Enumerable.Range(1, 40)]), DayBins.OfDays(Facts.LastPurchaseOn, 30, 90, 181, 365), [.. Enumerable.Range(0, 41 * 5).Select(i => (i / 5 * 10) + 4 - (i % 5))], 0),
        }
        from some in Chances.Subset(all, 60)
        select new Scorecard(some);

    private static Gen<ImmutableArray<Row<T>>> Rows<T>(DateOnly asOf, Gen<T> then, string id, Condition[] references) =>
        from rows in (from when in ConditionGens.Answerable(asOf, references).Of(2) from t in then select (when, t)).Several(0, 4)
        select rows.Select((r, i) => new Row<T>($"{id}-{i}", r.when, r.t, Why)).ToImmutableArray();

    private static Gen<Decision<T>> Table<T>(DateOnly asOf, Gen<T> then, string id, Condition[] references) =>
        from rows in Rows(asOf, then, id, references)
        from other in then
        select new Decision<T>(rows, new Otherwise<T>($"{id}-else", other, Why));
}
