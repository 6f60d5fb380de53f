using Reactivation.Conditions;

namespace Reactivation.Cli.Input;

/// <summary>Text from a file as a person is shown it: short, on one line, and without what a terminal would take for a command.</summary>
internal static class Shown
{
    private const int Most = 60;

    /// <summary>A text in quotation marks.</summary>
    internal static string Text(string text) => $"'{Short(text)}'";

    /// <summary>The name that was probably meant, as a question; null where none is near.</summary>
    internal static string? Near(string name, IEnumerable<string> known) => Nearest.To(name, known) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>Names in a row.</summary>
    internal static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Short));

    /// <summary>A whole text, without control characters.</summary>
    internal static string Line(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    private static string Short(string text)
    {
        if (text.Length <= Most)
            return Line(text);
        var end = char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
        return Line(text[..end]) + "…";
    }
}
