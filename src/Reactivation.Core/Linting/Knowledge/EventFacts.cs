using Reactivation.Customers;
using Reactivation.Linting.Search;

namespace Reactivation.Linting.Knowledge;

/// <summary>How the facts of one kind of event hang together when they are counted from the same events.</summary>
internal sealed class EventFacts
{
    /// <summary>Beyond so many different filters of one kind, filters are not compared with one another: that can only hide a remark.</summary>
    private const int MaxFilters = 64;

    private readonly Circuit _circuit;
    private readonly AxisOrders _orders;
    private readonly int _grant;
    private readonly bool _isDeal;

    private EventFacts(Circuit circuit, AxisOrders orders, int grant, bool isDeal) => (_circuit, _orders, _grant, _isDeal) = (circuit, orders, grant, isDeal);

    internal static void Grant(LintModel model, Grants grants)
    {
        foreach (var kind in model.Axes.GroupBy(a => (a.Fact.Origin as EventOrigin)?.Kind).Where(k => k.Key is not null).ToArray())
        {
            var facts = new EventFacts(model.Circuit, grants.Orders, grants.Of(kind.Key!), kind.Key!.Traits.HasFlag(EventTraits.Deal));
            var groups = kind.GroupBy(a => a.Fact.Filter).Select(f => new Narrowed(f.Key, f, model.Circuit.NewVariable(), model.Bound.AsOf)).ToArray();
            foreach (var group in groups)
                facts.Agree(group);
            for (var i = 0; i < groups.Length && groups.Length <= MaxFilters; i++)
            {
                for (var j = 0; j < groups.Length; j++)
                {
                    // Two ways to write the same days: one order is enough, the other would run in a circle.
                    if (i != j && groups[i].IsWithin(groups[j]) && (i < j || !groups[j].IsWithin(groups[i])))
                        facts.Contain(groups[i], groups[j]);
                }
            }
        }
    }

    /// <summary>Facts with the same filter.</summary>
    private void Agree(Narrowed e)
    {
        var (first, last, previous) = (e[EventMeasure.First], e[EventMeasure.Last], e[EventMeasure.Previous]);
        var (count, days, sum, largest) = (e[EventMeasure.Count], e[EventMeasure.Days], e[EventMeasure.Sum], e[EventMeasure.Largest]);
        var (reason, reasonOn) = (e[EventMeasure.LastReason], e[EventMeasure.LastReasonOn]);
        SameWhere(first?.Present, e.Any, first);
        SameWhere(last?.Present, e.Any, last);
        SameWhere(count?.AtLeast(1), e.Any, count);
        SameWhere(days?.AtLeast(1), e.Any, days);
        Imply(_circuit.True, count?.AtLeast(0), count);
        Imply(_circuit.True, days?.AtLeast(0), days);
        Imply(_circuit.True, sum?.Present, sum);
        Imply(previous?.Present, e.Any);
        Imply(previous?.Present, count?.AtLeast(2), count);
        Imply(previous?.Present, days?.AtLeast(2), days);
        Imply(days?.AtLeast(2), previous?.Present, previous);
        Imply(largest?.Present, e.Any);
        Imply(reason?.Present, e.Any);
        Imply(reasonOn?.Present, e.Any);
        Imply(reason?.Present, reasonOn?.Present, reasonOn);
        Imply(reasonOn?.Present, reason?.Present, reason);

        // A return lowers the sum of deals without being one; a deal's amount is more than 0.
        Imply(sum?.AtLeast(1), e.Any);
        if (!_isDeal)
            Imply(e.Any ^ 1, sum?.AtLeast(0), sum);
        if (e.Filter.AmountAtLeast is not null)
            SameWhere(largest?.Present, e.Any, largest);
        Imply(largest?.Present, largest?.AtLeast(Math.Max(_isDeal ? 1 : long.MinValue, e.Filter.AmountAtLeast ?? long.MinValue)));
        foreach (var day in e.Filter.Window is null ? [] : new[] { first, last, previous, reasonOn }.OfType<Axis>())
            Imply(day.Present, day.Inside(e.From, e.To));
        var once = _circuit.Any([.. new[] { count?.AtLeast(2), days?.AtLeast(2) }.OfType<int>().Select(l => _circuit.All(e.Any, l ^ 1))]);
        _orders.Add(first, last, _grant, whenEqual: once);
        _orders.Add(first, previous, _grant);
        _orders.Add(first, reasonOn, _grant);
        _orders.Add(reasonOn, last, _grant);
        _orders.Add(previous, last, _grant, gap: 1);
        _orders.Add(days, count, _grant);
    }

    /// <summary>Facts of which the one counts only events that the other counts too.</summary>
    private void Contain(Narrowed inner, Narrowed outer)
    {
        var (outerFirst, outerLast) = (outer[EventMeasure.First], outer[EventMeasure.Last]);
        Imply(inner.Any, outer.Any);
        foreach (var measure in new[] { EventMeasure.Count, EventMeasure.Days, EventMeasure.Largest, EventMeasure.Previous, EventMeasure.LastReasonOn })
            _orders.Add(inner[measure], outer[measure], _grant);
        foreach (var measure in new[] { EventMeasure.Previous, EventMeasure.Largest, EventMeasure.LastReasonOn })
            Imply(inner[measure]?.Present, outer[measure]?.Present, outer[measure]);
        _orders.Add(inner[EventMeasure.First], outerLast, _grant);
        _orders.Add(outerFirst, inner[EventMeasure.First], _grant);
        Imply(inner.Any, outerLast?.AtLeast(inner.From), outerLast);
        Imply(inner.Any, outerFirst?.AtLeast(inner.To + 1L) ^ 1);

        // Narrowed to the latest days only: its last event is the last of all, and it has one exactly where that lies in those days.
        var isLatest = inner.IsLatestOf(outer);
        _orders.Add(inner[EventMeasure.Last], outerLast, _grant, whenEqual: isLatest ? inner.Any : _circuit.False);
        if (isLatest)
            Imply(outerLast?.AtLeast(inner.From), inner.Any);
    }

    /// <summary>The one needs the other; where the other says that a fact has a value, only if the fact is recorded at all.</summary>
    private void Imply(int? condition, int? consequence, Axis? of = null)
    {
        if (condition is { } left && consequence is { } right)
            _circuit.Require(_grant ^ 1, left ^ 1, right, of is null ? right : of.Recorded ^ 1);
    }

    private void SameWhere(int? literal, int any, Axis? axis)
    {
        Imply(literal, any);
        Imply(any, literal, axis);
    }

    /// <summary>The facts that rows read of one kind of event under one filter; those that no row reads are null.</summary>
    private sealed class Narrowed(FactFilter filter, IEnumerable<Axis> axes, int any, DateOnly asOf)
    {
        private readonly Dictionary<EventMeasure, Axis> _axes = axes.ToDictionary(a => ((EventOrigin)a.Fact.Origin).Measure);

        internal FactFilter Filter => filter;

        /// <summary>A literal: there is such an event.</summary>
        internal int Any => any;

        internal int From { get; } = filter.DaysAsOf(asOf).From;

        internal int To { get; } = filter.DaysAsOf(asOf).To;

        internal Axis? this[EventMeasure measure] => _axes.GetValueOrDefault(measure);

        /// <summary>Whether every event that passes this filter passes the other one.</summary>
        internal bool IsWithin(Narrowed other) =>
            From >= other.From && To <= other.To
            && (other.Filter.Detail is null || other.Filter.Detail == filter.Detail)
            && (other.Filter.Category is null || other.Filter.Category == filter.Category)
            && (other.Filter.Season is null || other.Filter.Season == filter.Season)
            && (other.Filter.AmountAtLeast is not { } least || filter.AmountAtLeast >= least);

        /// <summary>Whether it passes exactly those events of the other that lie on or after its first day.</summary>
        internal bool IsLatestOf(Narrowed other) =>
            To == other.To && filter with { Window = null, Before = null } == other.Filter with { Window = null, Before = null };
    }
}
