using System.Diagnostics.CodeAnalysis;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A number with at most four decimals, kept exactly in 1/10000, whatever it counts.</summary>
internal sealed class AmountForm : Form<long>
{
    internal const string Expected = "a number with at most four decimals";

    internal override void Write(JsonWriter writer, long value) => writer.Raw(Cell.AmountText(value));

    internal override void Describe(SchemaWriter schema) => schema.Type("number");

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out long result)
    {
        var number = value.Kind == JsonKind.Number ? JsonNumber.Scaled(value.Number, 4) : null;
        var isGood = number is not null && Math.Abs((decimal)number) <= Cell.MaxAmount * Cell.AmountScale;
        result = isGood ? number!.Value : 0;
        return isGood || reading.Problem(value, Expected);
    }
}
