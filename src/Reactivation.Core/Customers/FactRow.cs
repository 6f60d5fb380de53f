namespace Reactivation.Customers;

/// <summary>One customer as the engines read it: the cells of the given facts in the order of the source, and the events.</summary>
internal sealed class FactRow
{
    private FactRow(Source source, long[] given, EventHistory? history) => (Source, Given, History) = (source, given, history);

    internal Source Source { get; }

    internal long[] Given { get; }

    internal EventHistory? History { get; }

    /// <summary>The same customer under a source that says what is recorded; a fact the customer lacks is then recorded without a value.</summary>
    internal FactRow Under(Source source, string customerId)
    {
        if (source.Equals(Source))
            return this;
        var cells = new long[source.Given.Length];
        Array.Fill(cells, Cell.Missing);
        for (var i = 0; i < Given.Length; i++)
        {
            var ordinal = source.OrdinalOf(Source.Given[i].Fact);
            if (ordinal < 0)
                throw new ArgumentException($"Customer {customerId} has {Source.Given[i].Fact}, which the source does not record.", nameof(source));
            cells[ordinal] = Given[i];
        }

        if (History?.Records.Kinds.Keys.FirstOrDefault(k => !source.Has(k)) is { } kind)
            throw new ArgumentException($"Customer {customerId} has events of kind {kind}, which the source does not record{(source.Kinds.ContainsKey(kind) ? " with these traits" : "")}.", nameof(source));
        return new FactRow(source, cells, History);
    }

    internal sealed class Builder
    {
        private readonly SortedList<string, (Fact Fact, long Cell)> _given = new(StringComparer.Ordinal);

        internal Builder Day(DayFact fact, Recorded<DateOnly> day) => Cell(fact, day.IsRecorded, Customers.Cell.OfDay(day.Value));

        internal Builder Count(CountFact fact, Recorded<int> count) => Cell(fact, count.IsRecorded, fact.CellOf(count.Value));

        internal Builder Amount(AmountFact fact, Recorded<decimal> amount) => Cell(fact, amount.IsRecorded, Customers.Cell.OfAmount(amount.Value));

        internal Builder Flag(ChoiceFact fact, Recorded<bool> flag) => Cell(fact, flag.IsRecorded, flag.Value is { } yes ? (yes ? 1 : 0) : Customers.Cell.Missing);

        internal Builder Code(ChoiceFact fact, RecordedCode code) => Cell(fact, code.IsRecorded, fact.CellOf(code.Code));

        internal Builder Cell(Fact fact, bool isRecorded, long cell)
        {
            if (isRecorded && !_given.TryAdd(fact.ToString(), (fact, cell)))
                throw new ArgumentException($"{fact} is given twice.", nameof(fact));
            return this;
        }

        internal FactRow Build(EventHistory? history)
        {
            var source = (history?.Records ?? Source.Nothing).Gives([.. _given.Values.Select(g => new GivenFact(g.Fact, null))]);
            return new FactRow(source, [.. _given.Values.Select(g => g.Cell)], history);
        }
    }
}
