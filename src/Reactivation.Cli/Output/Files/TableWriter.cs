using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reactivation.Cli.Output.Files;

/// <summary>Writes rows by their columns, as CSV or as JSON Lines.</summary>
internal static class TableWriter
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write<T>(Stream stream, RowFormat format, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        if (format == RowFormat.JsonLines)
            WriteJson(stream, columns, rows);
        else
            WriteCsv(stream, format == RowFormat.ExcelCsv, columns, rows);
    }

    private static void WriteCsv<T>(Stream stream, bool hasMark, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(hasMark), bufferSize: 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns)
                csv.WriteField(Text(column.Value(row), column.Joint));
            csv.NextRecord();
        }
    }

    private static string Text(object? value, string joint) => value switch
    {
        null => "",
        string text => FormulaGuard.Guarded(text),
        DateOnly day => day.Text(),
        IEnumerable<string> several => FormulaGuard.Guarded(string.Join(joint, several)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static void WriteJson<T>(Stream stream, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        using var json = new Utf8JsonWriter(stream, Json);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, column.Value(row));
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.Text()); break;
            case IEnumerable<string> several:
                json.WriteStartArray();
                foreach (var text in several)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: throw new InvalidOperationException(value.GetType().Name);
        }
    }
}
