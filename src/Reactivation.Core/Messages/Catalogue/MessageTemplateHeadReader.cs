using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Messages.Catalogue;

/// <summary>Reads the head of a template file.</summary>
/// <param name="lines">The lines of the file.</param>
/// <param name="end">How many of them are the head.</param>
/// <param name="problem">Takes line, column, found, expected, fix.</param>
internal sealed class MessageTemplateHeadReader(string[] lines, int end, Action<int, int, string, string, string?> problem)
{
    private static readonly string[] Keys = ["id", "language", "purpose", "cause", "reasons", "title", "uses"];
    private static readonly string[] Required = ["id", "language", "purpose", "title"];

    private static readonly ImmutableDictionary<string, MessagePurpose> Purposes = Enum.GetValues<MessagePurpose>().ToImmutableDictionary(p => p == MessagePurpose.WinBack ? "win_back" : p.ToString().ToLowerInvariant());

    private readonly Dictionary<string, (string Text, int Line)> _keys = new(StringComparer.Ordinal);
    private readonly List<(MessageValue Value, int Line)> _values = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The values that are declared, with their lines.</summary>
    internal IReadOnlyList<(MessageValue Value, int Line)> Values => [.. _values.OrderBy(v => v.Line)];

    internal MessageTemplateHead? Read()
    {
        for (var i = 0; i < end; i++)
        {
            if (lines[i].StartsWith("value ", StringComparison.Ordinal))
                Value(lines[i], i + 1);
            else if (lines[i].Trim().Length > 0 && !lines[i].StartsWith('#'))
                Key(lines[i], i + 1);
        }

        foreach (var key in Required.Where(k => !_keys.ContainsKey(k)))
            problem(1, 1, $"no '{key}'", $"a line '{key}: …' in the head", null);
        var language = Named("language", Languages.Find, "ja or en");
        Uses(language ?? Language.Japanese);
        var (purpose, cause, reasons) = (Named("purpose", p => Purposes.TryGetValue(p, out var known) ? known : (MessagePurpose?)null, string.Join(", ", Purposes.Keys.Order())), Named("cause", FindCause, "price, staff, product, forgotten or other"), Reasons());
        if (_keys.TryGetValue("id", out var id) && !Identifier.IsId(id.Text))
            problem(id.Line, 5, $"the id '{id.Text}'", "letters, digits, '-' and '_', not at the end a '-'", null);
        return language is { } l && purpose is { } p && id.Text is not null && _keys.TryGetValue("title", out var title) ? new MessageTemplateHead(id.Text, l, p, cause, reasons, title.Text) : null;
    }

    private static Cause? FindCause(string text) => text switch { "price" => Cause.Price, "staff" => Cause.Staff, "product" => Cause.Product, "forgotten" => Cause.Forgotten, "other" => Cause.Other, _ => null };

    private static string[] Words(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private void Key(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? line.Trim() : line[..colon].Trim();
        if (colon < 0 || !Keys.Contains(key))
            problem(number, 1, $"'{key}'", $"one of {string.Join(", ", Keys)} with ':', or a line that begins with 'value'", Nearest.To(key, Keys) is { } near ? $"did you mean '{near}'?" : null);
        else if (line[(colon + 1)..].Trim() is var text && text.Length == 0)
            problem(number, colon + 1, $"'{key}' without a value", "something behind the ':'", null);
        else if (!_keys.TryAdd(key, (text, number)))
            problem(number, 1, $"'{key}' a second time", "each key once", null);
    }

    private T? Named<T>(string key, Func<string, T?> find, string expected)
        where T : struct
    {
        if (!_keys.TryGetValue(key, out var text))
            return null;
        if (find(text.Text) is { } found)
            return found;
        problem(text.Line, key.Length + 3, $"the {key} '{text.Text}'", expected, null);
        return null;
    }

    private ImmutableArray<string> Reasons()
    {
        if (!_keys.TryGetValue("reasons", out var text))
            return [];
        foreach (var reason in Words(text.Text).Where(r => !LeavingReason.All.Contains(r)))
            problem(text.Line, "reasons: ".Length + 1, $"the reason '{reason}'", "codes of reasons for leaving", Nearest.To(reason, LeavingReason.All) is { } near ? $"did you mean '{near}'?" : null);
        return [.. Words(text.Text)];
    }

    private void Uses(Language language)
    {
        if (!_keys.TryGetValue("uses", out var text))
            return;
        var known = StandardValues.In(language);
        foreach (var name in Words(text.Text))
        {
            if (!known.TryGetValue(name.TrimEnd('?'), out var value))
                problem(text.Line, "uses: ".Length + 1, $"'{name}'", "one of " + string.Join(", ", known.Keys.Order()), Nearest.To(name, known.Keys) is { } near ? $"did you mean '{near}'?" : "declare a value of your own with 'value'");
            else
                Add(name.EndsWith('?') ? value with { IsRequired = false } : value, text.Line);
        }
    }

    private void Value(string line, int number)
    {
        var words = line.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        var quoted = words.Length == 5 ? words[4].Trim() : "";
        var close = quoted.Length > 1 && quoted[0] == '"' ? quoted.IndexOf('"', 1) : -1;
        if (close < 0 || words[3] is not ("required" or "optional") || quoted[(close + 1)..].Trim().Length == 0)
        {
            problem(number, 1, "a value that is not declared as it should be", "value NAME TYPE required|optional \"EXAMPLE\" DESCRIPTION", null);
            return;
        }

        if (!Identifier.IsFactName(words[1]) || Rendering.Words.IsTaken(words[1]) || StandardValues.Has(words[1]))
            problem(number, 7, $"the name '{words[1]}'", "a name of small letters, digits and '_' that is neither a word of the language nor one of the values for 'uses'", null);
        else if (!Enum.TryParse<MessageValueType>(words[2], ignoreCase: true, out var type) || words[2].Any(c => !char.IsAsciiLetterLower(c)))
            problem(number, 8 + words[1].Length, $"the type '{words[2]}'", string.Join(", ", Enum.GetNames<MessageValueType>().Select(n => n.ToLowerInvariant())), null);
        else if (ValueExamples.Read(quoted[1..close], type) is var example && new MessageValue(words[1], type, words[3] == "required", example, quoted[(close + 1)..].Trim()) is var value && (example.IsNull ? null : value.Check(example)) is { } wrong)
            problem(number, line.IndexOf('"', StringComparison.Ordinal) + 1, $"{wrong.Found} as the example", wrong.Expected, null);
        else if (example.IsNull)
            problem(number, line.IndexOf('"', StringComparison.Ordinal) + 1, $"the example \"{quoted[1..close]}\"", $"a value of the type {words[2]}", null);
        else
            Add(value, number);
    }

    private void Add(MessageValue value, int line)
    {
        if (!_names.Add(value.Name))
            problem(line, 1, $"the value '{value.Name}' a second time", "each value once", null);
        else
            _values.Add((value, line));
    }
}
