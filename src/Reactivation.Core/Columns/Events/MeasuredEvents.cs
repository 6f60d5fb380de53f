using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>What several columns measure: events of a kind in some days, narrowed by a filter.</summary>
internal sealed class MeasuredEvents
{
    private readonly EventFilter _filter;
    private readonly int[] _reasons;
    private readonly bool[] _takes;

    /// <param name="column">One of the columns; they differ in the measure alone.</param>
    /// <param name="labels">The labels of the log.</param>
    internal MeasuredEvents(EventColumn column, IReadOnlyList<EventLabel> labels)
    {
        var filter = column.Fact.Filter;
        _filter = new EventFilter(column);
        _reasons = [.. labels.Select(l => l.Detail is { } detail ? Facts.LeavingReason.IndexOf(detail) : -1)];
        _takes = [.. labels.Select(l => (column.Kind is null || column.Kind.Equals(l.Kind)) && (filter.Detail ?? l.Detail) == l.Detail && (filter.Category ?? l.Category) == l.Category)];
    }

    /// <summary>Whether events of a label are measured.</summary>
    internal bool Takes(int label) => _takes[label];

    /// <summary>Measures events that have one label, which is taken.</summary>
    /// <param name="events">The events.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="measures">What they are measured into.</param>
    internal void Measure<T>(EventBlock events, int first, int end, ref EventMeasures measures)
        where T : struct, ICells<T>
        => measures.Add<T>(events.DaysOf(_filter.Season, first, end)[first..], events.Amounts[first..], end - first, _filter);

    /// <summary>The number of different days among events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="days">Room for the days, which are left in it.</param>
    internal int DistinctDays(EventBlock events, int first, int end, List<long> days)
    {
        days.Clear();
        var all = events.DaysOf(_filter.Season, first, end);
        for (var i = first; i < end; i++)
        {
            if (_takes[events.Labels[i]] && _filter.Takes(all[i], events.Amounts[i]) && _filter.Happened(events.Amounts[i]))
                days.Add(all[i]);
        }

        days.Sort();
        var distinct = Math.Min(days.Count, 1);
        for (var i = 1; i < days.Count; i++)
            distinct += days[i] != days[i - 1] ? 1 : 0;
        return distinct;
    }

    /// <summary>The last day among events that give a reason, and the reason; of several on that day the first in the list of reasons.</summary>
    /// <param name="events">The events.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">Behind the last.</param>
    internal (long On, long Reason) LastReason(EventBlock events, int first, int end)
    {
        var (last, reason) = (Cell.Missing, Cell.Missing);
        var all = events.DaysOf(_filter.Season, first, end);
        for (var i = first; i < end; i++)
        {
            var label = events.Labels[i];
            if (!_takes[label] || _reasons[label] < 0 || !_filter.Takes(all[i], events.Amounts[i]))
                continue;
            reason = all[i] > last ? _reasons[label] : all[i] == last ? Math.Min(reason, _reasons[label]) : reason;
            last = Math.Max(last, all[i]);
        }

        return (last, reason);
    }
}
