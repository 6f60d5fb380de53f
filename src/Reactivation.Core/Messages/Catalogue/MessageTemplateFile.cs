using System.Collections.Immutable;

namespace Reactivation.Messages.Catalogue;

/// <summary>Reads one template file: head, parts, and whether they agree. All problems are kept, by line.</summary>
internal sealed class MessageTemplateFile(string text, string? source, ITemplateEngine engine)
{
    private const string Mark = "--- ";
    private const int LongestFile = 1_048_576;
    private const int MostValues = 256;

    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');
    private readonly List<Problem> _problems = [];

    internal ImmutableArray<Problem> Problems => [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];

    internal MessageTemplate? Read()
    {
        if (text.Length > LongestFile)
        {
            Problem(1, 1, $"a file of {text.Length} characters", $"at most {LongestFile}");
            return null;
        }

        var firstPart = Array.FindIndex(_lines, l => l.StartsWith(Mark, StringComparison.Ordinal));
        var head = new MessageTemplateHeadReader(_lines, firstPart < 0 ? _lines.Length : firstPart, Problem);
        var described = head.Read();
        var parts = Parts(firstPart);
        var values = head.Values;
        if (values.Count > MostValues)
            Problem(values[MostValues].Line, 1, $"{values.Count} values", $"at most {MostValues}");
        Agree(parts, values);
        if (_problems.Count > 0 || described is null)
            return null;
        return new MessageTemplate(text, described, [.. values.Select(v => v.Value)], parts.ToImmutableDictionary(p => p.Name));
    }

    private List<MessagePart> Parts(int firstPart)
    {
        var parts = new List<MessagePart>();
        for (var start = firstPart; start >= 0 && start < _lines.Length;)
        {
            var end = Array.FindIndex(_lines, start + 1, l => l.StartsWith(Mark, StringComparison.Ordinal));
            end = end < 0 ? _lines.Length : end;
            Part(parts, start, end);
            start = end;
        }

        var names = parts.Select(p => p.Name).ToList();
        if (names.Count == 0)
            Problem(_lines.Length, 1, "no part", "at least one: " + string.Join(", ", MessageParts.All), $"write a line such as '{Mark}{MessageParts.EmailText}'");
        if (names.Contains(MessageParts.EmailText) != names.Contains(MessageParts.EmailSubject) || (names.Contains(MessageParts.EmailHtml) && !names.Contains(MessageParts.EmailText)))
            Problem(firstPart + 1, 1, "an e-mail without its subject or text", $"both {MessageParts.EmailSubject} and {MessageParts.EmailText}");
        return parts;
    }

    private void Part(List<MessagePart> parts, int start, int end)
    {
        var name = _lines[start][Mark.Length..].Trim();
        if (!MessageParts.All.Contains(name))
            Problem(start + 1, Mark.Length + 1, $"the part '{name}'", "one of " + string.Join(", ", MessageParts.All), Conditions.Nearest.To(name, MessageParts.All) is { } near ? $"did you mean '{near}'?" : null);
        else if (parts.Any(p => p.Name == name))
            Problem(start + 1, Mark.Length + 1, $"the part '{name}' a second time", "each part once");
        else
            parts.Add(Parsed(name, start + 1, end));
    }

    private MessagePart Parsed(string name, int start, int end)
    {
        while (start < end && _lines[start].Length == 0)
            start++;
        while (end > start && _lines[end - 1].Length == 0)
            end--;
        var body = string.Join('\n', _lines[start..end]) + (name is MessageParts.EmailSubject or MessageParts.Sms ? "" : "\n");
        if (start == end)
            Problem(start, 1, $"an empty part '{name}'", "its text");
        if (name is MessageParts.EmailSubject && end - start > 1)
            Problem(start + 2, 1, "a second line of the subject", "a subject of one line");
        try
        {
            // HTML is the message subset's whatever the engine: its escaping is checked on what renders it.
            if (engine is not MessageSubset && name != MessageParts.EmailHtml)
                return new MessagePart(name, start, body, engine.Parse(body), null);
            var template = engine is MessageSubset subset ? (Template)subset.Parse(body) : Template.Parse(body);
            return new MessagePart(name, start, body, template, template);
        }
        catch (TemplateException e)
        {
            foreach (var problem in e.Problems)
                _problems.Add(problem with { Source = source, Line = problem.Line + start });
            return new MessagePart(name, start, body, null, null);
        }
    }

    /// <summary>Names that the parts read and names that the head declares are the same; what may be missing is tested before it is printed; HTML is escaped.</summary>
    private void Agree(List<MessagePart> parts, IReadOnlyList<(MessageValue Value, int Line)> values)
    {
        var byName = values.ToDictionary(v => v.Value.Name, v => v.Value, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var (name, at, isSafe) in part.Reads())
            {
                if (!byName.TryGetValue(name, out var value))
                    Place(part, at, $"the value '{name}', which the head does not declare", byName.Count == 0 ? "a value of the head" : "one of " + string.Join(", ", values.Select(v => v.Value.Name)), Conditions.Nearest.To(name, byName.Keys) is { } near ? $"did you mean '{near}'?" : $"add it to 'uses', or declare it: value {name} text required \"…\" …");
                else if (!value.IsRequired && !isSafe)
                    Place(part, at, $"'{name}' printed although it may be missing", $"a test before it: {{{{ if {name} }}}}", "or declare it as required");
                if (IsFull)
                    return;
            }

            if (part.Name == MessageParts.EmailHtml && part.Subset is { } html)
                HtmlEscaping.Check(html, byName, (at, found, expected, fix) => Place(part, at, found, expected, fix));
        }

        // A part that could not be read may be what uses the rest.
        if (parts.Any(p => p.Template is null))
            return;
        var used = parts.SelectMany(p => p.Template!.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var (value, line) in values.Where(v => !used.Contains(v.Value.Name)))
            Problem(line, 1, $"the value '{value.Name}', which no part uses", "values that are used", "use it, or take it out");
    }

    private bool IsFull => _problems.Count >= Rendering.ProblemList.Most;

    private void Place(MessagePart part, int at, string found, string expected, string? fix)
    {
        if (!IsFull)
            _problems.Add(part.At(at, found, expected, fix) with { Source = source });
    }

    private void Problem(int line, int column, string found, string expected, string? fix = null)
    {
        if (!IsFull)
            _problems.Add(new Problem { Source = source, Line = line, Column = column, Found = found, Expected = expected, Fix = fix });
    }
}
