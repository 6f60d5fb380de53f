using System.Globalization;

namespace Reactivation.Policies.Json;

/// <summary>Reads JSON numbers exactly, as integers of a fraction of one: nothing is rounded (5.10).</summary>
internal static class JsonNumber
{
    /// <summary>The number times 10 to the power of <paramref name="decimals"/>; null where it has more decimals or does not fit.</summary>
    internal static long? Scaled(ReadOnlySpan<char> number, int decimals)
    {
        var isNegative = number[0] == '-';
        var mantissa = number[(isNegative ? 1 : 0)..];
        var exponent = 0L;
        if (mantissa.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            // An exponent beyond nine digits is beyond everything that fits, whatever it is exactly.
            exponent = int.TryParse(mantissa[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? small : int.MaxValue;
            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = (point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..])).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return 0;
        var zeros = exponent - fraction + (digits.Length - significant.Length) + decimals;
        if (zeros < 0 || significant.Length + zeros > 19)
            return null;
        return long.TryParse(significant + new string('0', (int)zeros), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (isNegative ? -value : value) : null;
    }
}
