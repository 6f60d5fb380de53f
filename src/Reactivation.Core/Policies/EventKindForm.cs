using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Policies.Forms;

namespace Reactivation.Policies;

/// <summary>An event kind of the policy's own. Once read it belongs to the catalogue, so that conditions can name its facts.</summary>
internal static class EventKindForm
{
    internal static ListForm<EventKind> List { get; } = new(Make(), ("name", k => k.Name));

    private static ObjectForm<EventKind> Make()
    {
        var name = new Member<EventKind, string>("name", "the name", Texts.KindName, k => k.Name);
        var traits = new Member<EventKind, ImmutableArray<EventTraits>>(
            "traits",
            "what an event of this kind says; an empty list for nothing in particular",
            new ListForm<EventTraits>(CodeForm.Of(EventTraits.None), ("trait", t => t.ToString())) { IsInline = true },
            k => [.. Enum.GetValues<EventTraits>().Where(t => t != EventTraits.None && k.Traits.HasFlag(t))]);
        var label = new OptionalMember<EventKind, Wording>("label", "what sentences call one such event; left away, its name", PolicyForms.Label, k => k.Label ?? default, () => default, w => w != default);
        return new([name, traits, label], Add) { IsInline = true };

        EventKind? Add(Fields<EventKind> fields)
        {
            var kind = new EventKind(fields.Of(name), fields.Of(traits).Aggregate(EventTraits.None, (all, one) => all | one), fields.Of(label) is var called && called != default ? called : null);
            if (FactCatalogue.Default.FindKind(kind.Name) is not null)
                return fields.Problem(name, "a name of your own; every policy has this kind already");
            try
            {
                fields.Reading.Catalogue = fields.Reading.Catalogue.With(kind);
                return kind;
            }
            catch (ArgumentException taken)
            {
                return fields.Problem(name, "a name that is not taken", found: OwnFactForm.Sentence(taken));
            }
        }
    }
}
