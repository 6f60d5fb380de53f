using System.Text;
using System.Text.Json;
using Reactivation.Cli.Input.Files;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>Reads a JSON text into values with their places. Strict: no comments, no trailing commas, each member once.</summary>
internal ref struct PlacedJsonReader
{
    private readonly string _source;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly List<Problem> _problems;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _lineStart = 0;

    private PlacedJsonReader(string source, ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        _source = source;
        _bytes = bytes;
        _problems = problems;
        _reader = new Utf8JsonReader(bytes);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, in UTF-8.</param>
    /// <param name="mostBytes">The size beyond which it is refused.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="InputException">It is no JSON; where only members stand twice, all of them are named.</exception>
    internal static PlacedJson Read(FileInfo file, int mostBytes)
    {
        var bytes = Utf8File.Read(file, mostBytes, "JSON in UTF-8");
        var problems = new List<Problem>();
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new PlacedJsonReader(file.Name, bytes.AsSpan(mark), problems);
        var value = reader.ReadWhole();
        InputException.ThrowIfAny(problems);
        return value;
    }

    private PlacedJson ReadWhole()
    {
        try
        {
            _reader.Read();
            var value = ReadValue("");
            while (_reader.Read())
            {
            }

            return value;
        }
        catch (JsonException)
        {
            var end = (int)_reader.BytesConsumed;
            var rest = Encoding.UTF8.GetString(_bytes[end..]);
            throw new InputException(Place(end, "").Problem(rest.Length == 0 ? "the end of the file" : $"{Shown.Text(rest)}, which is no JSON there", "JSON, strictly: names and texts in quotation marks, no comments, no comma before a bracket"));
        }
    }

    private PlacedJson ReadValue(string path)
    {
        var value = new PlacedJson(_reader.TokenType, Place((int)_reader.TokenStartIndex, path));
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => value with { Members = ReadMembers(path) },
            JsonTokenType.StartArray => value with { Items = ReadItems(path) },
            JsonTokenType.String => value with { Text = ReadText(value.Place) },
            JsonTokenType.Number => value with { Text = Encoding.UTF8.GetString(_reader.ValueSpan) },
            _ => value,
        };
    }

    private List<PlacedMember> ReadMembers(string path)
    {
        var members = new List<PlacedMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var at = Place((int)_reader.TokenStartIndex, path);
            var name = ReadText(at);
            at = at with { Path = Join(path, name) };
            _reader.Read();
            var value = ReadValue(at.Path);
            if (names.Add(name))
                members.Add(new PlacedMember(name, at, value));
            else
                _problems.Add(at.Problem($"{Shown.Text(name)} a second time", "each member once"));
        }

        return members;
    }

    private List<PlacedJson> ReadItems(string path)
    {
        var items = new List<PlacedJson>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue($"{path}[{items.Count}]"));
        return items;
    }

    /// <summary>A path one step longer: <c>a.b</c>, or <c>a["b.c"]</c> for a name that would be mistaken for several steps.</summary>
    private static string Join(string path, string name) =>
        name.Length == 0 || name.AsSpan().ContainsAny(". []\"") ? $"{path}[\"{name}\"]"
        : path.Length == 0 ? name
        : $"{path}.{name}";

    /// <summary>A text can be written in escapes that make no Unicode (half a surrogate pair).</summary>
    private readonly string ReadText(JsonPlace place)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InputException(place.Problem("a text with half a surrogate pair", "whole characters"));
        }
    }

    /// <summary>The place of a token; tokens come in their order, so lines are counted once.</summary>
    private JsonPlace Place(int offset, string path)
    {
        while (_bytes[_lineStart..offset].IndexOf((byte)'\n') is >= 0 and var lineBreak)
            (_line, _lineStart) = (_line + 1, _lineStart + lineBreak + 1);
        return new JsonPlace(_source, _line, Encoding.UTF8.GetCharCount(_bytes[_lineStart..offset]) + 1, path);
    }
}
