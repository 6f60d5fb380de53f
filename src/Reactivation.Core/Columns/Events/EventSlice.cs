using System.Numerics;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Events in columns, the caller's or those of <see cref="FiledEvents"/>.</summary>
/// <param name="Customers">The ids.</param>
/// <param name="Days">The day numbers.</param>
/// <param name="Amounts">The amounts; empty for none.</param>
/// <param name="Labels">The labels; empty where all have the same.</param>
/// <param name="Label">The label that all have.</param>
internal sealed record EventSlice(ReadOnlyMemory<long> Customers, ReadOnlyMemory<int> Days, ReadOnlyMemory<long> Amounts, ReadOnlyMemory<int> Labels, int Label)
{
    private const long MaxAmount = (long)Cell.MaxAmount * Cell.AmountScale;

    internal int Count => Customers.Length;

    internal EventSlice Part(int first, int count) => this with
    {
        Customers = Customers.Slice(first, count),
        Days = Days.Slice(first, count),
        Amounts = Amounts.IsEmpty ? Amounts : Amounts.Slice(first, count),
        Labels = Labels.IsEmpty ? Labels : Labels.Slice(first, count),
    };

    /// <summary>The first value that is none; null where all are good.</summary>
    internal string? Problem()
    {
        if (FirstBeyond(Days.Span, 0, DateOnly.MaxValue.DayNumber, 0) is { } day)
            return $"Event {day}: {Days.Span[day]} is no day number, expected 0 to {DateOnly.MaxValue.DayNumber}.";
        return FirstBeyond(Amounts.Span, -MaxAmount, MaxAmount, Cell.Missing) is { } amount ? $"Event {amount}: the amount {Amounts.Span[amount]} lies beyond ±900,000,000,000,000 (in 1/10000)." : null;
    }

    /// <summary>Where the first value lies that is neither within the bounds, both included, nor the one that may lie beyond.</summary>
    private static int? FirstBeyond<T>(ReadOnlySpan<T> values, T least, T most, T other)
        where T : struct, INumber<T>
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var (low, high, also) = (new Vector<T>(least), new Vector<T>(most), new Vector<T>(other));
            for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                var some = new Vector<T>(values[i..]);
                if (!Vector.EqualsAll(Vector.BitwiseOr(Vector.Equals(some, also), Vector.Equals(some, Vector.Min(Vector.Max(some, low), high))), Vector<T>.AllBitsSet))
                    break;
            }
        }

        for (; i < values.Length; i++)
        {
            if ((values[i] < least || values[i] > most) && values[i] != other)
                return i;
        }

        return null;
    }
}
