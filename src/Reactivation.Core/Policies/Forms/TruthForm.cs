using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>True or false.</summary>
internal sealed class TruthForm : Form<bool>
{
    internal override void Write(JsonWriter writer, bool value) => writer.Truth(value);

    internal override void Describe(SchemaWriter schema) => schema.Type("boolean");

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out bool result)
    {
        result = value.Kind == JsonKind.True;
        return value.Kind is JsonKind.True or JsonKind.False || reading.Problem(value, "true or false");
    }
}
