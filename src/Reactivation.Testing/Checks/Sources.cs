using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>Sources under which a policy can be asked: everything it reads as events, everything as columns, and some with pieces not recorded.</summary>
internal static class Sources
{
    private static readonly EventKind[] ContractKinds = [EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd];

    internal static ImmutableArray<Source> For(ReactivationPolicy policy, DateOnly asOf, int thinned, Random random)
    {
        var all = Everything(policy.Catalogue, asOf);
        var read = policy.Bind(all, asOf).Columns;
        var given = read.OfType<GivenColumn>().Select(c => c.Fact).ToArray();
        var kinds = read.OfType<EventColumn>().Select(c => c.Kind).OfType<EventKind>().Concat(read.Any(c => c is ContractColumn) ? ContractKinds : []).Distinct().ToArray();
        Source[] whole = [Source.Nothing.Records(kinds).Gives(given), Source.Nothing.Gives([.. given.Concat(read.Where(c => c is EventColumn { Kind: not null } or ContractColumn).Select(c => c.Fact)).Distinct()])];
        return [.. whole.Concat(Enumerable.Range(0, thinned).Select(i => Thinned(whole[i % 2], random, asOf))).Distinct()];
    }

    /// <summary>Every kind as events, and every fact of the catalogue that neither events nor other facts tell.</summary>
    private static Source Everything(FactCatalogue catalogue, DateOnly asOf)
    {
        var events = Source.Nothing.Records([.. catalogue.EventKinds]);
        var givable = catalogue.FactNames.Select(catalogue.Find).OfType<Fact>().Distinct().Where(f => CanBeGiven(events, f)).ToList();
        return events.Gives([.. givable.Where(fact =>
        {
            var rest = new Sketch(events.Gives([.. givable.Where(g => !g.Equals(fact))]), [.. Enumerable.Repeat(Cell.Missing, givable.Count - 1)], []);
            return !IsTold(CustomerTable.From([rest.ToCustomer()]), fact, asOf);
        })]);
    }

    /// <summary>What a policy decides no table tells.</summary>
    private static bool IsTold(CustomerTable table, Fact fact, DateOnly asOf)
    {
        try
        {
            return table.Cells(asOf, fact)[0] is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool CanBeGiven(Source events, Fact fact)
    {
        try
        {
            events.Gives(fact);
            return true;
        }
        catch (ArgumentException)
        {
            return false; // It is told by events or by the policy.
        }
    }

    /// <summary>A source that lacks about a third, and records some kinds only since a day.</summary>
    private static Source Thinned(Source source, Random random, DateOnly asOf)
    {
        var kept = Source.Nothing.Gives([.. source.Given.Select(g => g.Fact).Where(_ => random.Next(3) > 0)]);
        return source.Kinds.Keys.Where(_ => random.Next(3) > 0).Aggregate(kept, (all, kind) => all.Records(kind, random.Next(4) == 0 ? asOf.AddDays(-random.Next(400)) : null));
    }
}
