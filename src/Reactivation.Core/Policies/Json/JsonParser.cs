namespace Reactivation.Policies.Json;

/// <summary>Reads a JSON text into values with places. It does not stop at the first mistake: what can be read behind it is read.</summary>
internal sealed class JsonParser
{
    /// <summary>The most objects and lists inside one another, inclusive: room for the deepest condition written as a tree.</summary>
    internal const int MaxDepth = (2 * Condition.MaxDepth) + 16;

    /// <summary>The most values of a document, inclusive.</summary>
    internal const int MaxValues = 250_000;

    private readonly JsonSource _source;
    private readonly JsonProblems _problems;
    private readonly JsonScanner _scan;
    private int _values;
    private int _openLists;
    private int _openObjects;
    private bool _isStopped;

    private JsonParser(JsonSource source, JsonProblems problems)
    {
        (_source, _problems) = (source, problems);
        _scan = new JsonScanner(source, problems);
    }

    internal static JsonValue Parse(JsonSource source, JsonProblems problems) => new JsonParser(source, problems).Document();

    private JsonValue Document()
    {
        _scan.SkipBlank();
        var root = Value(null, null, 0, _scan.At, 1);
        _scan.SkipBlank();
        if (!_scan.IsAtEnd && !_isStopped)
            _scan.Problem(_scan.At, _scan.Shown(), "nothing after the end of the document");
        return root;
    }

    private JsonValue Value(JsonValue? parent, string? name, int index, int nameStart, int depth)
    {
        var value = new JsonValue(_source, parent, name, index) { NameStart = nameStart, Start = _scan.At };
        if (++_values > MaxValues)
            Stop($"more than {MaxValues} values", $"at most {MaxValues}");
        else if (depth > MaxDepth)
            Stop("objects and lists too deep inside one another", $"at most {MaxDepth}");
        else if (_problems.IsFull)
            Stop(null, null);
        else if (_scan.TryTake('{'))
            Object(value, depth);
        else if (_scan.TryTake('['))
            List(value, depth);
        else
            value.Kind = Scalar(value);
        value.End = _scan.At;
        return value;
    }

    private JsonKind Scalar(JsonValue value)
    {
        if (_scan.Current is '"' or '\'' or '“' or '”' or '＂')
            return _scan.TakeText() ? JsonKind.Text : JsonKind.Broken;
        var shown = _scan.Shown();
        var word = _scan.TakeWord();
        switch (word)
        {
            case "true": return JsonKind.True;
            case "false": return JsonKind.False;
            case "null": return JsonKind.Null;
            case "" when _scan.IsAtEnd && value.Parent is not null: return JsonKind.Broken; // What is not closed is reported where it is read.
            case "": _scan.Problem(value.Start, shown, "a value"); return JsonKind.Broken;
        }

        if (JsonNumber.IsNumber(word))
            return JsonKind.Number;
        var lower = word.ToLowerInvariant();
        _scan.Problem(
            value.Start,
            word.Length <= 40 ? $"'{word}'" : $"'{word[..40]}…'",
            char.IsAsciiDigit(word[0]) || word[0] is '-' or '+' or '.' ? "a number as JSON writes it, such as 12 or 0.5" : "a value",
            lower is "true" or "false" or "null" ? $"write {lower}" : char.IsLetter(word[0]) ? "a text stands in double quotation marks" : null);
        return JsonKind.Broken;
    }

    private void List(JsonValue list, int depth)
    {
        list.Kind = JsonKind.List;
        var outer = _scan.Within;
        _scan.Within = list;
        _openLists++;
        while (Continues(list, ']', "an item"))
        {
            list.Items.Add(Value(list, null, list.Items.Count, _scan.At, depth + 1));
            Separate(']', '}');
        }

        _openLists--;
        _scan.Within = outer;
    }

    private void Object(JsonValue value, int depth)
    {
        value.Kind = JsonKind.Object;
        var outer = _scan.Within;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        _scan.Within = value;
        _openObjects++;
        while (Continues(value, '}', "a member"))
        {
            if (Name(value) is { } name)
                Member(value, name.Name, name.Start, names, depth);
        }

        _openObjects--;
        _scan.Within = outer;
    }

    private void Member(JsonValue value, string name, int start, Dictionary<string, int> names, int depth)
    {
        _scan.SkipBlank();
        if (!_scan.TryTake(':'))
            _scan.Problem(_scan.At, _scan.Shown(), "':' behind the name of a member");
        _scan.SkipBlank();
        if (!names.TryAdd(name, start))
        {
            var (line, column) = _source.PlaceOf(names[name]);
            _problems.Add(start, value.Path + JsonValue.MemberPath(name), "the member twice", "each member once", FormattableString.Invariant($"the first stands at line {line}, column {column}"));
        }

        value.Items.Add(Value(value, name, 0, start, depth + 1));
        Separate('}', ']');
    }

    /// <summary>The name of a member; null, after moving on, where none stands.</summary>
    private (string Name, int Start)? Name(JsonValue within)
    {
        var start = _scan.At;
        if (_scan.Current is '"' or '\'' or '“' or '”' or '＂')
        {
            var isSound = _scan.TakeText();
            var text = new JsonValue(_source, within, null, 0) { Kind = JsonKind.Text, Start = start, End = _scan.At };
            return (isSound ? text.Text() : _source.Text[(start + 1)..Math.Max(start + 1, _scan.At - 1)], start);
        }

        _scan.Problem(start, _scan.Shown(), "the name of a member, in double quotation marks");
        var word = _scan.TakeWord();
        if (word.Length > 0 && char.IsLetter(word[0]))
            return (word, start);
        if (word.Length == 0)
            _scan.Take();
        return null;
    }

    /// <summary>Whether another item or member follows; else the end is taken.</summary>
    private bool Continues(JsonValue container, char close, string what)
    {
        while (true)
        {
            _scan.SkipBlank();
            if (_scan.IsAtEnd || _problems.IsFull)
            {
                var (line, column) = _source.PlaceOf(container.Start);
                if (!_isStopped && _scan.IsAtEnd)
                    _scan.Problem(_scan.At, "the end", $"'{close}'", FormattableString.Invariant($"what is opened at line {line}, column {column} is not closed"));
                _isStopped = container.IsIncomplete = true;
                return false;
            }

            if (_scan.TryTake(close))
                return false;
            if (_scan.Current is '}' or ']')
            {
                _scan.Problem(_scan.At, _scan.Shown(), $"'{close}'");
                container.IsIncomplete = true;
                if (_scan.Current == '}' ? _openObjects > 0 : _openLists > 0)
                    return false;
                _scan.Take();
            }
            else if (_scan.Current == ',')
            {
                _scan.Problem(_scan.At, "','", what);
                _scan.Take();
            }
            else
            {
                return true;
            }
        }
    }

    /// <summary>Takes the comma behind a value. A comma before the end, and one that is not there, are reported.</summary>
    private void Separate(char close, char other)
    {
        _scan.SkipBlank();
        var at = _scan.At;
        if (_scan.TryTake(','))
        {
            _scan.SkipBlank();
            if (_scan.Current == close)
                _scan.Problem(at, $"',' before '{close}'", "no comma behind the last one");
            return;
        }

        if (_scan.IsAtEnd || _scan.Current == close || _scan.Current == other)
            return;
        _scan.Problem(at, _scan.Shown(), $"',' or '{close}'");
        if (_scan.Current is not ('"' or '{' or '['))
            _scan.TakeWord();
        if (_scan.At == at && _scan.Current is not ('"' or '{' or '['))
            _scan.Take();
        _scan.SkipBlank();
        _scan.TryTake(',');
    }

    private void Stop(string? found, string? expected)
    {
        if (found is not null && !_isStopped)
            _scan.Problem(_scan.At, found, expected!);
        _isStopped = true;
        _scan.SkipToEnd();
    }
}
