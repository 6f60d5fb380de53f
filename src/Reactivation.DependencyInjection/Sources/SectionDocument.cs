using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Reactivation.Hosting.Sources;

/// <summary>A section of a configuration as the JSON document that it stands for, one value a line, so that what is wrong with a line leads back to the key.</summary>
internal sealed class SectionDocument
{
    private readonly StringBuilder _json = new();
    private readonly List<string> _keys = [];
    private readonly List<Problem> _problems = [];

    private SectionDocument(string key) => _keys.Add(key);

    internal string Json => _json.ToString();

    /// <summary>What no document can stand for.</summary>
    internal ImmutableArray<Problem> Problems => [.. _problems];

    internal static SectionDocument Of(IConfigurationSection section)
    {
        var document = new SectionDocument(section.Path);
        if (section.GetChildren().Any())
            document.Write(section, PolicySchema.Root);
        else
            document._problems.Add(Empty(section));
        return document;
    }

    /// <summary>A problem of the document, where it is in the configuration.</summary>
    internal Problem Placed(Problem problem) => problem with { Line = null, Column = null, Path = _keys[(problem.Line ?? 1) - 1] };

    private static Problem Empty(IConfigurationSection section) => new()
    {
        Path = section.Path,
        Found = section.Value is null ? "nothing" : $"the value '{section.Value}'",
        Expected = $"the members of a policy, such as {section.Path}:version",
        Fix = section.Value is null ? "look for the key in the files and variables that the host reads" : $"for a file that the configuration names: PolicySource.File(configuration[\"{section.Path}\"]!)",
    };

    private void Write(IConfigurationSection section, PolicySchema schema)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
            _json.Append(schema.Literal(section.Value) ?? Quoted(section.Value!));
        else if (!string.IsNullOrEmpty(section.Value))
            _problems.Add(new Problem { Path = section.Path, Found = $"the value '{section.Value}' and {children.Count} keys below it", Expected = "one or the other", Fix = "they may be from different files or providers" });
        else
            WriteAll(section, children, schema);
    }

    private void WriteAll(IConfigurationSection section, List<IConfigurationSection> children, PolicySchema schema)
    {
        var isList = schema.IsList && children.All(c => int.TryParse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        _json.Append(isList ? '[' : '{');
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0)
                _json.Append(',');
            Break(children[i].Path);
            var (name, member) = isList ? (null, schema.Item) : schema.Member(children[i].Key);
            if (name is not null)
                _json.Append(Quoted(name)).Append(": ");
            Write(children[i], member);
        }

        Break(section.Path);
        _json.Append(isList ? ']' : '}');
    }

    private void Break(string key)
    {
        _json.Append('\n');
        _keys.Add(key);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c) : c < ' ' ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
