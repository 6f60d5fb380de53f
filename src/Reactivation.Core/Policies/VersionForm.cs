using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>The version of the format.</summary>
internal sealed class VersionForm : Form<int>
{
    internal override void Write(JsonWriter writer, int value) => writer.Whole(value);

    internal override void Describe(SchemaWriter schema) => schema.Whole("const", PolicyForm.Version);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out int result)
    {
        result = PolicyForm.Version;
        return (value.Kind == JsonKind.Number && JsonNumber.Scaled(value.Number, 0) == PolicyForm.Version)
            || reading.Problem(value, FormattableString.Invariant($"{PolicyForm.Version}"), value.Kind == JsonKind.Number ? "this version of the library reads no other; the rest of the document was not looked at" : null);
    }
}
