using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What several columns measure: events of a kind in some days, narrowed by a filter.</summary>
internal sealed class MeasuredEvents
{
    private readonly EventFilter _filter;
    private readonly EventDays? _days; // Null where more than the day narrows.
    private readonly bool _isReason;
    private readonly int[] _reasons;
    private readonly bool[] _takes;

    /// <param name="column">One of the columns; they differ in the measure alone.</param>
    /// <param name="labels">The labels of the log.</param>
    internal MeasuredEvents(EventColumn column, IReadOnlyList<EventLabel> labels)
    {
        var filter = column.Fact.Filter;
        (_filter, _isReason) = (new EventFilter(column), IsReason(column));
        _days = filter is { AmountAtLeast: null, Season: null } ? new EventDays(column) : null;
        _reasons = [.. labels.Select(l => l.Detail is { } detail ? Facts.LeavingReason.IndexOf(detail) : -1)];
        _takes = [.. labels.Select((l, i) => (column.Kind is null || column.Kind.Equals(l.Kind)) && (filter.Detail ?? l.Detail) == l.Detail && (filter.Category ?? l.Category) == l.Category && !(_isReason && _reasons[i] < 0))];
    }

    internal static bool IsReason(EventColumn column) => column.Measure is EventMeasure.LastReason or EventMeasure.LastReasonOn;

    /// <summary>Whether events of a label are measured.</summary>
    internal bool Takes(int label) => _takes[label];

    /// <summary>Measures events of a customer that have one label, which is taken.</summary>
    internal void Measure(ReadOnlySpan<LoggedEvent> events, ref EventMeasures measures)
    {
        if (_isReason)
            measures.AddReasons(events, _filter, _reasons[events[0].Label]);
        else if (_days is { } days)
            measures.Add(events, days);
        else
            measures.Add(events, _filter);
    }

    /// <summary>The number of different days among all events of a customer.</summary>
    /// <param name="events">The events.</param>
    /// <param name="days">Room for the days, which are left in it.</param>
    internal int DistinctDays(ReadOnlySpan<LoggedEvent> events, List<int> days)
    {
        days.Clear();
        foreach (ref readonly var e in events)
        {
            if (_takes[e.Label] && _filter.Takes(e) && _filter.Happened(e))
                days.Add(e.Day);
        }

        days.Sort();
        var distinct = Math.Min(days.Count, 1);
        for (var i = 1; i < days.Count; i++)
            distinct += days[i] != days[i - 1] ? 1 : 0;
        return distinct;
    }
}
