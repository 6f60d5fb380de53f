using System.Text.Json;

namespace Reactivation.Hosting.Sources;

/// <summary>What <see cref="ReactivationPolicy.JsonSchema"/> lets stand in one place of a policy: configuration has texts only, the document has types.</summary>
/// <param name="alternatives">What may stand there, any of them.</param>
internal sealed class PolicySchema(IEnumerable<JsonElement> alternatives)
{
    private static readonly Lazy<JsonElement> Document = new(() =>
    {
        using var schema = JsonDocument.Parse(ReactivationPolicy.JsonSchema());
        return schema.RootElement.Clone();
    });

    private readonly List<JsonElement> _alternatives = [.. alternatives.SelectMany(Resolved)];

    /// <summary>A whole policy.</summary>
    internal static PolicySchema Root => new([Document.Value]);

    internal bool IsList => Allows("array");

    /// <summary>An item of the list.</summary>
    internal PolicySchema Item => new(Parts("items"));

    /// <summary>A member, under its right name where the key has it in another case. An unknown one keeps its name: the reader of policies tells it.</summary>
    internal (string Name, PolicySchema Schema) Member(string key)
    {
        var members = Parts("properties").SelectMany(p => p.EnumerateObject()).Where(m => string.Equals(m.Name, key, StringComparison.OrdinalIgnoreCase)).ToList();
        return (members.Count == 0 ? key : members[0].Name, new PolicySchema(members.Select(m => m.Value)));
    }

    /// <summary>A value of the configuration in JSON; null where it stands there as a text.</summary>
    internal string? Literal(string? value) =>
        string.IsNullOrEmpty(value) && IsList ? "[]"
        : string.IsNullOrEmpty(value) && Allows("object") ? "{}"
        : value is null ? "null"
        : Allows("string") ? null
        : (Allows("integer") || Allows("number")) && IsNumber(value) ? value
        : Allows("boolean") && bool.TryParse(value, out var truth) ? (truth ? "true" : "false")
        : null;

    private bool Allows(string type) => _alternatives.Any(a => TypeOf(a) == type);

    private IEnumerable<JsonElement> Parts(string keyword) => _alternatives.Where(a => a.TryGetProperty(keyword, out _)).Select(a => a.GetProperty(keyword));

    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) ? type.GetString()
        : schema.TryGetProperty("enum", out _) ? "string"
        : schema.TryGetProperty("const", out var value) ? (value.ValueKind == JsonValueKind.Number ? "number" : "string")
        : null;

    private static IEnumerable<JsonElement> Resolved(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var pointer) ? Resolved(Document.Value.GetProperty("$defs").GetProperty(pointer.GetString()!["#/$defs/".Length..]))
        : schema.TryGetProperty("anyOf", out var any) ? any.EnumerateArray().SelectMany(Resolved)
        : [schema];

    private static bool IsNumber(string value)
    {
        try
        {
            using var number = JsonDocument.Parse(value);
            return number.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
