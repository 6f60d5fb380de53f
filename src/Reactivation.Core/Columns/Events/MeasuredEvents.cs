using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What several columns measure: events of a kind in some days, narrowed by a filter.</summary>
internal sealed class MeasuredEvents
{
    private readonly int _from;
    private readonly int _to;
    private readonly long _least;
    private readonly int _season;
    private readonly bool _isDeal;
    private readonly bool _isReason;
    private readonly bool[] _takes;
    private readonly int[] _reasons;

    /// <param name="column">One of the columns; they differ in the measure alone.</param>
    /// <param name="labels">The labels of the log.</param>
    internal MeasuredEvents(EventColumn column, IReadOnlyList<EventLabel> labels)
    {
        var filter = column.Fact.Filter;
        (_from, _to) = (column.From, column.To);
        _least = filter.AmountAtLeast ?? Cell.Missing; // No amount, the least number, is at least no other.
        _season = (int?)filter.Season ?? -1;
        _isDeal = column.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false;
        _isReason = IsReason(column);
        _reasons = [.. labels.Select(l => l.Detail is { } detail ? Facts.LeavingReason.IndexOf(detail) : -1)];
        _takes = [.. labels.Select((l, i) => (column.Kind is null || column.Kind.Equals(l.Kind)) && (filter.Detail ?? l.Detail) == l.Detail && (filter.Category ?? l.Category) == l.Category && !(_isReason && _reasons[i] < 0))];
    }

    internal static bool IsReason(EventColumn column) => column.Measure is EventMeasure.LastReason or EventMeasure.LastReasonOn;

    /// <summary>Whether events of a label are measured.</summary>
    internal bool Takes(int label) => _takes[label];

    /// <summary>Measures events of a customer that have one label, which is taken.</summary>
    internal void Measure(ReadOnlySpan<LoggedEvent> events, ref EventMeasures measures)
    {
        var so = measures;
        foreach (ref readonly var e in events)
        {
            if (!IsIn(e))
                continue;
            if (_isReason)
            {
                so.AddReason(e.Day, _reasons[e.Label]);
                continue;
            }

            if (e.Amount != Cell.Missing)
                so.AddAmount(e.Amount);
            if (Happened(e))
                so.Add(e.Day, e.Amount);
        }

        measures = so;
    }

    /// <summary>The number of different days among all events of a customer.</summary>
    /// <param name="events">The events.</param>
    /// <param name="days">Room for the days, which are left in it.</param>
    internal int DistinctDays(ReadOnlySpan<LoggedEvent> events, List<int> days)
    {
        days.Clear();
        foreach (ref readonly var e in events)
        {
            if (_takes[e.Label] && IsIn(e) && Happened(e))
                days.Add(e.Day);
        }

        days.Sort();
        var distinct = Math.Min(days.Count, 1);
        for (var i = 1; i < days.Count; i++)
            distinct += days[i] != days[i - 1] ? 1 : 0;
        return distinct;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsIn(in LoggedEvent e) => e.Day >= _from && e.Day <= _to && e.Amount >= _least && (_season < 0 || _season == (int)EventAggregation.SeasonOf(e.Day));

    /// <summary>A return or an empty deal lowers or leaves the sum, and is no deal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Happened(in LoggedEvent e) => !_isDeal || e.Amount is > 0 or Cell.Missing;
}
