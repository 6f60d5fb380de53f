using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A date: <c>"2026-04-01"</c>.</summary>
internal sealed class DateForm : Form<DateOnly>
{
    internal override void Write(JsonWriter writer, DateOnly value) => writer.Text(Cell.DayText(value.DayNumber));

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("string");
        schema.Text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out DateOnly result)
    {
        result = default;
        return (value.Kind == JsonKind.Text && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out result))
            || reading.Problem(value, "a date such as \"2026-04-01\"");
    }
}
