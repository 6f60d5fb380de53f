using System.Text;
using Reactivation.Cli.Input;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reactivation.Cli.Output.Views;

/// <summary>Sets a text in lines of a width: Latin text breaks at spaces, Japanese text between any two characters but before closing signs.</summary>
/// <remarks>The console library breaks at spaces only, so that a Japanese sentence falls to the next line whole.</remarks>
internal static class Lines
{
    private const string NeverFirst = "、。，．・：；？！）」』】〉》ー,.;:!?)";
    private const string NeverLast = "（「『【〈《(";

    /// <summary>Writes a text set in from the left.</summary>
    /// <param name="view">Where to.</param>
    /// <param name="indent">How far the first line is set in.</param>
    /// <param name="text">The text.</param>
    /// <param name="hang">How much farther the other lines are.</param>
    internal static void Indented(this IAnsiConsole view, int indent, string text, int hang = 2)
    {
        var margin = indent;
        foreach (var line in Break(text, Math.Max(20, view.Profile.Width - indent - hang)))
        {
            view.WriteLine(new string(' ', margin) + line);
            margin = indent + hang;
        }
    }

    /// <summary>Writes a text of several lines, each kept a line of its own and set in; a line that is too long goes on under itself.</summary>
    internal static void Whole(this IAnsiConsole view, int indent, string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            view.Indented(indent, Shown.Line(line), 0);
    }

    internal static List<string> Break(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var cells = Cells(piece.TrimEnd());
            if (used > 0 && used + cells > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += Cells(piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    internal static int Cells(string text) => Segment.CellCount([new Segment(text)]);

    /// <summary>What is not broken: a Latin word with the spaces behind it, a Japanese character with the signs that must not begin a line.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (NeverFirst.Contains(text[i]) || NeverLast.Contains(text[i - 1]) || text[i] == ' ' || char.IsLowSurrogate(text[i]))
                continue;
            if (text[i - 1] != ' ' && !IsWide(text[i]) && !IsWide(text[i - 1]))
                continue;
            yield return text[start..i];
            start = i;
        }

        yield return text[start..];
    }

    private static bool IsWide(char c) => c >= '\u2E80';
}
