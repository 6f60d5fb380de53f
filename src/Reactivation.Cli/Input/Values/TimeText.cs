namespace Reactivation.Cli.Input.Values;

/// <summary>A time of day behind a day: <c>T10:00</c>, <c> 9:05</c>, <c> 10:00:00.000</c>.</summary>
internal static class TimeText
{
    internal static bool IsTime(ReadOnlySpan<char> text) => TryTake(ref text) && text.IsEmpty;

    /// <summary>Whether a time with a zone stands there (<c>T10:00Z</c>, <c>T10:00+09:00</c>): which day that is depends on where one stands.</summary>
    internal static bool IsTimeWithZone(ReadOnlySpan<char> text) => TryTake(ref text) && text.TrimStart() is ['Z' or 'z' or '+' or '-', ..];

    /// <summary>The time as a form of .NET, behind that of the day; nothing where there is none.</summary>
    internal static string FormOf(ReadOnlySpan<char> time) => time switch
    {
        [] => "",
        ['T' or 't', ..] => time.Count(':') == 2 ? "'T'H:mm:ss" : "'T'H:mm",
        _ => time.Count(':') == 2 ? " H:mm:ss" : " H:mm",
    };

    private static bool TryTake(ref ReadOnlySpan<char> text)
    {
        if (text is not ['T' or 't' or ' ', ..])
            return false;
        text = text[1..];
        if (!TryTakePart(ref text, 1, 24) || text is not [':', ..])
            return false;
        text = text[1..];
        if (!TryTakePart(ref text, 2, 60))
            return false;
        if (text is not [':', ..])
            return true;
        text = text[1..];
        if (!TryTakePart(ref text, 2, 60))
            return false;
        if (text is ['.', ..] && DayText.DigitsAhead(text[1..]) is > 0 and var fraction)
            text = text[(1 + fraction)..];
        return true;
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> text, int leastDigits, int below) => DayText.TryTakeNumber(ref text, leastDigits, 2, out var number) && number < below;
}
