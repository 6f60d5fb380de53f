using System.Runtime.CompilerServices;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer. Every measure but the number of days takes events in any order.</summary>
internal struct EventMeasures
{
    private long _sum;
    private long _largest;
    private int _carry;
    private int _first;
    private int _last;
    private int _previous;
    private int _count;
    private int _reason;

    internal static EventMeasures None { get; } = new() { _largest = Cell.Missing, _first = int.MaxValue, _last = -1, _previous = -1 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int day, long amount, bool isDeal)
    {
        if (amount != Cell.Missing)
            AddAmount(amount);

        // A return or an empty deal lowers or leaves the sum, and is no deal.
        if (isDeal && amount is <= 0 and not Cell.Missing)
            return;
        _count++;
        _largest = Math.Max(_largest, amount);
        _first = Math.Min(_first, day);

        // Without branches: in what order events come cannot be predicted.
        _previous = Math.Max(_previous, day == _last ? -1 : Math.Min(day, _last));
        _last = Math.Max(_last, day);
    }

    internal void AddReason(int day, int reason)
    {
        _reason = day > _last ? reason : day == _last ? Math.Min(_reason, reason) : _reason;
        _last = Math.Max(_last, day);
    }

    /// <exception cref="OverflowException">The sum is beyond what can be kept.</exception>
    internal readonly long CellOf(EventMeasure measure) => measure switch
    {
        EventMeasure.First => _first == int.MaxValue ? Cell.Missing : _first,
        EventMeasure.Last or EventMeasure.LastReasonOn => Day(_last),
        EventMeasure.Previous => Day(_previous),
        EventMeasure.Count => _count,
        EventMeasure.Sum => _carry == 0 ? _sum : throw new OverflowException(),
        EventMeasure.Largest => _largest,
        _ => _last < 0 ? Cell.Missing : _reason,
    };

    /// <summary>Wraps around and counts how often: whether the sum fits in the end does not depend on the order.</summary>
    private void AddAmount(long amount)
    {
        var sum = unchecked(_sum + amount);
        if (((_sum ^ sum) & (amount ^ sum)) < 0)
            _carry += amount < 0 ? -1 : 1;
        _sum = sum;
    }

    private static long Day(int day) => day < 0 ? Cell.Missing : day;
}
