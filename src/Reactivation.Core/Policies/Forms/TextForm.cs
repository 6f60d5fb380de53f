using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A text, perhaps of a certain form.</summary>
/// <param name="expected">What is expected, for messages.</param>
/// <param name="isValid">Whether a text has the form.</param>
/// <param name="pattern">The form as a regular expression, for the schema, as near as it can be said; null for any.</param>
/// <param name="maxLength">The greatest length, for the schema; null for any.</param>
internal sealed class TextForm(string expected, Func<string, bool> isValid, string? pattern = null, int? maxLength = null) : Form<string>
{
    internal override void Write(JsonWriter writer, string value) => writer.Text(value ?? "");

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("string");
        if (pattern is not null)
            schema.Text("pattern", pattern);
        if (maxLength is { } length)
            schema.Whole("maxLength", length);
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out string result)
    {
        result = value.Kind == JsonKind.Text ? value.Text : null;
        return (result is not null && isValid(result)) || reading.Problem(value, expected);
    }
}
