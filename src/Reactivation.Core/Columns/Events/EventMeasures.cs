using System.Runtime.Intrinsics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer, in any order; all but the number of days.</summary>
internal struct EventMeasures
{
    private const int None = -1;

    /// <summary>Days that only grow: the complement of the first, the last, and the one before the last.</summary>
    private Vector128<int> _days;

    private Vector128<long> _largest;
    private ulong _lowSum;
    private long _highSum;
    private int _count;
    private int _reason;

    internal static EventMeasures Empty { get; } = new() { _days = Vector128.Create(~int.MaxValue, None, None, None), _largest = Vector128.Create(Cell.Missing) };

    /// <summary>Measures events. Without branches where it can be: in what order they come cannot be predicted.</summary>
    internal void Add(ReadOnlySpan<LoggedEvent> events, in EventFilter filter)
    {
        var (days, largest, low, high, count) = (_days, _largest, _lowSum, _highSum, _count);
        foreach (ref readonly var e in events)
        {
            if (!filter.Takes(e))
                continue;
            if (e.Amount != Cell.Missing)
            {
                // In two halves, none of which can overflow: whether the sum fits in the end does not depend on the order.
                low += (uint)e.Amount;
                high += e.Amount >> 32;
            }

            if (!filter.Happened(e))
                continue;
            count++;
            largest = Vector128.Max(largest, Vector128.Create(e.Amount));
            var (day, last) = (Vector128.Create(e.Day), Vector128.Shuffle(days, Vector128.Create(1, 1, 1, 1)));
            var previous = Vector128.Min(day, last) | Vector128.Equals(day, last);
            days = Vector128.Max(days, Vector128.ConditionalSelect(Vector128.Create(0, 0, -1, 0), previous, day ^ Vector128.Create(-1, 0, 0, 0)));
        }

        (_days, _largest, _lowSum, _highSum, _count) = (days, largest, low, high, count);
    }

    /// <summary>Takes reasons: that of the last day counts.</summary>
    internal void AddReasons(ReadOnlySpan<LoggedEvent> events, in EventFilter filter, int reason)
    {
        foreach (ref readonly var e in events)
        {
            if (!filter.Takes(e))
                continue;
            var last = _days[1];
            _reason = e.Day > last ? reason : e.Day == last ? Math.Min(_reason, reason) : _reason;
            _days = _days.WithElement(1, Math.Max(last, e.Day));
        }
    }

    /// <exception cref="OverflowException">The sum is beyond what can be kept.</exception>
    internal readonly long CellOf(EventMeasure measure) => measure switch
    {
        EventMeasure.First => _count == 0 ? Cell.Missing : ~_days[0],
        EventMeasure.Last or EventMeasure.LastReasonOn => Day(_days[1]),
        EventMeasure.Previous => Day(_days[2]),
        EventMeasure.Count => _count,
        EventMeasure.Sum => checked((long)(((Int128)_highSum << 32) + _lowSum)),
        EventMeasure.Largest => _largest[0],
        _ => _days[1] == None ? Cell.Missing : _reason,
    };

    private static long Day(int day) => day == None ? Cell.Missing : day;
}
