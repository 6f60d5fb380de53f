using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reactivation.Cli.Output.Files;

/// <summary>Rows as CSV.</summary>
internal sealed class CsvRows<T> : IRowWriter<T>
{
    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<TableColumn<T>> _columns;

    internal CsvRows(Stream stream, bool hasMark, IReadOnlyList<TableColumn<T>> columns)
    {
        _columns = columns;
        _text = new StreamWriter(stream, new UTF8Encoding(hasMark), bufferSize: 1 << 16, leaveOpen: true);
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in columns)
            _csv.WriteField(column.Name);
        _csv.NextRecord();
    }

    public void Add(T row)
    {
        foreach (var column in _columns)
            _csv.WriteField(Text(column.Value(row), column));
        _csv.NextRecord();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private static string Text(object? value, TableColumn<T> column) => value switch
    {
        null => "",
        string text => Guarded(text, column),
        DateOnly day => day.Text(),
        IEnumerable<string> several => Guarded(string.Join(column.Joint, several), column),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Guarded(string text, TableColumn<T> column) => column.IsVerbatim ? text : FormulaGuard.Guarded(text);
}
