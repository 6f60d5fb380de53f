using System.Numerics;
using System.Runtime.CompilerServices;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>An event in 64 bits: the customer in as many of the highest as the keys of a part take, below it label, day and amount in as many as the values of the log take.</summary>
internal readonly struct PackedFormat : IEventFormat<ulong>
{
    /// <summary>One bit stays free, for a shift by 64 would be none.</summary>
    private const int MostBits = 63;

    private readonly int _numberShift;
    private readonly ulong _payload;
    private readonly int _labelBits;
    private readonly int _dayBits;
    private readonly int _amountBits;
    private readonly int _labelShift;
    private readonly int _leastDay;

    // Amounts are counted in units, from one unit below the least: 0 is no amount.
    private readonly long _noAmount;
    private readonly long _unit;
    private readonly int _unitZeros;
    private readonly ulong _unitInverse;

    private PackedFormat(EventRanges ranges, int labels, int keyBits, long unit)
    {
        (KeyBits, _labelBits, _dayBits, _leastDay) = (keyBits, new ValueRange(0, labels - 1).Bits, ranges.Days.Bits, (int)ranges.Days.Least);
        (_numberShift, _payload) = (64 - keyBits, ulong.MaxValue >> keyBits);
        (_unit, _unitZeros) = (unit, BitOperations.TrailingZeroCount(unit));
        _unitInverse = OddFactor.InverseOf((ulong)(unit >> _unitZeros));
        if (!ranges.Amounts.IsEmpty)
        {
            _noAmount = ranges.Amounts.Least - unit;
            _amountBits = 1 + BitOperations.Log2(Units(ranges.Amounts.Most));
        }

        _labelShift = _amountBits + _dayBits;
    }

    public int KeyBits { get; }

    private int Bits => KeyBits + _labelBits + _dayBits + _amountBits;

    /// <summary>The format for the events of a log; null where 64 bits are not enough.</summary>
    /// <param name="log">The log.</param>
    /// <param name="keyBits">How many of the highest bits of a key tell the customer.</param>
    internal static PackedFormat? For(EventLog log, int keyBits) => For(log, keyBits, 1) ?? (log.HasWholeAmounts ? For(log, keyBits, Cell.AmountScale) : null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ulong key, int day, ulong placedLabel, long amount) =>
        key + placedLabel + ((ulong)day << _amountBits) + (amount == Cell.Missing ? 0 : Units(amount));

    /// <inheritdoc/>
    /// <remarks>The least day is taken away with it, so that the parts of an event are added up.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Placed(int label) => ((ulong)label << _labelShift) - ((ulong)_leastDay << _amountBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong KeyOf(in ulong e) => e & ~_payload;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Numbered(in ulong e, int number) => ((ulong)number << _numberShift) | (e & _payload);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NumberOf(in ulong e) => (int)(e >> _numberShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LabelOf(in ulong e) => (int)((e & _payload) >> _labelShift);

    public void Read<T>(ReadOnlySpan<ulong> events, EventBlock to)
        where T : struct, ICells<T>
    {
        var whole = events.Length - (events.Length % T.Count);
        Read<T>(events, to, 0, whole);
        Read<OneCell>(events, to, whole, events.Length);
    }

    private static PackedFormat? For(EventLog log, int keyBits, long unit) => new PackedFormat(log.Ranges, log.Labels.Count, keyBits, unit) is { Bits: <= MostBits } format ? format : null;

    private void Read<T>(ReadOnlySpan<ulong> events, EventBlock to, int first, int end)
        where T : struct, ICells<T>
    {
        var days = to.Days;
        var labels = to.Labels;
        var amounts = to.Amounts;
        var (dayShift, labelShift) = (_amountBits, _labelShift);
        var (someAmount, someDay, someLabel) = (Lowest<T>(_amountBits), Lowest<T>(_dayBits), Lowest<T>(_labelBits));
        var (leastDay, noAmount, unit) = (T.All(_leastDay), T.All(_noAmount), T.All(_unit));
        for (var i = first; i < end; i += T.Count)
        {
            var e = T.Load(in Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in events[i])));
            var units = e & someAmount;
            T.Choose(T.Equal(units, T.All(0)), T.Missing, noAmount + (units * unit)).Store(ref Unsafe.As<long, byte>(ref amounts[i]));
            (leastDay + ((e >> dayShift) & someDay)).Store(ref Unsafe.As<long, byte>(ref days[i]));
            ((e >> labelShift) & someLabel).Store(ref Unsafe.As<long, byte>(ref labels[i]));
        }
    }

    /// <summary>A division without remainder is a multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Units(long amount) => ((ulong)(amount - _noAmount) >> _unitZeros) * _unitInverse;

    private static T Lowest<T>(int bits)
        where T : struct, ICells<T>
        => T.All((1L << bits) - 1);
}
