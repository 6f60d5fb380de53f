using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Policies.Forms;
using Reactivation.Priorities;

namespace Reactivation.Policies;

/// <summary>The bins of a scorecard over one fact: <c>from</c> for numbers, <c>within_days</c> for days, <c>codes</c> for choices.</summary>
internal static class BinsForm
{
    private static readonly Member<Bins, Fact> Of = new("fact", "the fact", PolicyForms.Fact, b => b.Fact);

    private static readonly OptionalMember<Bins, ImmutableArray<long>?> From = new(
        "from", "of a count or an amount: the least values of the second and later bins, ascending", new BoundsForm(),
        b => b is NumberBins numbers ? [.. numbers.From.Select(f => b.Fact is AmountFact ? f : f * Cell.AmountScale)] : null, () => null, f => f is not null);

    private static readonly OptionalMember<Bins, ImmutableArray<int>> WithinDays = new(
        "within_days", "of a day: how many days ago it lies at most, for all bins but the last, ascending",
        new ListForm<int>(new WholeForm(0, CalendarSpan.MaxYears * 365)) { IsInline = true, Min = 1 }, b => b is DayBins days ? [.. days.Within.Select(w => w.Count)] : [], () => [], w => !w.IsEmpty);

    private static readonly OptionalMember<Bins, ImmutableArray<string>> Codes = new(
        "codes", "of a choice: all its codes in their order, one bin each", new ListForm<string>(Texts.ChoiceCode) { IsInline = true, Min = 1 },
        b => b is ChoiceBins ? ((ChoiceFact)b.Fact).Codes : [], () => [], c => !c.IsEmpty);

    internal static ObjectForm<Bins> Form { get; } = new([Of, From, WithinDays, Codes], Make) { IsInline = true, SharedName = "bins" };

    private static Bins? Make(Fields<Bins> fields)
    {
        var fact = fields.Of(Of);
        Member<Bins> fitting = fact switch { DayFact => WithinDays, ChoiceFact => Codes, _ => From };
        foreach (var other in new Member<Bins>[] { From, WithinDays, Codes })
        {
            if (other != fitting && fields.Has(other))
                return fields.Problem(other, $"'{fitting.Name}' for {fact}");
        }

        if (!fields.Has(fitting))
            return fields.Problem(Of, $"'{fitting.Name}' beside it", found: $"{fact} without bins");
        try
        {
            return fact switch
            {
                DayFact day => DayBins.OfDays(day, [.. fields.Of(WithinDays)]),
                CountFact count => Whole(fields) is { } from ? NumberBins.Of(count, from) : null,
                AmountFact amount => NumberBins.Of(amount, [.. fields.Of(From)!.Value.Select(Cell.ToAmount)]),
                ChoiceFact choice when choice.Codes.SequenceEqual(fields.Of(Codes)) => ChoiceBins.Of(choice),
                ChoiceFact choice => fields.Problem(Codes, $"its codes in their order: {string.Join(", ", choice.Codes)}", found: "other codes"),
                _ => throw new NotSupportedException(fact.GetType().Name),
            };
        }
        catch (ArgumentException)
        {
            return fields.Problem(fitting, "at least one number, each greater than the one before");
        }
    }

    private static int[]? Whole(Fields<Bins> fields)
    {
        var from = fields.Of(From)!.Value;
        var whole = new List<int>(from.Length);
        for (var i = 0; i < from.Length; i++)
        {
            if (NumberQuestion.WholeOf(from[i]) is { } one)
                whole.Add(one);
            else
                fields.Reading.Problem(fields.At(From).Items[i], $"a whole number; {fields.Of(Of)} is a count");
        }

        return whole.Count == from.Length ? [.. whole] : null;
    }
}
