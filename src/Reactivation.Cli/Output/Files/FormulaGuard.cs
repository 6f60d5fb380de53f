namespace Reactivation.Cli.Output.Files;

/// <summary>Keeps spreadsheets from running a cell as a formula: a leading apostrophe makes it a text.</summary>
/// <remarks>
/// Customer ids come from files of others, and a spreadsheet runs what begins with one of these characters. A cell that already begins with
/// apostrophes before such a character gets one more, so that taking one away always gives back what was there.
/// </remarks>
internal static class FormulaGuard
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    internal static string Guarded(string cell) =>
        cell.AsSpan().TrimStart('\'') is [var first, ..] && Starts.Contains(first) ? "'" + cell : cell;
}
