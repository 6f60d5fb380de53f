using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Segments;

namespace Reactivation.Binding;

/// <summary>Finds, once per (source, day), the column of every fact that a policy reads.</summary>
internal sealed class ColumnBinder(Source source, DateOnly asOf, ImmutableArray<Scale> scales)
{
    internal const int NotRecorded = -1;

    private readonly Dictionary<Fact, int> _indexes = [];
    private readonly List<BoundColumn> _columns = [];

    internal IReadOnlyList<BoundColumn> Columns => _columns;

    internal IReadOnlyDictionary<Fact, int> Indexes => _indexes;

    internal int Resolve(Fact fact)
    {
        if (!_indexes.TryGetValue(fact, out var index))
        {
            index = Bind(fact);
            _indexes.Add(fact, index);
        }

        return index;
    }

    /// <summary>Adds the stage, once the rows that decide it are bound.</summary>
    internal void AddStage(ImmutableArray<BoundRow<Stage>> rows, Stage otherwise) => _indexes[Facts.Stage] = Add(new StageColumn(_columns.Count, rows, otherwise));

    /// <summary>The first day that the source covers for a recorded fact; null for always.</summary>
    internal DateOnly? Since(Fact fact) =>
        source.OrdinalOf(fact) is >= 0 and var ordinal ? source.Given[ordinal].Since
        : fact.Origin is EventOrigin { Kind: { } kind } ? source.Kinds.GetValueOrDefault(kind)
        : fact.Origin is ContractOrigin ? ContractKinds().Select(k => source.Kinds[k]).Max()
        : null;

    private int Bind(Fact fact)
    {
        if (fact.Origin is ContractOrigin { Part: ContractPart.Status } && source.OrdinalOf(fact) is >= 0 and var given)
        {
            int[] inputs = [AddGiven(fact, given), Resolve(Facts.ContractEndedOn)];
            return Add(new DerivedColumn(fact, _columns.Count, inputs, leadingDays: 0, Derivations.ContractStatusAsOf));
        }

        if (source.OrdinalOf(fact) is >= 0 and var ordinal)
            return AddGiven(fact, ordinal);
        return fact.Origin switch
        {
            EventOrigin events when IsRecorded(events.Kind) => AddEvents(fact, events),
            ContractOrigin contract when ContractKinds().Any() && !(contract.Part == ContractPart.StatusOn && source.OrdinalOf(Facts.ContractStatus) >= 0) => Add(new ContractColumn(fact, _columns.Count, contract.Part)),
            DerivedOrigin derived => Derive(fact, derived),
            ScaleOrigin => Step(fact),
            _ => NotRecorded,
        };
    }

    /// <summary>Whether a fact is a step of a scale whose fact is recorded, but which has no bounds yet.</summary>
    internal bool IsUnfitted(Fact fact) => scales.FirstOrDefault(s => s.Fact.Equals(fact)) is { Bounds: null } scale && Resolve(scale.Of) != NotRecorded;

    private int Step(Fact fact)
    {
        if (scales.FirstOrDefault(s => s.Fact.Equals(fact)) is not { Bounds: { } bounds } scale || Resolve(scale.Of) is var input && input == NotRecorded)
            return NotRecorded;
        return Add(new ScaleColumn(fact, _columns.Count, input, scale.Of.Shape == FactShape.Day ? [.. bounds.Select(b => asOf.DayNumber - b)] : bounds, scale.Of.Shape == FactShape.Day ? asOf.DayNumber : long.MaxValue));
    }

    private bool IsRecorded(EventKind? kind) => kind is null ? source.Kinds.Count > 0 : source.Kinds.ContainsKey(kind);

    private IEnumerable<EventKind> ContractKinds() => new[] { EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd }.Where(source.Kinds.ContainsKey);

    private int AddGiven(Fact fact, int ordinal) => Add(new GivenColumn(fact, _columns.Count, ordinal));

    private int AddEvents(Fact fact, EventOrigin events)
    {
        var (from, to) = fact.Filter.DaysAsOf(asOf);
        return Add(new EventColumn(fact, _columns.Count, events.Kind, events.Measure, from, to));
    }

    private int Derive(Fact fact, DerivedOrigin derived)
    {
        var required = derived.Required(fact.Filter);
        int[] inputs = [.. required.Select(Resolve)];
        if (inputs.Contains(NotRecorded))
            return NotRecorded;
        Fact[] optional = [.. derived.Optional, .. derived.ReadsEveryDay ? EveryDay() : derived.ReadsPurchases ? Purchases() : derived.ReadsOwnActions ? OwnActions() : []];
        inputs = [.. inputs, .. optional.Select(Resolve)];
        if (required.Length == 0 && inputs.All(i => i == NotRecorded))
            return NotRecorded;
        return Add(new DerivedColumn(fact, _columns.Count, inputs, required.Concat(optional).TakeWhile(f => f.Shape == FactShape.Day).Count(), derived.Compute));
    }

    private IEnumerable<Fact> EveryDay() => source.Given.Where(g => g.Fact.Origin is EventOrigin && g.Fact.Shape == FactShape.Day).Select(g => g.Fact).Append(Facts.FirstEventOn);

    /// <summary>Days first.</summary>
    private IEnumerable<Fact> Purchases() =>
        source.Given.Select(g => g.Fact).Where(f => f.Shape is FactShape.Day or FactShape.Count && f.Origin is EventOrigin { Kind: { } kind } && kind.Equals(EventKind.Purchase)).OrderBy(f => f.Shape == FactShape.Count);

    private IEnumerable<Fact> OwnActions() =>
        source.Kinds.Keys.Concat(source.Given.Select(g => (g.Fact.Origin as EventOrigin)?.Kind).OfType<EventKind>()).Distinct()
            .Where(k => k.Traits.HasFlag(EventTraits.OwnAction)).Select(k => k.LastOn);

    private int Add(BoundColumn column)
    {
        _columns.Add(column);
        return column.Index;
    }
}
