using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>Writes a JSON schema (2020-12) from forms; those with a name of their own are described once.</summary>
internal sealed class SchemaWriter
{
    private readonly JsonWriter _json = new(isIndented: true);
    private readonly SortedDictionary<string, Action> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);

    /// <summary>The schema of documents of a form.</summary>
    internal static string Write<T>(Form<T> root, string title, string description)
    {
        var schema = new SchemaWriter();
        schema._json.BeginObject();
        schema.Text("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Text("title", title);
        schema.Text("description", description);
        root.Describe(schema);
        schema.Shared();
        schema._json.End();
        return schema._json + "\n";
    }

    /// <summary>Describes a value, in place or by pointing to where its form is described.</summary>
    internal void Value<T>(Form<T> form, string? description) => Object(() =>
    {
        if (description is not null)
            Text("description", description);
        if (form.SharedName is not { } name)
        {
            form.Describe(this);
            return;
        }

        _shared.TryAdd(name, () => form.Describe(this));
        Text("$ref", $"#/$defs/{name}");
    });

    /// <summary>Describes the form that holds for a value behind a name.</summary>
    internal void Member(string name, Action value)
    {
        _json.Name(name);
        value();
    }

    internal void Members(string name, IEnumerable<(string Name, Action Value)> members) => Member(name, () => Object(() =>
    {
        foreach (var (member, value) in members)
            Member(member, value);
    }));

    internal void Object(Action members, bool isInline = false)
    {
        _json.BeginObject(isInline);
        members();
        _json.End();
    }

    /// <summary>Any of several descriptions.</summary>
    internal void AnyOf(IEnumerable<Action> values) => Member("anyOf", () =>
    {
        _json.BeginList();
        foreach (var value in values)
            value();
        _json.End();
    });

    internal void Type(string type) => Text("type", type);

    internal void Text(string name, string text) => Member(name, () => _json.Text(text));

    internal void Whole(string name, int number) => Member(name, () => _json.Whole(number));

    internal void Texts(string name, IEnumerable<string> texts) => Member(name, () =>
    {
        _json.BeginList(isInline: true);
        foreach (var text in texts)
            _json.Text(text);
        _json.End();
    });

    /// <summary>No members but those that are described.</summary>
    internal void Closed() => Member("additionalProperties", () => _json.Truth(false));

    private void Shared() => Member("$defs", () => Object(() =>
    {
        while (_shared.FirstOrDefault(s => !_described.Contains(s.Key)) is { Key: not null } next)
        {
            _described.Add(next.Key);
            Member(next.Key, () => Object(next.Value));
        }
    }));
}
