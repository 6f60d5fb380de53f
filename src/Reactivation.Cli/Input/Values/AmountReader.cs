namespace Reactivation.Cli.Input.Values;

/// <summary>Amounts as Japanese books write them: <c>1234</c>, <c>¥1,234</c>, <c>1,234円</c>, and <c>-1234</c>, <c>(1,234)</c>, <c>▲1,234</c> or <c>△1,234</c> below zero.</summary>
internal sealed class AmountReader : ValueReader
{
    internal override string Expected => "a number with at most four decimals";

    internal override long? Read(string text)
    {
        var rest = NarrowText.Of(text).AsSpan().Trim();
        var sign = 0;
        var hasUnit = false;
        while (!rest.IsEmpty && TryTakeMark(ref rest, ref sign, ref hasUnit))
            rest = rest.Trim();
        return NumberText.TryRead(rest, out var cell) ? (sign < 0 ? -cell : cell) : null;
    }

    /// <summary>Takes a mark beside the number, each at most once and in any order: a sign or parentheses, and a yen sign or 円.</summary>
    private static bool TryTakeMark(ref ReadOnlySpan<char> text, ref int sign, ref bool hasUnit)
    {
        if (sign == 0 && text[0] is '-' or '▲' or '△' or '+')
        {
            sign = text[0] == '+' ? 1 : -1;
            text = text[1..];
            return true;
        }

        if (sign == 0 && text is ['(', .., ')'])
        {
            sign = -1;
            text = text[1..^1];
            return true;
        }

        if (hasUnit || (!IsYenSign(text[0]) && text[^1] != '円'))
            return false;
        hasUnit = true;
        text = IsYenSign(text[0]) ? text[1..] : text[..^1];
        return true;
    }

    /// <summary>In Shift_JIS the yen sign and the backslash are one byte, which decodes as the backslash.</summary>
    private static bool IsYenSign(char c) => c is '¥' or '\\';
}
