namespace Reactivation.Cli.Input.Values;

/// <summary>Says how to mend a text that is no plain day. Only asked where one was refused.</summary>
internal static class DayHint
{
    internal static string? For(string text)
    {
        if (EraDay.TryScan(text, out var eraDay, out _))
            return OutsideItsEra(eraDay);
        if (DayText.TryRead(text, out _, out var rest))
            return TimeText.IsTimeWithZone(rest) ? "a moment with a zone is one day here and another there: write the day as the business counts it" : null;
        return OtherOrder(text) ?? SpreadsheetNumber(text);
    }

    private static string? OutsideItsEra(EraDay written)
    {
        if (!written.TryGetUnbound(out var day) || written.Era.Has(day))
            return null;
        if (day < Era.Meiji.First)
            return "until the end of 明治5年 months were counted by the moon: days are read from 明治6年1月1日 (1873-01-01) on";
        var era = written.Era;
        var bound = day < era.First ? $"{era.Name} began on {era.First.Text()}" : $"{era.Name} ended on {era.Last.Text()}";
        return $"{bound}; {day.Text()} is {Era.All.Single(e => e.Has(day)).Text(day)}";
    }

    /// <summary>Names every form that would read the text; which one is right only the user knows.</summary>
    private static string? OtherOrder(ReadOnlySpan<char> text)
    {
        var firstDigits = DayText.DigitsAhead(text);
        if (!DayText.TryTakeNumber(ref text, 1, 2, out var first) || text is not ['/' or '-' or '.', ..])
            return null;
        var sign = text[0];
        text = text[1..];
        if (!DayText.TryTakeNumber(ref text, 1, 2, out var second) || text.IsEmpty || text[0] != sign)
            return null;
        text = text[1..];
        var lastDigits = DayText.DigitsAhead(text);
        if (lastDigits is not (1 or 2 or 4) || !DayText.TryTakeNumber(ref text, lastDigits, lastDigits, out var last) || !(text.IsEmpty || TimeText.IsTime(text)))
            return null;
        (string Form, bool Reads)[] forms =
        [
            ("d/M/yyyy", lastDigits == 4 && IsDay(last, second, first)),
            ("M/d/yyyy", lastDigits == 4 && IsDay(last, first, second)),
            ("yy/M/d", lastDigits <= 2 && firstDigits == 2 && IsDay(2000 + first, second, last)),
            ("d/M/yy", lastDigits == 2 && IsDay(2000 + last, second, first)),
            ("M/d/yy", lastDigits == 2 && IsDay(2000 + last, first, second)),
        ];
        var time = TimeText.FormOf(text);
        var options = forms.Where(f => f.Reads).Select(f => Option(f.Form.Replace('/', sign) + time)).ToList();
        return options.Count == 0 ? null : $"say in which order day, month and year stand: {string.Join(" or ", options)}";
    }

    private static bool IsDay(int year, int month, int day) => DayText.TryMake(year, month, day, out _);

    private static string Option(string form) => form.Contains(' ') ? $"--date-format \"{form}\"" : $"--date-format {form}";

    private static string? SpreadsheetNumber(string text) => text.Length == 5 && DayText.DigitsAhead(text) == text.Length ? "a spreadsheet's day number? format the column as a date there" : null;
}
