using System.Runtime.CompilerServices;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>What has been measured so far over some events of a customer, in any order.</summary>
internal struct EventMeasures
{
    private const long NoFirst = long.MaxValue;

    private long _first;
    private long _last;
    private long _previous;
    private long _largest;
    private long _lowSum;
    private long _highSum;
    private long _count;

    internal static EventMeasures Empty { get; } = new() { _first = NoFirst, _last = Cell.Missing, _previous = Cell.Missing, _largest = Cell.Missing };

    /// <summary>Measures events, a register of them at a time. Without branches, for in what order events come cannot be predicted.</summary>
    /// <param name="days">Their days and what lies behind, at least as much as a register holds.</param>
    /// <param name="amounts">Their amounts, likewise.</param>
    /// <param name="count">How many events they are.</param>
    /// <param name="filter">Which of them are counted.</param>
    internal void Add<T>(ReadOnlySpan<long> days, ReadOnlySpan<long> amounts, int count, in EventFilter filter)
        where T : struct, ICells<T>
    {
        // Each place of a register measures the events that come to it, as if it were alone.
        var (first, last, previous, largest) = (T.All(NoFirst), T.Missing, T.Missing, T.Missing);
        var (low, high, happened) = (T.All(0), T.All(0), T.All(0));
        var own = filter;
        for (var i = 0; i < count; i += T.Count)
        {
            var day = At<T>(days, i);
            var amount = At<T>(amounts, i);
            var takes = own.Takes(day, amount) & (Places<T>.Numbers < T.All(count - i));

            // In two halves, none of which can overflow: whether the sum fits in the end does not depend on the order.
            var sum = T.Choose(T.Equal(amount, T.Missing), T.All(0), amount) & takes;
            low += sum & T.All(uint.MaxValue);
            high += sum >> 32;

            var happens = own.Happened(amount) & takes;
            happened -= happens;
            largest = T.Max(largest, T.Choose(happens, amount, T.Missing));
            first = T.Min(first, T.Choose(happens, day, T.All(NoFirst)));
            day = T.Choose(happens, day, T.Missing);
            previous = T.Max(previous, LesserOf(day, last));
            last = T.Max(last, day);
        }

        var latest = Math.Max(_last, T.Most(last));
        _previous = Math.Max(_previous, Math.Max(_last == latest ? Cell.Missing : _last, T.Most(T.Max(previous, LesserOf(last, T.All(latest))))));
        (_first, _last, _largest) = (Math.Min(_first, T.Least(first)), latest, Math.Max(_largest, T.Most(largest)));
        (_lowSum, _highSum, _count) = (_lowSum + T.Sum(low), _highSum + T.Sum(high), _count + T.Sum(happened));
    }

    /// <exception cref="OverflowException">The sum is beyond what can be kept.</exception>
    internal readonly long CellOf(EventMeasure measure) => measure switch
    {
        EventMeasure.First => _count == 0 ? Cell.Missing : _first,
        EventMeasure.Last => _last,
        EventMeasure.Previous => _previous,
        EventMeasure.Count => _count,
        EventMeasure.Sum => checked((long)(((Int128)_highSum << 32) + _lowSum)),
        _ => _largest,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T At<T>(ReadOnlySpan<long> cells, int at)
        where T : struct, ICells<T>
        => T.Load(in Unsafe.As<long, byte>(ref Unsafe.AsRef(in cells[at])));

    /// <summary>The lesser of two days; none where they are the same: the same day again is no day before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LesserOf<T>(T day, T other)
        where T : struct, ICells<T>
        => T.Choose(T.Equal(day, other), T.Missing, T.Min(day, other));

    private static class Places<T>
        where T : struct, ICells<T>
    {
        /// <summary>0, 1, 2 …</summary>
        internal static readonly T Numbers = At<T>([.. Enumerable.Range(0, T.Count)], 0);
    }
}
