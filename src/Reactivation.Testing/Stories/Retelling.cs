using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>A customer as a source would record it: its columns worked out from the events, its kinds with their events.</summary>
internal sealed class Retelling(Source source, IEnumerable<Fact> told)
{
    private readonly HashSet<Fact> _told = [.. told];

    internal Customer Of(Customer customer, DateOnly asOf)
    {
        var unknown = _told.Where(f => !source.Given.Any(g => g.Fact.Equals(f))).Select(f => f.ToString())
            .Concat(customer.History?.Events.Select(e => e.Kind).Distinct().Where(k => !Has(k)).Select(k => k.Name) ?? []).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"The story of {customer.Id} tells what the source does not record: {string.Join(", ", unknown)}. It records: {source}.");
        var table = CustomerTable.From([customer]);
        var retold = new Customer(customer.Id);
        if (!source.Kinds.IsEmpty)
            retold = retold with { History = EventHistory.Of(customer.History?.Events.Where(e => source.Kinds.ContainsKey(e.Kind)) ?? [], source.Kinds.Aggregate(Source.Nothing, (all, k) => all.Records(k.Key, k.Value))) };
        foreach (var fact in source.Given.Select(g => g.Fact))
            retold = CellValues.Give(retold, fact, Recorded(customer, fact) ? table.Cells(asOf, fact)[0]?[0] ?? Cell.Missing : Cell.Missing);
        return retold;
    }

    /// <summary>Whether the source has the kind as events, or a fact of it as a column.</summary>
    private bool Has(EventKind kind) => source.Kinds.ContainsKey(kind) || source.Given.Any(g => CellValues.IsOf(g.Fact, kind));

    /// <summary>Whether the story says anything of the fact: gives it, or has events of its kind.</summary>
    private bool Recorded(Customer customer, Fact fact) => _told.Contains(fact) || (customer.History?.Records.Kinds.Keys.Any(k => CellValues.IsOf(fact, k)) ?? false);
}
