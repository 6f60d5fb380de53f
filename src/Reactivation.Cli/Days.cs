using System.Globalization;

namespace Reactivation.Cli;

/// <summary>Days as options, problems and results write them: 2026-11-22.</summary>
internal static class Days
{
    private const string Form = "yyyy-MM-dd";

    internal static string Text(this DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    internal static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
