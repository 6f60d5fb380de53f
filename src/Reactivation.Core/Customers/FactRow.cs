namespace Reactivation.Customers;

/// <summary>One customer as the engines read it: the cells of the given facts in the order of the source, and the events.</summary>
internal sealed class FactRow
{
    internal FactRow(Source source, long[] given, EventHistory? history) => (Source, Given, History) = (source, given, history);

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
}
