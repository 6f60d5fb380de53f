using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Decisions;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>A measure; what follows it is one too.</summary>
internal sealed class MeasureForm : Form<Measure>
{
    private readonly ObjectForm<Measure> _form;

    private MeasureForm()
    {
        var template = new Member<Measure, string>("template", "the id of the template that says it", Texts.Label, m => m.Template);
        var what = new Member<Measure, Wording>("what", "what is done, for people", PolicyForms.Why, m => m.What);
        var purpose = new Member<Measure, string>("purpose", "the purpose, as consents and guard rails name it", Texts.Label, m => m.Purpose);
        var channels = new Member<Measure, ImmutableArray<Channel>>("channels", "the channels that suit it, the best first", ChannelForm.List(min: 1), m => m.Channels);
        var trigger = new OptionalMember<Measure, MeasureTrigger>("trigger", "what sets it off; the plan itself when left away", CodeForm.Of<MeasureTrigger>(), m => m.Trigger, () => MeasureTrigger.Planned, t => t != MeasureTrigger.Planned);
        var another = new OptionalMember<Measure, bool>("by_another_person", "whether somebody other than the former contact may sign; no when left away", new TruthForm(), m => m.ByAnotherPerson, () => false, b => b);
        var then = new OptionalMember<Measure, Measure?>("then", "what follows where nothing comes of it; nothing when left away", this!, m => m.Then, () => null, m => m is not null);
        _form = new([template, what, purpose, channels, trigger, another, then], f => new(f.Of(template), f.Of(what), f.Of(purpose), f.Of(channels)) { Trigger = f.Of(trigger), ByAnotherPerson = f.Of(another), Then = f.Of(then) });
    }

    internal static MeasureForm Instance { get; } = new() { SharedName = "measure" };

    internal override void Write(JsonWriter writer, Measure value) => _form.Write(writer, value);

    internal override void Describe(SchemaWriter schema) => _form.Describe(schema);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Measure result) => _form.TryRead(value, reading, out result);
}
