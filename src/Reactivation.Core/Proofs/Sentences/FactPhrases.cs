using Reactivation.Customers;
using Reactivation.Dormancy;

namespace Reactivation.Proofs.Sentences;

/// <summary>Names facts and their values. A fact of the user's own is called by its name.</summary>
/// <param name="book">The wording.</param>
/// <param name="asOf">The day from which windows reach back, to name their days; null to leave the days out.</param>
internal sealed class FactPhrases(Phrasebook book, DateOnly? asOf)
{
    private readonly EventPhrases _events = new(book, asOf);

    /// <summary>The fact as what a sentence is about: <c>the last purchase</c>.</summary>
    internal string Subject(Fact fact) => Say(fact, "subject");

    /// <summary>The fact with its value: <c>the last purchase was on 2026-05-01</c>.</summary>
    internal string Is(Fact fact, long cell) => Say(fact, cell == 1 && fact.Origin is EventOrigin { Measure: EventMeasure.Count } ? "is.one" : "is", Value(fact, cell));

    /// <summary>That there is no value: <c>there has been no purchase</c>.</summary>
    internal string None(Fact fact) => Say(fact, "none");

    /// <summary>A flag that has a sentence of its own for yes and no.</summary>
    internal bool IsFlag(Fact fact) => Stem(fact).StartsWith("flag.", StringComparison.Ordinal);

    /// <summary>The whole clause of such a flag.</summary>
    internal string Flag(Fact fact, long cell) => Say(fact, fact.ValueText(cell));

    /// <summary>A value of the fact, with its unit: <c>2026-05-01</c>, <c>181 days</c>, <c>1,000,000</c>.</summary>
    internal string Value(Fact fact, long cell) => fact.Shape switch
    {
        FactShape.Day => book.Day(DateOnly.FromDayNumber((int)cell)),
        FactShape.Amount => book.Number(Cell.ToAmount(cell)),
        FactShape.Choice => Code(fact, fact.ValueText(cell)),
        _ => Quantity(fact, (int)cell),
    };

    private string Quantity(Fact fact, int count) => fact switch
    {
        { Origin: EventOrigin { Measure: EventMeasure.Count } } => book.Count("quantity.times", count),
        { Origin: not EventOrigin } when IsOwn(fact) => book.Number(count),
        _ when fact.Name.EndsWith("_days", StringComparison.Ordinal) => book.Count("quantity.days", count),
        _ when fact.Equals(Facts.Employees) || fact.Equals(Facts.HouseholdSize) => book.Count("quantity.people", count),
        _ => book.Number(count),
    };

    private string Code(Fact fact, string code)
    {
        var key = ((ChoiceFact)fact).Codes.SequenceEqual(LeavingReason.All) ? $"reason.{code}" : $"code.{fact.Name}.{code}";
        return book.Has(key) ? book.Say("code.known", ("label", book.Say(key))) : book.Say("code.own", ("label", code));
    }

    private string Say(Fact fact, string part, string value = "")
    {
        var key = $"{Stem(fact)}.{part}";
        if (fact.Origin is EventOrigin { Kind: { } kind })
            return book.Say(key, ("event", _events.One(kind, fact.Filter)), ("events", _events.Many(kind, fact.Filter)), ("value", value));
        return book.Say(
            key,
            ("name", book.Name(fact.Name, fact.Label, fact.Shape == FactShape.Day ? "_on" : "")),
            ("times", book.Number((fact.Filter.Times ?? 0) / 100m)),
            ("page", OwnText.OneLine(fact.Filter.Detail ?? "")),
            ("days", book.Number(fact.Filter.Window?.Count ?? DormancyDefaults.FallingWindowDays)),
            ("value", value));
    }

    private string Stem(Fact fact)
    {
        if (fact.Origin is EventOrigin { Kind: { } kind, Measure: var measure })
        {
            var key = "event." + (measure switch { EventMeasure.LastReason => "lastReason", EventMeasure.LastReasonOn => "lastReasonOn", _ => measure.ToString().ToLowerInvariant() });
            return (!fact.Filter.IsNone || !_events.Knows(kind)) && book.Has(key + ".of.subject") ? key + ".of" : key;
        }

        return !IsOwn(fact) ? Known(fact) : fact.Label is not null ? "labelled" : fact.Shape == FactShape.Day ? "own.day" : "own.value";
    }

    private bool IsOwn(Fact fact) => !book.Has(Known(fact) + ".subject");

    private static string Known(Fact fact) => $"{(fact is ChoiceFact { Codes: ["no", "yes"] } ? "flag" : fact.Shape.ToString().ToLowerInvariant())}.{fact.Name}";
}
