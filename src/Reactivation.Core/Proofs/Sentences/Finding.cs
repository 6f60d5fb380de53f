using Reactivation.Customers;

namespace Reactivation.Proofs.Sentences;

/// <summary>What is the case for the fact of a test: its clause, and what kind of clause that is. Of <c>latest(…)</c> the latest of those recorded.</summary>
/// <param name="State">A value, none, or a day that lies ahead; never <see cref="ActualState.NotRecorded"/>.</param>
/// <param name="Clause">Such as <c>the last purchase was on 2026-05-01</c>.</param>
/// <param name="Cell">The value that was compared.</param>
internal readonly record struct Finding(ActualState State, string Clause, long Cell)
{
    /// <summary>The finding of a leaf; null where nothing is recorded.</summary>
    internal static Finding? Of(ProofNode leaf, Phrasebook book, FactPhrases facts)
    {
        var recorded = leaf.Actual.Where(a => a.State != ActualState.NotRecorded).ToList();
        return recorded.Count switch
        {
            0 => null,
            1 => One(leaf, recorded[0], book, facts),
            _ => Latest(leaf, recorded, book, facts),
        };
    }

    /// <summary>The finding of one fact.</summary>
    internal static Finding One(ProofNode leaf, ActualValue actual, Phrasebook book, FactPhrases facts)
    {
        var clause = actual.State switch
        {
            ActualState.None => facts.None(actual.Fact),
            ActualState.Ahead => book.Say("ahead.is", ("subject", facts.Subject(actual.Fact)), ("value", facts.Value(actual.Fact, actual.Cell))),
            _ when facts.IsFlag(actual.Fact) => facts.Flag(actual.Fact, actual.Cell),
            _ => facts.Is(actual.Fact, actual.Cell),
        };
        return new Finding(actual.State, SinceThatMatters(actual, leaf.AsOf) is { } since ? book.Say("since.clause", ("clause", clause), ("since", book.Day(since))) : clause, actual.Cell);
    }

    /// <summary>The day from which on the fact is recorded, where earlier events could make it another: there is none, or it looks at more than the last.</summary>
    private static DateOnly? SinceThatMatters(ActualValue actual, DateOnly asOf)
    {
        var isLast = actual is { State: not ActualState.None, Fact: { Shape: FactShape.Day, Origin: not EventOrigin { Measure: EventMeasure.First } } };
        return actual.Since is { } since && !isLast && actual.Fact.Filter.DaysAsOf(asOf).From < since.DayNumber ? since : null;
    }

    private static Finding Latest(ProofNode leaf, List<ActualValue> recorded, Phrasebook book, FactPhrases facts)
    {
        var decisive = leaf.Decisive().Where(a => a.State == ActualState.Value).ToList();
        if (decisive.Count == 0)
            return new Finding(ActualState.None, book.Say("latest.none", ("facts", Lists.Or(book, "list", [.. recorded.Select(Named)]))), Customers.Cell.Missing);
        var latest = decisive[0];
        var clause = book.Say(
            "latest.is",
            ("count", book.Number(recorded.Count)),
            ("value", facts.Value(latest.Fact, latest.Cell)),
            ("facts", Lists.And(book, "list", [.. decisive.Select(a => facts.Subject(a.Fact))])));
        return new Finding(ActualState.Value, clause, latest.Cell);

        string Named(ActualValue actual)
        {
            var subject = facts.Subject(actual.Fact);
            if (actual.State == ActualState.Ahead)
                return book.Say("latest.ahead", ("subject", subject), ("value", facts.Value(actual.Fact, actual.Cell)));
            return SinceThatMatters(actual, leaf.AsOf) is { } since ? book.Say("since.name", ("subject", subject), ("since", book.Day(since))) : subject;
        }
    }
}
