using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A fact as conditions write it: <c>"purchase_sum[24 months]"</c>, <c>"latest(a, b)"</c>.</summary>
internal sealed class FactForm : Form<Fact>
{
    internal override void Write(JsonWriter writer, Fact value) => writer.Text(value.ToString());

    internal override void Describe(SchemaWriter schema) => schema.Type("string");

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Fact result)
    {
        result = null;
        if (value.Kind != JsonKind.Text)
            return reading.Problem(value, "a fact, such as \"purchase_sum[24 months]\"");
        var text = value.Text;
        try
        {
            result = reading.Catalogue.Parse(text);
            return true;
        }
        catch (ConditionFormatException wrong)
        {
            return reading.Inside(value, text, wrong.Problems);
        }
    }
}
