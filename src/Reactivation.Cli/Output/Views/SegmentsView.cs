using Reactivation.Cli.Runs;
using Reactivation.Segments;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>Sizes of segments, and a table of two dimensions.</summary>
internal sealed class SegmentsView(IAnsiConsole view, Language language)
{
    /// <summary>What a column takes beside its text.</summary>
    private const int Padding = 3;

    /// <summary>Dimensions of which nobody is in a segment are named, not shown row by row.</summary>
    internal void Write(IReadOnlyCollection<SegmentSize> sizes, int customers)
    {
        var dimensions = sizes.GroupBy(s => s.Row.Then).ToLookup(d => d.Any(s => s.Customers > 0));
        foreach (var dimension in dimensions[true])
        {
            var table = Tables.Of($"{Words.Dimension.In(language)}: {dimension.Key}", Words.Customers.In(language), Words.Share.In(language)).AddColumn("");
            foreach (var (row, count) in dimension)
                table.Add(row.Id, Tables.Number(count), Tables.Share(count, customers), row.Why.In(language));
            view.Write(table);
        }

        if (dimensions[false].Any())
            view.Indented(0, $"{(language == Language.Japanese ? "該当者のいない区分：" : "Dimensions without a customer: ")}{string.Join(", ", dimensions[false].Select(d => d.Key))}");
    }

    internal void Write(CrossTable counts, string rows, string columns)
    {
        var shown = counts.Columns.Where(c => counts.ColumnTotal(c) > 0).ToList();
        var members = counts.Rows.Where(r => counts.RowTotal(r) > 0).ToList();
        var title = $"{rows} \\ {columns}";
        var total = Words.Total.In(language);
        var room = view.Profile.Width - Padding - members.Append(title).Max(Lines.Cells) - Padding - Math.Max(Lines.Cells(total), Tables.Number(counts.Total).Length);
        view.WriteLine();
        foreach (var part in Parts(shown, c => Padding + Math.Max(Lines.Cells(c), Tables.Number(counts.ColumnTotal(c)).Length), room))
        {
            var table = Tables.Of(title, [.. part, total]);
            foreach (var row in members)
                table.Add(row, [.. part.Select(c => Tables.Number(counts[row, c])), Tables.Number(counts.RowTotal(row))]);
            view.Write(table.Add(total, [.. part.Select(c => Tables.Number(counts.ColumnTotal(c))), Tables.Number(counts.Total)]));
        }
    }

    /// <summary>The columns in as many parts as the width asks for.</summary>
    private static List<List<string>> Parts(List<string> columns, Func<string, int> width, int room)
    {
        var parts = new List<List<string>> { new() };
        var left = room;
        foreach (var column in columns)
        {
            if (left < width(column) && parts[^1].Count > 0)
            {
                parts.Add([]);
                left = room;
            }

            parts[^1].Add(column);
            left -= width(column);
        }

        return parts;
    }
}
