using System.Globalization;

namespace Reactivation.Customers;

/// <summary>How one value of any shape is kept: a 64-bit integer. No floating point decides anything (design 5.7).</summary>
/// <remarks>
/// A day is its <see cref="DateOnly.DayNumber"/>, a count itself, an amount its number of 1/10000, a choice the index of its code.
/// </remarks>
public static class Cell
{
    /// <summary>A recorded fact without a value: never, or none.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The parts of one unit of an amount.</summary>
    public const long AmountScale = 10_000;

    /// <summary>The greatest amount, in either direction, inclusive.</summary>
    public const decimal MaxAmount = 900_000_000_000_000m;

    /// <summary>A day.</summary>
    /// <param name="day">The day, or null for none.</param>
    /// <returns>The cell.</returns>
    public static long OfDay(DateOnly? day) => day is { } d ? d.DayNumber : Missing;

    /// <summary>The date part of a date and time, taken as it is written: its kind and zone are not looked at.</summary>
    /// <param name="day">The date and time, or null for none.</param>
    /// <returns>The cell.</returns>
    public static long OfDateTime(DateTime? day) => day is { } d ? DateOnly.FromDateTime(d).DayNumber : Missing;

    /// <summary>A count.</summary>
    /// <param name="count">The count, or null for none.</param>
    /// <returns>The cell.</returns>
    public static long OfCount(int? count) => count ?? Missing;

    /// <summary>An amount, exactly.</summary>
    /// <param name="amount">The amount, or null for none.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than four decimals, or beyond <see cref="MaxAmount"/>: an amount is never rounded (design 5.10).</exception>
    public static long OfAmount(decimal? amount)
    {
        if (amount is not { } value)
            return Missing;
        if (!IsAmount(value))
            throw new ArgumentOutOfRangeException(nameof(amount), "An amount has at most four decimals and lies within ±900,000,000,000,000.");
        return (long)(value * AmountScale);
    }

    /// <summary>Whether an amount can be kept exactly.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>False for more than four decimals or beyond <see cref="MaxAmount"/>.</returns>
    public static bool IsAmount(decimal value) =>
        value is >= -MaxAmount and <= MaxAmount && decimal.Truncate(value * AmountScale) == value * AmountScale;

    /// <summary>Reads an amount from text: digits, a decimal point, a sign; more than four decimals are refused, never rounded (design 5.10).</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The amount, where true is returned.</param>
    /// <returns>Whether the text is an amount that can be kept exactly.</returns>
    public static bool TryParseAmount(string text, out decimal value)
    {
        // Decimal itself rounds after 28 digits, so decimals are counted in the text.
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.AsSpan(point + 1).TrimEnd('0').Length > 4)
        {
            value = 0;
            return false;
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && IsAmount(value);
    }

    /// <summary>The amount of a cell.</summary>
    /// <param name="cell">A cell that is not missing.</param>
    /// <returns>The amount without trailing zeros.</returns>
    public static decimal ToAmount(long cell) => cell / AmountScale is var whole && whole * AmountScale == cell ? whole : (decimal)cell / AmountScale;

    internal static string AmountText(long cell) => ToAmount(cell).ToString("0.####", CultureInfo.InvariantCulture);

    internal static string DayText(long cell) => DateOnly.FromDayNumber((int)cell).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
