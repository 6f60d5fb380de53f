namespace Reactivation.Cli.Input.Values;

/// <summary>Days whose parts cannot be mistaken for one another: the year of four digits first, or an era.</summary>
/// <remarks>
/// <c>2026-11-22</c>, <c>2026/1/5</c>, <c>2026.1.5</c>, <c>20261122</c>, <c>2026年11月22日</c>, <c>R8.11.22</c>, <c>令和8年11月22日</c>. Text is narrow already.
/// </remarks>
internal static class DayText
{
    /// <summary>Reads a day at the beginning of a text.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out DateOnly day, out ReadOnlySpan<char> rest)
    {
        if (EraDay.TryScan(text, out var eraDay, out rest))
            return eraDay.TryGet(out day);
        rest = text;
        return DigitsAhead(text) == 8
            ? TryTakeNumber(ref rest, 4, 4, out var year) & TryTakeNumber(ref rest, 2, 2, out var month) & TryTakeNumber(ref rest, 2, 2, out var number) & TryMake(year, month, number, out day)
            : TryTakeNumber(ref rest, 4, 4, out year) & TryTakeMonthAndDay(ref rest, out month, out number) & TryMake(year, month, number, out day);
    }

    /// <summary>Takes month and day behind a year: <c>年11月22日</c>, or both behind the same sign. Spaces before a number pad it to two places.</summary>
    internal static bool TryTakeMonthAndDay(ref ReadOnlySpan<char> text, out int month, out int day)
    {
        (month, day) = (0, 0);
        return text switch
        {
            ['年', ..] => Skip(ref text) && TryTakeNumber(ref text, 1, 2, out month) && TryTake(ref text, '月') && TryTakeNumber(ref text, 1, 2, out day) && TryTake(ref text, '日'),
            ['-' or '/' or '.', ..] => text[0] is var sign && Skip(ref text) && TryTakeNumber(ref text, 1, 2, out month) && TryTake(ref text, sign) && TryTakeNumber(ref text, 1, 2, out day),
            _ => false,
        };
    }

    /// <summary>Takes a number of so many digits; where more digits follow, it takes none.</summary>
    internal static bool TryTakeNumber(ref ReadOnlySpan<char> text, int least, int most, out int number)
    {
        number = 0;
        var start = most <= 2 ? text.TrimStart(' ') : text;
        var count = 0;
        while (count < most && count < start.Length && char.IsAsciiDigit(start[count]))
            number = (number * 10) + (start[count++] - '0');
        if (count < least)
            return false;
        text = start[count..];
        return true;
    }

    internal static bool TryMake(int year, int month, int day, out DateOnly made)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        made = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    internal static int DigitsAhead(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;

    private static bool TryTake(ref ReadOnlySpan<char> text, char c)
    {
        if (text.IsEmpty || text[0] != c)
            return false;
        return Skip(ref text);
    }

    private static bool Skip(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        return true;
    }
}
