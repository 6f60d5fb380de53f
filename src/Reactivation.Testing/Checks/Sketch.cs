using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>A customer laid open: what is recorded, the cells of the given facts, the events. It can be changed piece by piece, and made small.</summary>
internal sealed record Sketch(Source Source, ImmutableArray<long> Given, ImmutableArray<CustomerEvent> Events)
{
    internal string Id { get; init; } = "sketch";

    internal static Sketch Of(Customer customer, DateOnly asOf)
    {
        var source = customer.Source;
        var cells = CustomerTable.From([customer]).Cells(asOf, [.. source.Given.Select(g => g.Fact)]);
        return new Sketch(source, [.. cells.Select(c => c![0])], [.. customer.History?.Events ?? []]) { Id = customer.Id };
    }

    internal Customer ToCustomer()
    {
        var customer = new Customer(Id) { History = Source.Kinds.IsEmpty ? null : EventHistory.Of(Events, Source.Kinds.Aggregate(Source.Nothing, (all, k) => all.Records(k.Key, k.Value))) };
        for (var i = 0; i < Given.Length; i++)
            customer = CellValues.Give(customer, Source.Given[i].Fact, Given[i]);
        return customer;
    }

    internal Assessment Assess(ReactivationEngine engine, DateOnly asOf) => engine.Assess(ToCustomer(), asOf, Source);

    /// <summary>The smallest sketch, piece by piece, for which something still holds.</summary>
    internal Sketch Shrunk(Func<Sketch, bool> stillHolds)
    {
        var small = this;
        while (small.Smaller().FirstOrDefault(stillHolds) is { } smaller)
            small = smaller;
        return small;
    }

    /// <summary>What is known, one piece a line; then what is recorded and none.</summary>
    public override string ToString() => string.Join('\n', Source.Given.Select((g, i) => Given[i] == Cell.Missing ? null : $"  {g.Fact} = {g.Fact.ValueText(Given[i])}").OfType<string>()
        .Concat(Events.OrderBy(e => e.On).Select(e => string.Create(CultureInfo.InvariantCulture, $"  {e.On:yyyy-MM-dd} {e.Kind}{(e.Amount is { } a ? $" for {a:0.####}" : "")}{(e.Detail is null ? "" : $" at {e.Detail}")}{(e.Category is null ? "" : $" in {e.Category}")}")))
        .Append($"  recorded: {(Source.ToString() is { Length: > 0 } recorded ? recorded : "nothing")}"));

    private static Source Of(IEnumerable<GivenFact> given, IEnumerable<KeyValuePair<EventKind, DateOnly?>> kinds) => kinds.Aggregate(
        given.Aggregate(Source.Nothing, (all, g) => g.Since is { } since ? all.Gives(g.Fact, since) : all.Gives(g.Fact)), (all, k) => all.Records(k.Key, k.Value));

    private IEnumerable<Sketch> Smaller()
    {
        for (var i = 0; i < Given.Length; i++)
        {
            var at = i;
            yield return this with { Source = Of(Source.Given.Where((_, j) => j != at), Source.Kinds), Given = Given.RemoveAt(i) };
        }

        foreach (var kind in Source.Kinds.Keys)
            yield return this with { Source = Of(Source.Given, Source.Kinds.Remove(kind)), Events = [.. Events.Where(e => !e.Kind.Equals(kind))] };
        for (var i = 0; i < Events.Length; i++)
            yield return this with { Events = Events.RemoveAt(i) };
        for (var i = 0; i < Given.Length; i++)
        {
            if (Given[i] != Cell.Missing)
                yield return this with { Given = Given.SetItem(i, Cell.Missing) };
        }

        for (var i = 0; i < Events.Length; i++)
        {
            if (Events[i] is { Amount: null, Detail: null, Category: null })
                continue;
            if (Events[i].Category is not null)
                yield return this with { Events = Events.SetItem(i, Events[i] with { Category = null }) };
            if (Events[i].Detail is not null)
                yield return this with { Events = Events.SetItem(i, Events[i] with { Detail = null }) };
            if (Events[i].Amount is not null)
                yield return this with { Events = Events.SetItem(i, Events[i] with { Amount = null }) };
        }
    }
}
