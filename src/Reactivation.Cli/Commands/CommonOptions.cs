using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Reactivation.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    internal static Option<DateOnly> AsOf() => new("--as-of")
    {
        Description = "The day of the question, such as 2026-11-22. Events after it are not seen.",
        HelpName = "DATE",
        CustomParser = Day,
    };

    internal static Option<int> Top() => new("--top")
    {
        Description = "How many customers to print (default 10).",
        HelpName = "N",
        DefaultValueFactory = _ => 10,
        CustomParser = result => Number(result, 0, 100_000),
    };

    internal static int Number(ArgumentResult result, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError($"found '{result.Tokens[0].Value}', expected a whole number from {least} to {most}");
        return default;
    }

    internal static bool TryReadDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly Day(ArgumentResult result)
    {
        if (TryReadDay(result.Tokens[0].Value, out var day))
            return day;
        result.AddError($"--as-of: found '{result.Tokens[0].Value}', expected a day such as 2026-11-22");
        return default;
    }
}
