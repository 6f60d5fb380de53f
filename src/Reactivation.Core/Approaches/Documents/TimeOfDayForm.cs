using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>A time of the day, to the minute.</summary>
internal sealed class TimeOfDayForm : Form<TimeOnly>
{
    internal override void Write(JsonWriter writer, TimeOnly value) => writer.Text(value.ToString(value.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture));

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("string");
        schema.Text("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out TimeOnly result)
    {
        result = default;
        return (value.Kind == JsonKind.Text && TimeOnly.TryParseExact(value.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out result))
            || reading.Problem(value, "a time of the day, to the minute, such as \"21:00\"");
    }
}
