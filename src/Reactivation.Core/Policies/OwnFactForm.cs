using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Policies.Forms;

namespace Reactivation.Policies;

/// <summary>A fact of the policy's own. Once read it belongs to the catalogue, so that conditions can name it.</summary>
internal static class OwnFactForm
{
    private static readonly Member<Fact, string> Name = new("name", "the name", Texts.FactName, f => f.Name);

    private static readonly Member<Fact, FactShape> Shape = new("shape", "the shape of its values", CodeForm.Of<FactShape>(), f => f.Shape);

    private static readonly OptionalMember<Fact, Better> Direction = new(
        "better", "the better direction, for scorecards; none when left away", CodeForm.Of<Better>(), f => f.Better, () => Better.None, b => b != Better.None);

    private static readonly OptionalMember<Fact, ImmutableArray<string>> Codes = new(
        "codes", "the codes of a choice, in their order", new ListForm<string>(Texts.ChoiceCode, ("code", c => c)) { IsInline = true, Min = 1 }, f => f is ChoiceFact choice ? choice.Codes : [], () => [], c => !c.IsEmpty);

    private static readonly OptionalMember<Fact, string?> Kind = new(
        "most_frequent_category_of", "an event kind: the choice is then the category, among the codes, of most of its events; left away, customer records give the fact",
        Texts.KindName!, f => OwnFact.CategoryKind(f)?.Name, () => null, k => k is not null);

    private static readonly OptionalMember<Fact, Wording> Label = new(
        "label", "what sentences call it; left away, its name", PolicyForms.Label, f => f.Label ?? default, () => default, w => w != default);

    internal static ListForm<Fact> List { get; } = new(new ObjectForm<Fact>([Name, Shape, Direction, Codes, Kind, Label], Add) { IsInline = true }, ("name", f => f.Name));

    /// <summary>A message as a part of a sentence.</summary>
    internal static string Sentence(ArgumentException problem)
    {
        var text = problem.Message.Split(" (Parameter", 2)[0].TrimEnd('.');
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static Fact? Add(Fields<Fact> fields)
    {
        if (Make(fields) is not { } fact)
            return null;
        if (FactCatalogue.Default.Find(fact.Name) is not null)
            return fields.Problem(Name, "a name of your own; every policy has this fact already");
        if (fields.Of(Label) is var label && label != default)
            fact = Labelled(fact, label);
        try
        {
            fields.Reading.Catalogue = fields.Reading.Catalogue.With(fact);
            return fact;
        }
        catch (ArgumentException taken)
        {
            return fields.Problem(Name, "a name that is not taken", found: Sentence(taken));
        }
    }

    private static Fact Labelled(Fact fact, Wording label) => fact switch
    {
        DayFact day => day.Labelled(label.English, label.Japanese),
        CountFact count => count.Labelled(label.English, label.Japanese),
        AmountFact amount => amount.Labelled(label.English, label.Japanese),
        _ => ((ChoiceFact)fact).Labelled(label.English, label.Japanese),
    };

    private static Fact? Make(Fields<Fact> fields)
    {
        var (name, shape, codes) = (fields.Of(Name), fields.Of(Shape), fields.Of(Codes));
        if (shape != FactShape.Choice)
        {
            if (fields.Has(Codes) || fields.Has(Kind))
                return fields.Problem(fields.Has(Codes) ? Codes : Kind, "codes for a choice only");
            return shape switch
            {
                FactShape.Day => Fact.Day(name, fields.Of(Direction)),
                FactShape.Count => Fact.Count(name, fields.Of(Direction)),
                _ => Fact.Amount(name, fields.Of(Direction)),
            };
        }

        if (codes.IsEmpty)
            return fields.Problem(Shape, "'codes' beside it", found: "a choice without codes");
        if (fields.Of(Direction) != Better.None)
            return fields.Problem(Direction, "none: no code of a choice is better than another");
        if (fields.Of(Kind) is not { } kind)
            return Fact.Choice(name, [.. codes]);
        return fields.Reading.Catalogue.FindKind(kind) is { } found
            ? Facts.MostFrequentCategory(name, found, [.. codes])
            : fields.Problem(Kind, "an event kind", Reading.DidYouMean(kind, fields.Reading.Catalogue.EventKinds.Select(k => k.Name)));
    }
}
