using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Policies.Forms;
using Reactivation.Priorities;

namespace Reactivation.Policies;

/// <summary>The forms that several parts of a policy share, and its rows.</summary>
internal static class PolicyForms
{
    internal static FactForm Fact { get; } = new() { SharedName = "fact" };

    internal static ObjectForm<Wording> Why { get; } = MakeWording("why", Texts.Any);

    /// <summary>What sentences call a fact or an event of the policy's own.</summary>
    internal static ObjectForm<Wording> Label { get; } = MakeWording("label", Texts.Label);

    internal static ListForm<Row<DormancyEffect>> Definitions { get; } = RowForms.Rows("then", "what it means when it holds", CodeForm.Of<DormancyEffect>(), () => ReactivationPolicy.Default.Definitions);

    internal static ObjectForm<Decision<Stage>> Stages { get; } = RowForms.Decision("the stage", CodeForm.Of<Stage>(), () => ReactivationPolicy.Default.Stages);

    internal static ObjectForm<Decision<Finding>> Causes { get; } = RowForms.Decision("what is found", FindingForm.Make(), () => ReactivationPolicy.Default.Causes);

    internal static ObjectForm<Decision<PriorityTier>> Priorities { get; } = RowForms.Decision("the tier", CodeForm.Of<PriorityTier>(), () => ReactivationPolicy.Default.Priorities);

    internal static ListForm<Row<string>> Segments { get; } = RowForms.Rows("dimension", "the dimension in which the segment stands", Texts.Label, () => ReactivationPolicy.Default.Segments);

    internal static ListForm<NamedCondition> Conditions { get; } = RowForms.Conditions();

    private static ObjectForm<Wording> MakeWording(string name, TextForm text)
    {
        var english = new Member<Wording, string>("en", "in English", text, w => w.English);
        var japanese = new Member<Wording, string>("ja", "in Japanese", text, w => w.Japanese);
        return new([english, japanese], f => new Wording(f.Of(english), f.Of(japanese))) { IsInline = true, SharedName = name };
    }
}
