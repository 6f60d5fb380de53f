using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A span as conditions write it: <c>"30 days"</c>.</summary>
internal sealed class SpanForm : Form<CalendarSpan>
{
    private const string Expected = "a span such as 30 days";

    internal override void Write(JsonWriter writer, CalendarSpan value) => writer.Text(value.ToString());

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("string");
        schema.Text("pattern", "^[0-9]+ (day|month|year)s?$");
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out CalendarSpan result)
    {
        result = default;
        if (value.Kind != JsonKind.Text)
            return reading.Problem(value, Expected);
        var text = value.Text;
        var tokens = new TokenStream(text);
        var span = new FactParser(tokens, reading.Catalogue).ReadSpan(Expected);
        if (span is not null && !tokens.IsAtEnd)
            tokens.Problem(tokens.Current, "nothing behind the span");
        result = span.GetValueOrDefault();
        return tokens.Problems.Count == 0 || reading.Inside(value, text, tokens.Problems);
    }
}
