using System.Runtime.InteropServices;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer. Every measure but the number of days takes events in any order.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct EventMeasures
{
    private Int128 _sum;
    private long _largest;
    private int _first;
    private int _last;
    private int _previous;
    private int _count;
    private int _reasonOn;
    private int _reason;

    internal static EventMeasures None { get; } = new() { _largest = Cell.Missing, _first = int.MaxValue, _last = -1, _previous = -1, _reasonOn = -1 };

    internal void Add(int day, long amount, bool isDeal)
    {
        if (amount != Cell.Missing)
            _sum += amount;

        // A return or an empty deal lowers or leaves the sum, and is no deal.
        if (isDeal && amount is <= 0 and not Cell.Missing)
            return;
        _count++;
        _largest = Math.Max(_largest, amount);
        _first = Math.Min(_first, day);
        if (day > _last)
            (_previous, _last) = (_last, day);
        else if (day < _last && day > _previous)
            _previous = day;
    }

    internal void AddReason(int day, int reason)
    {
        _reason = day > _reasonOn ? reason : day == _reasonOn ? Math.Min(_reason, reason) : _reason;
        _reasonOn = Math.Max(_reasonOn, day);
    }

    /// <exception cref="OverflowException">The sum is beyond what can be kept.</exception>
    internal readonly long CellOf(EventMeasure measure) => measure switch
    {
        EventMeasure.First => _first == int.MaxValue ? Cell.Missing : _first,
        EventMeasure.Last => Day(_last),
        EventMeasure.Previous => Day(_previous),
        EventMeasure.Count => _count,
        EventMeasure.Sum => checked((long)_sum),
        EventMeasure.Largest => _largest,
        EventMeasure.LastReason => _reasonOn < 0 ? Cell.Missing : _reason,
        _ => Day(_reasonOn),
    };

    private static long Day(int day) => day < 0 ? Cell.Missing : day;
}
