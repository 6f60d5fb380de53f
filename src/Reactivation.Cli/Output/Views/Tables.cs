using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reactivation.Cli.Output.Views;

/// <summary>Tables as all views show them: plain, numbers to the right, full-width characters counted as two cells.</summary>
internal static class Tables
{
    internal static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent with one decimal; nothing of nothing.</summary>
    internal static string Share(int part, int whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Names on the left, then numbers.</summary>
    internal static Table Of(string title, params IEnumerable<string> numbers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(Markup.Escape(title)) { NoWrap = true });
        foreach (var number in numbers)
            table.AddColumn(new TableColumn(Markup.Escape(number)) { NoWrap = true }.RightAligned());
        return table;
    }

    internal static Table Add(this Table table, string name, params IEnumerable<string> cells) => table.AddRow([new Text(name), .. cells.Select(c => new Text(c))]);

    /// <summary>Counts with their shares.</summary>
    internal static Table Counts(string title, string customers, string share, int whole, IEnumerable<(string Name, int Count)> counts)
    {
        var table = Of(title, customers, share);
        foreach (var (name, count) in counts)
            table.Add(name, Number(count), Share(count, whole));
        return table;
    }

    /// <summary>Things beside one another as far as the width goes.</summary>
    internal static IRenderable Beside(params IEnumerable<IRenderable> things) => new Columns(things) { Expand = false };
}
