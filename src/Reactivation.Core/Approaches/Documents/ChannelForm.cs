using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>A channel by its name: one of the domain's, or your own.</summary>
internal sealed class ChannelForm : Form<Channel>
{
    internal static ChannelForm Instance { get; } = new();

    /// <summary>Channels, each once.</summary>
    internal static ListForm<Channel> List(int min) => new(Instance, ("channel", c => c.Name)) { Min = min, IsInline = true };

    internal override void Write(JsonWriter writer, Channel value) => writer.Text(value.Name);

    internal override void Describe(SchemaWriter schema) => Texts.KindName.Describe(schema);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Channel result)
    {
        result = Texts.KindName.TryRead(value, reading, out var name) ? new Channel(name) : null;
        return result is not null;
    }
}
