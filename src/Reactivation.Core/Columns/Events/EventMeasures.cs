using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer, in any order; all but the number of days.</summary>
/// <remarks>Without branches where it can be: in what order events come cannot be predicted.</remarks>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddAmount(long amount)
    {
        // In two halves, none of which can overflow: whether the sum fits in the end does not depend on the order.
        _lowSum += (uint)amount;
        _highSum += amount >> 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int day, long amount)
    {
        _count++;
        _largest = Vector128.Max(_largest, Vector128.CreateScalar(amount));
        var (one, last) = (Vector128.Create(day), Vector128.Shuffle(_days, Vector128.Create(1, 1, 1, 1)));
        var previous = Vector128.Min(one, last) | Vector128.Equals(one, last);
        _days = Vector128.Max(_days, Vector128.ConditionalSelect(Vector128.Create(0, 0, -1, 0), previous, one ^ Vector128.Create(-1, 0, 0, 0)));
    }

    internal void AddReason(int day, int reason)
    {
        var last = _days[1];
        _reason = day > last ? reason : day == last ? Math.Min(_reason, reason) : _reason;
        _days = _days.WithElement(1, Math.Max(last, day));
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
