namespace Reactivation.Cli.Input.Values;

/// <summary>A day written with an era, as its parts stand in the text: <c>R8.11.22</c>, <c>令和8年11月22日</c>, <c>令和元年5月1日</c>.</summary>
internal readonly record struct EraDay(Era Era, int Year, int Month, int Day)
{
    internal static bool TryScan(ReadOnlySpan<char> text, out EraDay day, out ReadOnlySpan<char> rest)
    {
        day = default;
        rest = text;
        if (text.IsEmpty || char.IsAsciiDigit(text[0]) || Era.Take(ref rest) is not { } era)
            return false;
        if (!TryTakeYear(ref rest, out var year) || !DayText.TryTakeMonthAndDay(ref rest, out var month, out var number))
            return false;
        day = new EraDay(era, year, month, number);
        return true;
    }

    /// <summary>The day, where it exists and lies within its era.</summary>
    internal bool TryGet(out DateOnly day) => TryGetUnbound(out day) && Era.Has(day);

    /// <summary>The day that the numbers mean, within the era or not.</summary>
    internal bool TryGetUnbound(out DateOnly day)
    {
        day = default;
        return Year >= 1 && DayText.TryMake(Era.YearBefore + Year, Month, Day, out day);
    }

    /// <summary>The first year of an era is called 元年.</summary>
    private static bool TryTakeYear(ref ReadOnlySpan<char> text, out int year)
    {
        year = 1;
        if (text is not ['元', ..])
            return DayText.TryTakeNumber(ref text, 1, 2, out year);
        text = text[1..];
        return true;
    }
}
