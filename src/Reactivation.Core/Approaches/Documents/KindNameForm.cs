using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>An event kind by its name: one of the domain's, or one that the policy declares.</summary>
internal sealed class KindNameForm : Form<EventKind>
{
    /// <summary>Event kinds, each once.</summary>
    internal static ListForm<EventKind> List(int min) => new(new KindNameForm(), ("event kind", k => k.Name)) { Min = min, IsInline = true };

    internal override void Write(JsonWriter writer, EventKind value) => writer.Text(value.Name);

    internal override void Describe(SchemaWriter schema) => Texts.KindName.Describe(schema);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out EventKind result)
    {
        result = value.Kind == JsonKind.Text ? reading.Catalogue.FindKind(value.Text) : null;
        return result is not null || reading.Problem(value, "an event kind of the policy", value.Kind == JsonKind.Text ? Reading.DidYouMean(value.Text, reading.Catalogue.EventKinds.Select(k => k.Name)) : null);
    }
}
