using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reactivation.Cli.Output.Files;

/// <summary>Rows as JSON Lines.</summary>
internal sealed class JsonRows<T>(Stream stream, IReadOnlyList<TableColumn<T>> columns) : IRowWriter<T>
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Add(T row)
    {
        _json.WriteStartObject();
        foreach (var column in columns)
        {
            _json.WritePropertyName(column.Name);
            WriteValue(column.Value(row));
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null: _json.WriteNullValue(); break;
            case string text: _json.WriteStringValue(text); break;
            case int number: _json.WriteNumberValue(number); break;
            case decimal number: _json.WriteNumberValue(number); break;
            case DateOnly day: _json.WriteStringValue(day.Text()); break;
            case IEnumerable<string> several:
                _json.WriteStartArray();
                foreach (var text in several)
                    _json.WriteStringValue(text);
                _json.WriteEndArray();
                break;
            default: throw new InvalidOperationException(value.GetType().Name);
        }
    }
}
