using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reactivation.Tests.Policies;

/// <summary>As much of JSON schema 2020-12 as our schema uses; a keyword that it does not know is an error, so that nothing counts as checked that is not.</summary>
internal sealed class SchemaValidator(string schema)
{
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    public bool IsValid(string json) => IsValid(JsonDocument.Parse(json).RootElement, _root);

    private bool IsValid(JsonElement value, JsonElement schema) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => IsValid(value, _root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..])),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => IsValid(value, one)),
        "type" => IsOfType(value, keyword.Value.GetString()!),
        "const" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() == keyword.Value.GetDecimal(),
        "enum" => value.ValueKind == JsonValueKind.String && keyword.Value.EnumerateArray().Any(e => e.GetString() == value.GetString()),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(i => IsValid(i, keyword.Value)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => !keyword.Value.TryGetProperty(m.Name, out var member) || IsValid(m.Value, member)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => schema.GetProperty("properties").TryGetProperty(m.Name, out _)),
        var unknown => throw new NotSupportedException(unknown),
    });

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        _ => throw new NotSupportedException(type),
    };
}
