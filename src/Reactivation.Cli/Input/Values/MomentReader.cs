using System.Globalization;

namespace Reactivation.Cli.Input.Values;

/// <summary>Moments: a day in a form that can only be read in one way, or the one that the user states; then a time, or none; then an offset, or none.</summary>
/// <remarks>
/// <c>2026-11-22T09:30:00+09:00</c>, <c>2026/11/22 9:30</c>, <c>2026-11-22</c>. Without an offset it is what the customer's own clock shows.
/// What that clock skips or shows twice is refused: which moment is meant nobody knows.
/// </remarks>
/// <param name="format">How days are written; null for the forms that can only be read in one way.</param>
internal sealed class MomentReader(DayFormat? format)
{
    /// <summary>The first year, inclusive: far enough from the beginning of time for any window around a moment.</summary>
    internal const int FirstYear = 1900;

    /// <summary>The last year, inclusive.</summary>
    internal const int LastYear = 2200;

    /// <summary>What is meant, for people.</summary>
    internal const string Expected = "a moment such as 2026-11-22T09:30+09:00";

    /// <summary>The years that moments are of, for people.</summary>
    internal static readonly string ExpectedYears = string.Create(CultureInfo.InvariantCulture, $"a moment of the years {FirstYear} to {LastYear}");

    private readonly bool _hasTime = format?.HasTime ?? false;

    /// <summary>The moment of a text; null where there is none, with what is expected instead.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="zone">The zone of a moment without an offset; null for none known.</param>
    /// <param name="edge">What a day without a time stands for.</param>
    /// <param name="expected">What is expected, where null is returned.</param>
    /// <param name="fix">How to mend it, where that can be said.</param>
    internal DateTimeOffset? Read(string text, TimeZoneInfo? zone, DayEdge edge, out string expected, out string? fix)
    {
        var narrow = NarrowText.Of(text);
        (expected, fix) = (edge == DayEdge.None ? $"{Expected}, with its time" : $"{Expected}, or a day", null);
        if (!TryRead(narrow, out var day, out var time, out var offset) || (time is null && edge == DayEdge.None))
        {
            fix = format is null ? DayHint.For(narrow) : null;
            return null;
        }

        if (!IsWithin(day))
        {
            expected = ExpectedYears;
            return null;
        }

        var local = day.ToDateTime(TimeOnly.MinValue) + (time ?? TimeSpan.Zero);
        if (offset is { } stated)
            return new DateTimeOffset(local, stated);
        if (zone is null)
        {
            (expected, fix) = (Expected, "without an offset the customer's zone says it: a column zone in the contacts, or --zone");
            return null;
        }

        if (time is null)
            return WallTime.First(edge == DayEdge.End ? local.AddDays(1) : local, zone);
        if (!zone.IsInvalidTime(local) && !zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        (expected, fix) = ($"a time that the clocks of {zone.Id} show once", "they are changed then: write the offset too");
        return null;
    }

    /// <summary>Whether moments of a day can be reckoned with.</summary>
    internal static bool IsWithin(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    private bool TryRead(string text, out DateOnly day, out TimeSpan? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        if (format is not null && format.TryReadMoment(text, out var moment))
        {
            day = DateOnly.FromDateTime(moment);
            time = _hasTime ? moment.TimeOfDay : null;
            return true;
        }

        if (!DayText.TryRead(text, out day, out var rest))
            return false;
        if (rest.IsEmpty)
            return format is null;
        if (!TimeText.TryTake(ref rest, out var taken))
            return false;
        time = taken;
        rest = rest.TrimStart(' ');
        if (rest.IsEmpty)
            return format is null;
        if (!TimeText.TryTakeOffset(ref rest, out var behind) || !rest.IsEmpty)
            return false;
        offset = behind;
        return true;
    }
}
