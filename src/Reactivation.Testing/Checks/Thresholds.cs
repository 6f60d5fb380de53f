using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Testing;

/// <summary>The numbers that a bound policy compares with, each with its neighbours: by fact, and all days together.</summary>
internal sealed class Thresholds
{
    private readonly BoundPolicy _bound;
    private readonly Dictionary<Fact, SortedSet<long>> _cells = [];
    private readonly HashSet<BoundCondition> _seen = [];

    internal Thresholds(BoundPolicy bound)
    {
        _bound = bound;
        foreach (var when in bound.Stages.Select(r => r.When).Concat(bound.Definitions.Select(r => r.When)).Concat(bound.Causes.Select(r => r.When)).Concat(bound.Priorities.Select(r => r.When)).Concat(bound.Segments.Select(r => r.When)))
            Read(when);
        foreach (var bins in bound.Scorecard.Characteristics.Select(c => c.Characteristic).SelectMany(c => new[] { c.Rows, c.Columns }).OfType<Bins>())
            Read(bins);
        Days = [.. _cells.Where(c => c.Key.Shape == FactShape.Day).SelectMany(c => c.Value).Concat(Windows()).Append(bound.AsOf.DayNumber).Append(bound.AsOf.DayNumber + 1L)
            .Where(d => Math.Abs(d - bound.AsOf.DayNumber) < 20_000).Distinct().Order()];
    }

    /// <summary>Days beside every threshold, in their order.</summary>
    internal ImmutableArray<long> Days { get; }

    /// <summary>Values beside the thresholds of a fact; none where it is not compared.</summary>
    internal IReadOnlyCollection<long> Of(Fact fact) => _cells.TryGetValue(fact, out var cells) ? cells : [];

    private void Read(BoundCondition condition)
    {
        if (!_seen.Add(condition))
            return;
        if (condition is BoundGroup group)
        {
            foreach (var operand in group.Operands)
                Read(operand);
        }
        else if (condition is InRange range)
        {
            Add(_bound.Columns[range.Column].Fact, [range.Lo, range.Hi]);
        }
    }

    private void Read(Bins bins)
    {
        foreach (var fact in bins.Fact is LatestFact latest ? latest.Of.AsEnumerable<Fact>() : [bins.Fact])
        {
            if (bins is NumberBins numbers)
                Add(fact, numbers.From);
            else if (bins is DayBins days)
                Add(fact, days.Within.Select(w => (long)w.DayNumberBefore(_bound.AsOf)));
        }
    }

    private void Add(Fact fact, IEnumerable<long> thresholds)
    {
        if (!_cells.TryGetValue(fact, out var cells))
            _cells.Add(fact, cells = []);
        foreach (var cell in thresholds.Where(t => t is > long.MinValue + 1 and < long.MaxValue))
            cells.UnionWith([cell - 1, cell, cell + 1]);
    }

    /// <summary>The edges of windows within which events are counted.</summary>
    private IEnumerable<long> Windows() => _bound.Columns.OfType<EventColumn>().SelectMany(c => new long[] { c.From - 1, c.From, c.To, c.To + 1 });
}
