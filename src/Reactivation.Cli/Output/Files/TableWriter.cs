namespace Reactivation.Cli.Output.Files;

/// <summary>Writes rows by their columns, as CSV or as JSON Lines, one after the other.</summary>
internal static class TableWriter
{
    /// <summary>Writes all rows.</summary>
    internal static void Write<T>(Stream stream, RowFormat format, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        using var table = Begin(stream, format, columns);
        foreach (var row in rows)
            table.Add(row);
    }

    /// <summary>Begins a table whose rows come one by one; the stream is left open.</summary>
    internal static IRowWriter<T> Begin<T>(Stream stream, RowFormat format, IReadOnlyList<TableColumn<T>> columns) =>
        format == RowFormat.JsonLines ? new JsonRows<T>(stream, columns) : new CsvRows<T>(stream, format == RowFormat.ExcelCsv, columns);
}
