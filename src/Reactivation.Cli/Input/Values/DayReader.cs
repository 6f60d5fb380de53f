namespace Reactivation.Cli.Input.Values;

/// <summary>Days, in the forms that can only be read in one way, or in the one form that the user states.</summary>
/// <remarks>A time of day is left out, as only the day counts; how many were is counted, so that the user is told.</remarks>
internal sealed class DayReader(DayFormat? format) : ValueReader
{
    internal override string Expected => format is null ? "a day such as 2026-11-22" : $"a day in the form {format}";

    /// <summary>How many values had a time of day, which was left out.</summary>
    internal int TimesLeftOut { get; private set; }

    internal override long? Read(string text)
    {
        if (format is not null)
            return format.TryRead(text, out var stated) ? stated.DayNumber : null;
        if (!DayText.TryRead(NarrowText.Of(text), out var day, out var rest))
            return null;
        if (rest.IsEmpty)
            return day.DayNumber;
        if (!TimeText.IsTime(rest))
            return null;
        TimesLeftOut++;
        return day.DayNumber;
    }

    internal override string? Fix(string text) => format is null ? DayHint.For(NarrowText.Of(text)) : null;
}
