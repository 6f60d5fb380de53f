using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Reactivation.Cli.Input.Values;

/// <summary>A form of days that the user states, such as <c>d/M/yyyy</c>, in the notation of .NET; then days are read in this form and in no other.</summary>
internal sealed class DayFormat
{
    /// <summary>Two digits of a year mean 1950 to 2049.</summary>
    private const int LastTwoDigitYear = 2049;

    private static readonly CultureInfo Culture = MakeCulture();

    private readonly string _pattern;

    private DayFormat(string pattern) => _pattern = pattern;

    /// <summary>Takes a form that says year, month and day without doubt.</summary>
    /// <param name="pattern">The form as the user wrote it.</param>
    /// <param name="format">The format.</param>
    /// <param name="expected">What is expected instead, where it is none.</param>
    /// <returns>Whether it is a form of days.</returns>
    internal static bool TryMake(string pattern, [NotNullWhen(true)] out DayFormat? format, out string expected)
    {
        format = new DayFormat(NarrowText.Of(pattern));
        expected = "year, month and day, such as d/M/yyyy, dd.MM.yyyy or yyyyMMdd";
        if (!format.SaysTheDay())
            format = null;
        else if (format.HasZone())
            (format, expected) = (null, "no zone: the day as the business counts it");
        return format is not null;
    }

    /// <summary>Whether the form has a time of day.</summary>
    internal bool HasTime => new DateTime(2026, 11, 22, 9, 8, 7).ToString(_pattern, Culture) != new DateTime(2026, 11, 22, 18, 7, 6).ToString(_pattern, Culture);

    /// <summary>Reads a day; a time of day that the form has is left out.</summary>
    internal bool TryRead(string text, out DateOnly day)
    {
        var isRead = TryReadMoment(text, out var moment);
        day = DateOnly.FromDateTime(moment);
        return isRead;
    }

    /// <summary>Reads a day with the time of day that the form has; midnight where it has none.</summary>
    internal bool TryReadMoment(string text, out DateTime moment) => DateTime.TryParseExact(NarrowText.Of(text), _pattern, Culture, DateTimeStyles.None, out moment);

    public override string ToString() => _pattern;

    /// <summary>Days that differ in each part come back as they went in. A single letter would be a form of the machine's own.</summary>
    private bool SaysTheDay() => _pattern.Length > 1 && new DateOnly[] { new(2026, 11, 22), new(2004, 2, 29), new(1999, 3, 4) }.All(probe =>
    {
        try
        {
            return TryRead(probe.ToDateTime(new TimeOnly(10, 8, 6)).ToString(_pattern, Culture), out var day) && day == probe;
        }
        catch (FormatException)
        {
            return false;
        }
    });

    private bool HasZone()
    {
        var noon = new DateTime(2026, 11, 22, 12, 0, 0);
        return new DateTimeOffset(noon, TimeSpan.FromHours(9)).ToString(_pattern, Culture) != new DateTimeOffset(noon, TimeSpan.FromHours(-5)).ToString(_pattern, Culture);
    }

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = LastTwoDigitYear };
        return culture;
    }
}
