namespace Reactivation.Cli.Input.Values;

/// <summary>A time of day behind a day: <c>T10:00</c>, <c> 9:05</c>, <c> 10:00:00.000</c>.</summary>
internal static class TimeText
{
    /// <summary>Digits of a second's fraction that count.</summary>
    private const int FractionDigits = 7;

    internal static bool IsTime(ReadOnlySpan<char> text) => TryTake(ref text, out _) && text.IsEmpty;

    /// <summary>Whether a time with a zone stands there (<c>T10:00Z</c>, <c>T10:00+09:00</c>): which day that is depends on where one stands.</summary>
    internal static bool IsTimeWithZone(ReadOnlySpan<char> text) => TryTake(ref text, out _) && text.TrimStart() is ['Z' or 'z' or '+' or '-', ..];

    /// <summary>The time as a form of .NET, behind that of the day; nothing where there is none.</summary>
    internal static string FormOf(ReadOnlySpan<char> time) => time switch
    {
        [] => "",
        ['T' or 't', ..] => time.Count(':') == 2 ? "'T'H:mm:ss" : "'T'H:mm",
        _ => time.Count(':') == 2 ? " H:mm:ss" : " H:mm",
    };

    /// <summary>Takes a time behind a day.</summary>
    internal static bool TryTake(ref ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (text is not ['T' or 't' or ' ', ..])
            return false;
        text = text[1..];
        if (!TryTakePart(ref text, 1, 24, out var hours) || text is not [':', ..])
            return false;
        text = text[1..];
        if (!TryTakePart(ref text, 2, 60, out var minutes))
            return false;
        time = new TimeSpan(hours, minutes, 0);
        if (text is not [':', ..])
            return true;
        text = text[1..];
        if (!TryTakePart(ref text, 2, 60, out var seconds))
            return false;
        time += TimeSpan.FromSeconds(seconds) + TakeFraction(ref text);
        return true;
    }

    /// <summary>Takes an offset from universal time: <c>Z</c>, <c>+09:00</c>, <c>+0900</c>, <c>-05</c>.</summary>
    internal static bool TryTakeOffset(ref ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is ['Z' or 'z', ..])
        {
            text = text[1..];
            return true;
        }

        if (text is not ['+' or '-', ..])
            return false;
        var isWest = text[0] == '-';
        text = text[1..];
        var minutes = 0;
        if (DayText.DigitsAhead(text) is not (2 or 4) || !TryTakeTwo(ref text, 15, out var hours))
            return false;
        text = text is [':', ..] ? text[1..] : text;
        if (!text.IsEmpty && !TryTakeTwo(ref text, 60, out minutes))
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        offset = isWest ? -offset : offset;
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static TimeSpan TakeFraction(ref ReadOnlySpan<char> text)
    {
        if (text is not ['.', ..] || DayText.DigitsAhead(text[1..]) is not (> 0 and var digits))
            return TimeSpan.Zero;
        var ticks = 0L;
        for (var i = 1; i <= FractionDigits; i++)
            ticks = (ticks * 10) + (i <= digits ? text[i] - '0' : 0);
        text = text[(1 + digits)..];
        return TimeSpan.FromTicks(ticks);
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> text, int leastDigits, int below, out int number) => DayText.TryTakeNumber(ref text, leastDigits, 2, out number) && number < below;

    private static bool TryTakeTwo(ref ReadOnlySpan<char> text, int below, out int number)
    {
        number = text is [>= '0' and <= '9', >= '0' and <= '9', ..] ? ((text[0] - '0') * 10) + text[1] - '0' : below;
        if (number >= below)
            return false;
        text = text[2..];
        return true;
    }
}
