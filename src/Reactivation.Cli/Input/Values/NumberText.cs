using Reactivation.Customers;

namespace Reactivation.Cli.Input.Values;

/// <summary>A number without sign: digits, commas between groups of three, a point and decimals.</summary>
internal static class NumberText
{
    private const int Decimals = 4;

    /// <summary>Reads a number as a count of 1/10000, exactly. A comma anywhere but between groups of three is refused: it could mean a decimal comma.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out long cell)
    {
        cell = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? [] : text[(point + 1)..];
        return whole.Length + decimals.Length > 0
            && TryReadWhole(whole, out var units)
            && TryReadDecimals(decimals, out var parts)
            && TryJoin(units, parts, out cell);
    }

    /// <summary>Reads a number without decimals.</summary>
    internal static bool TryReadWhole(ReadOnlySpan<char> text, out long units)
    {
        units = 0;
        var firstComma = text.IndexOf(',');
        if (firstComma is 0 or > 3)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (firstComma > 0 && (text.Length - i) % 4 == 0)
            {
                if (text[i] != ',')
                    return false;
                continue;
            }

            if (!char.IsAsciiDigit(text[i]))
                return false;
            units = (units * 10) + (text[i] - '0');
            if (units > (long)Cell.MaxAmount)
                return false;
        }

        return true;
    }

    private static bool TryReadDecimals(ReadOnlySpan<char> text, out long parts)
    {
        parts = 0;
        for (var i = 0; i < Math.Max(text.Length, Decimals); i++)
        {
            var digit = i < text.Length ? text[i] : '0';
            if (!char.IsAsciiDigit(digit) || (i >= Decimals && digit != '0'))
                return false;
            if (i < Decimals)
                parts = (parts * 10) + (digit - '0');
        }

        return true;
    }

    private static bool TryJoin(long units, long parts, out long cell)
    {
        cell = (units * Cell.AmountScale) + parts;
        return cell <= (long)Cell.MaxAmount * Cell.AmountScale;
    }
}
