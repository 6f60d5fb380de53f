using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Events of one label in columns of the caller's.</summary>
/// <param name="Label">The label.</param>
/// <param name="Customers">The ids.</param>
/// <param name="Days">The day numbers.</param>
/// <param name="Amounts">The amounts; empty for none.</param>
internal sealed record EventSlice(int Label, ReadOnlyMemory<long> Customers, ReadOnlyMemory<int> Days, ReadOnlyMemory<long> Amounts)
{
    private const long MaxAmount = (long)Cell.MaxAmount * Cell.AmountScale;

    /// <summary>The first value that is none; null where all are good.</summary>
    internal string? Problem()
    {
        var days = Days.Span;
        for (var i = 0; i < days.Length; i++)
        {
            if ((uint)days[i] > (uint)DateOnly.MaxValue.DayNumber)
                return $"Event {i}: {days[i]} is no day number, expected 0 to {DateOnly.MaxValue.DayNumber}.";
        }

        var amounts = Amounts.Span;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] is not Cell.Missing and (< -MaxAmount or > MaxAmount))
                return $"Event {i}: the amount {amounts[i]} lies beyond ±900,000,000,000,000 (in 1/10000).";
        }

        return null;
    }
}
