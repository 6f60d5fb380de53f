namespace Reactivation.Cli.Input.Values;

/// <summary>Whole numbers: <c>1234</c>, <c>1,234</c>, <c>１２３４</c>.</summary>
internal sealed class CountReader : ValueReader
{
    internal override string Expected => "a whole number";

    internal override long? Read(string text)
    {
        var digits = NarrowText.Of(text).AsSpan();
        var isNegative = digits is ['-', ..];
        if (digits is ['-' or '+', ..])
            digits = digits[1..];
        if (digits.IsEmpty || !NumberText.TryReadWhole(digits, out var count))
            return null;
        count = isNegative ? -count : count;
        return count is >= int.MinValue and <= int.MaxValue ? count : null;
    }
}
