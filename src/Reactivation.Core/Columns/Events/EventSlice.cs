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

    internal bool HasWholeAmounts
    {
        get
        {
            foreach (var amount in Amounts.Span)
            {
                if (amount % Cell.AmountScale != 0 && amount != Cell.Missing)
                    return false;
            }

            return true;
        }
    }

    internal EventSlice Part(int first, int count) => this with
    {
        Customers = Customers.Slice(first, count),
        Days = Days.Slice(first, count),
        Amounts = Amounts.IsEmpty ? Amounts : Amounts.Slice(first, count),
        Labels = Labels.IsEmpty ? Labels : Labels.Slice(first, count),
    };

    /// <summary>The first day that is none; null where all are good.</summary>
    /// <param name="days">Where the days lie.</param>
    internal string? DayProblem(ValueRange days) => FirstBeyond(Days.Span, days, 0, DateOnly.MaxValue.DayNumber) is { } day ? $"Event {day}: {Days.Span[day]} is no day number, expected 0 to {DateOnly.MaxValue.DayNumber}." : null;

    /// <summary>The first amount that is none; null where all are good.</summary>
    /// <param name="amounts">Where the amounts that there are lie.</param>
    internal string? AmountProblem(ValueRange amounts) => FirstBeyond(Amounts.Span, amounts, -MaxAmount, MaxAmount) is { } amount ? $"Event {amount}: the amount {Amounts.Span[amount]} lies beyond ±900,000,000,000,000 (in 1/10000)." : null;

    /// <summary>Where the first value lies that is not within the bounds, both included.</summary>
    private static int? FirstBeyond<T>(ReadOnlySpan<T> values, ValueRange range, T least, T most)
        where T : struct, INumber<T>
    {
        if (range.IsEmpty || (range.Least >= long.CreateChecked(least) && range.Most <= long.CreateChecked(most)))
            return null;
        var i = 0;
        while ((values[i] >= least && values[i] <= most) || long.CreateChecked(values[i]) == Cell.Missing)
            i++;
        return i;
    }
}
