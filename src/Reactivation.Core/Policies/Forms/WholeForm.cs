using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A whole number within bounds, both inclusive.</summary>
internal sealed class WholeForm(int min, int max) : Form<int>
{
    internal override void Write(JsonWriter writer, int value) => writer.Whole(value);

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("integer");
        schema.Whole("minimum", min);
        schema.Whole("maximum", max);
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out int result)
    {
        var number = value.Kind == JsonKind.Number ? JsonNumber.Scaled(value.Number, 0) : null;
        var isGood = number >= min && number <= max;
        result = isGood ? (int)number!.Value : 0;
        return isGood || reading.Problem(value, FormattableString.Invariant($"a whole number from {min} to {max}"));
    }
}
