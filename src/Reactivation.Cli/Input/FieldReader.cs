using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>Reads one field; null with what was expected where it cannot be read. An empty field is none.</summary>
internal static class FieldReader
{
    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Cell.IsAmount(amount) ? amount : null;

    internal static long? Of(Fact fact, string text) => fact switch
    {
        _ when text.Length == 0 => Cell.Missing,
        DayFact => Day(text)?.DayNumber,
        CountFact => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : null,
        AmountFact => Amount(text) is { } amount ? Cell.OfAmount(amount) : null,
        ChoiceFact choice => choice.Codes.IndexOf(text) is >= 0 and var index ? index : null,
        _ => null,
    };

    internal static string Expected(Fact fact) => fact switch
    {
        DayFact => "a day such as 2026-11-22, or nothing",
        CountFact => "a whole number, or nothing",
        AmountFact => "a number with at most four decimals, or nothing",
        ChoiceFact choice => $"one of {string.Join(", ", choice.Codes)}, or nothing",
        _ => "nothing",
    };
}
