using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Policies.Forms;
using Reactivation.Segments;

namespace Reactivation.Policies;

/// <summary>A scale. Once read its step belongs to the catalogue, so that conditions can name it.</summary>
internal static class ScaleForm
{
    private static readonly Member<Scale, string> Name = new("name", "the name of the fact that is the step", Texts.FactName, s => s.Name);

    private static readonly Member<Scale, Fact> Of = new("of", "the fact that is cut into steps", PolicyForms.Fact, s => s.Of);

    private static readonly Member<Scale, int> Steps = new("steps", "how many steps", new WholeForm(2, Scale.MaxSteps), s => s.Steps);

    private static readonly OptionalMember<Scale, ImmutableArray<long>?> Bounds = new(
        "bounds",
        "fitted: the least value of the second and each later step, ascending; of a day, the days before the day of the question, descending; left away until fitted",
        new BoundsForm(),
        s => s.Bounds is { } bounds ? [.. bounds.Select(b => s.Of is AmountFact ? b : b * Cell.AmountScale)] : null,
        () => null,
        b => b is not null);

    internal static ListForm<Scale> List { get; } = new(new ObjectForm<Scale>([Name, Of, Steps, Bounds], Add) { IsInline = true }, ("name", s => s.Name)) { Default = () => ReactivationPolicy.Default.Scales };

    private static Scale? Add(Fields<Scale> fields)
    {
        if (fields.Reading.Catalogue.Find(fields.Of(Name)) is { Origin: not ScaleOrigin })
            return fields.Problem(Name, "a name that is not taken by a fact");
        Scale scale;
        try
        {
            scale = new Scale(fields.Of(Name), fields.Of(Of), fields.Of(Steps));
        }
        catch (ArgumentException wrong)
        {
            return fields.Problem(Of, "a day that has happened, a count or an amount", found: OwnFactForm.Sentence(wrong));
        }

        fields.Reading.Catalogue = fields.Reading.Catalogue.With(scale.Fact);
        if (fields.Of(Bounds) is not { } written)
            return scale;
        var bounds = ImmutableArray.CreateBuilder<long>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (scale.Of is AmountFact)
                bounds.Add(written[i]);
            else if (NumberQuestion.WholeOf(written[i]) is { } whole)
                bounds.Add(whole);
            else
                fields.Reading.Problem(fields.At(Bounds).Items[i], $"a whole number; {scale.Of} is no amount");
        }

        if (bounds.Count < written.Length)
            return null;
        scale = scale with { Bounds = bounds.ToImmutable() };
        return PolicyData.ProblemWithBounds(scale) is { } problem ? fields.Problem(Bounds, problem.Expected, found: $"bounds of {scale.Name}") : scale;
    }
}
