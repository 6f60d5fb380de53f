using System.Runtime.Intrinsics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer, in any order; all but the number of days.</summary>
internal struct EventMeasures
{
    private const int None = -1;

    private int _first;
    private int _last;
    private int _previous;
    private long _largest;
    private ulong _lowSum;
    private long _highSum;
    private int _count;
    private int _reason;

    internal static EventMeasures Empty { get; } = new() { _first = int.MaxValue, _last = None, _previous = None, _largest = Cell.Missing };

    /// <summary>Measures events. Days and the largest amount without branches, for in what order events come cannot be predicted; each in a register of its own, so that none waits for another.</summary>
    internal void Add<TFilter>(ReadOnlySpan<LoggedEvent> events, TFilter filter)
        where TFilter : struct, IEventFilter
    {
        var (first, last, previous, largest) = (Vector128.CreateScalarUnsafe(_first), Vector128.CreateScalarUnsafe(_last), Vector128.CreateScalarUnsafe(_previous), Vector128.CreateScalarUnsafe(_largest));
        var (low, high, count) = (_lowSum, _highSum, _count);
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
            largest = Vector128.Max(largest, Vector128.CreateScalarUnsafe(e.Amount));
            var day = Vector128.CreateScalarUnsafe(e.Day);
            previous = Vector128.Max(previous, Vector128.Min(day, last) | Vector128.Equals(day, last)); // All bits set is none: the same day again is no day before.
            first = Vector128.Min(first, day);
            last = Vector128.Max(last, day);
        }

        (_first, _last, _previous, _largest) = (first.ToScalar(), last.ToScalar(), previous.ToScalar(), largest.ToScalar());
        (_lowSum, _highSum, _count) = (low, high, count);
    }

    /// <summary>Takes reasons: that of the last day counts.</summary>
    internal void AddReasons(ReadOnlySpan<LoggedEvent> events, in EventFilter filter, int reason)
    {
        foreach (ref readonly var e in events)
        {
            if (!filter.Takes(e))
                continue;
            _reason = e.Day > _last ? reason : e.Day == _last ? Math.Min(_reason, reason) : _reason;
            _last = Math.Max(_last, e.Day);
        }
    }

    /// <exception cref="OverflowException">The sum is beyond what can be kept.</exception>
    internal readonly long CellOf(EventMeasure measure) => measure switch
    {
        EventMeasure.First => _count == 0 ? Cell.Missing : _first,
        EventMeasure.Last or EventMeasure.LastReasonOn => Day(_last),
        EventMeasure.Previous => Day(_previous),
        EventMeasure.Count => _count,
        EventMeasure.Sum => checked((long)(((Int128)_highSum << 32) + _lowSum)),
        EventMeasure.Largest => _largest,
        _ => _last == None ? Cell.Missing : _reason,
    };

    private static long Day(int day) => day == None ? Cell.Missing : day;
}
