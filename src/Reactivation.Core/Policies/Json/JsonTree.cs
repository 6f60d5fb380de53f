using System.Text.Json;

namespace Reactivation.Policies.Json;

/// <summary>Reads a document into values with places. Where it stops being JSON, what stands before is still looked at.</summary>
internal ref struct JsonTree
{
    /// <summary>The most objects and lists inside one another, inclusive: room for the deepest condition written as a tree.</summary>
    internal const int MaxDepth = (2 * Condition.MaxDepth) + 16;

    /// <summary>The most values of a document, inclusive.</summary>
    internal const int MaxValues = 250_000;

    private readonly JsonSource _source;
    private readonly JsonProblems _problems;
    private readonly JsonValue _root;
    private Utf8JsonReader _reader;
    private JsonValue _open;
    private int _count;

    private JsonTree(JsonSource source, JsonProblems problems)
    {
        // Comments and commas before a closing bracket are let through by the reader, so that all of them can be told.
        _reader = new Utf8JsonReader(source.Utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1, CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        (_source, _problems, _root) = (source, problems, new JsonValue(source, null, null, 0));
        _open = _root;
    }

    internal static JsonValue Read(JsonSource source, JsonProblems problems)
    {
        var tree = new JsonTree(source, problems);
        if (!tree.TryRead())
        {
            // What stands open lacks nothing that is a problem of its own.
            for (var value = tree._open; value is not null; value = value.Parent)
                value.IsIncomplete = true;
        }

        return tree._root;
    }

    private bool TryRead()
    {
        (string Text, int Start)? name = null;
        try
        {
            while (_reader.Read())
            {
                switch (_reader.TokenType)
                {
                    case JsonTokenType.Comment:
                        Problem(_open, "a comment", "no comments, JSON has none", "say it in \"why\" or \"name\"");
                        break;
                    case JsonTokenType.PropertyName:
                        name = (TextOf(_open) ?? "", (int)_reader.TokenStartIndex);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        Close();
                        break;
                    default:
                        if (!TryBegin(name))
                            return false;
                        name = null;
                        break;
                }
            }

            return true;
        }
        catch (JsonException e)
        {
            var at = _source.OffsetOf((int)e.LineNumber!.Value, (int)e.BytePositionInLine!.Value);
            var (expected, fix) = JsonSyntax.Expected(_source.Utf8, (int)_reader.TokenStartIndex, (int)_reader.BytesConsumed, ref at, _root.End > 0 && _open == _root ? JsonKind.Broken : _open.Kind);
            _problems.Add(at, _open.Path, _source.Shown(at), expected, fix);
            return false;
        }
    }

    private bool TryBegin((string Text, int Start)? name)
    {
        var start = (int)_reader.TokenStartIndex;
        var value = _count++ == 0 ? _root : new JsonValue(_source, _open, name?.Text, _open.Items.Count);
        (value.NameStart, value.Start) = (name?.Start ?? start, start);
        if (value != _root)
            _open.Items.Add(value);
        value.Kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonKind.Object,
            JsonTokenType.StartArray => JsonKind.List,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            JsonTokenType.Null => JsonKind.Null,
            _ => JsonKind.Text,
        };
        if (value.Kind == JsonKind.Text && TextOf(value) is var text)
            (value.Kind, value.Text) = text is null ? (JsonKind.Broken, "") : (JsonKind.Text, text);
        if (value.Kind is JsonKind.Object or JsonKind.List)
            _open = value;
        else
            value.End = (int)_reader.BytesConsumed;
        return _count > MaxValues ? Problem(value, FormattableString.Invariant($"more than {MaxValues} values"), FormattableString.Invariant($"at most {MaxValues}"))
            : _open != value || _reader.CurrentDepth < MaxDepth || Problem(value, "objects and lists too deep inside one another", FormattableString.Invariant($"at most {MaxDepth}"));
    }

    private void Close()
    {
        var (closed, end) = (_open, (int)_reader.BytesConsumed);
        closed.End = end;
        var last = _source.Utf8[..(end - 1)].TrimEnd(" \t\r\n"u8).Length - 1;
        if (_source.Utf8[last] == ',')
            _problems.Add(last, closed.Path, $"',' before '{(char)_source.Utf8[end - 1]}'", "no comma behind the last one");
        var firsts = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var member in closed.Items.Where(i => i.Name is not null && !firsts.TryAdd(i.Name, i)))
        {
            var (line, column) = _source.PlaceOf(firsts[member.Name!].NameStart);
            _problems.Add(member.NameStart, member.Path, "the member twice", "each member once", FormattableString.Invariant($"the first stands at line {line}, column {column}"));
        }

        _open = closed.Parent ?? closed;
    }

    /// <summary>The text in quotation marks; null, reported, where an escape is half of a surrogate pair: the reader refuses that only here.</summary>
    private readonly string? TextOf(JsonValue at)
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Problem(at, "half of a surrogate pair", "well-formed text");
            return null;
        }
    }

    private readonly bool Problem(JsonValue at, string found, string expected, string? fix = null)
    {
        _problems.Add((int)_reader.TokenStartIndex, at.Path, found, expected, fix);
        return false;
    }
}
