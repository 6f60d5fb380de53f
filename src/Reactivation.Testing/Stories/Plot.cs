using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>What a story has told so far.</summary>
internal sealed record Plot(string Id)
{
    internal ImmutableArray<Happening> Happenings { get; init; } = [];

    internal ImmutableHashSet<EventKind> Nevers { get; init; } = [];

    /// <summary>Kinds that are recorded without an event to say so, and since when.</summary>
    internal ImmutableDictionary<EventKind, DateOnly?> Recorded { get; init; } = ImmutableDictionary<EventKind, DateOnly?>.Empty;

    internal ImmutableDictionary<Fact, Func<Customer, DateOnly, Customer>> Given { get; init; } = ImmutableDictionary<Fact, Func<Customer, DateOnly, Customer>>.Empty;

    internal Source? Source { get; init; }

    internal Customer AsOf(DateOnly asOf)
    {
        var problems = new List<string>();
        var events = Happenings.SelectMany(h => h.Events(asOf, problems)).ToList();
        problems.AddRange(Nevers.Where(n => events.Any(e => e.Kind.Equals(n))).Select(n => $"never a {n}, and one {Happenings.First(h => h.Kind.Equals(n)).Day}: take one of them back, with Without({n})"));
        foreach (var last in Happenings.Where(h => h.IsLast))
        {
            if (events.Where(e => e.Kind.Equals(last.Kind) && e.On > last.Day.On(asOf)).Select(e => (DateOnly?)e.On).Max() is { } later)
                problems.Add($"the last {last.Kind} was {last.Day}, and there is one on {Text(later)}: tell it by {(last.Kind.Equals(EventKind.Purchase) ? "Purchased" : "Did")}(…), which says nothing of later ones");
        }

        Refuse(problems);
        var told = Tell(events, asOf, problems);
        Refuse(problems);
        return Source is null ? told : new Retelling(Source, Given.Keys).Of(told, asOf);
    }

    private Customer Tell(List<CustomerEvent> events, DateOnly asOf, List<string> problems)
    {
        var kinds = events.Select(e => e.Kind).Where(k => !Recorded.ContainsKey(k)).Distinct().Select(k => KeyValuePair.Create(k, (DateOnly?)null)).Concat(Recorded).ToList();
        var customer = new Customer(Id);
        try
        {
            if (kinds.Count > 0)
                customer = customer with { History = EventHistory.Of(events, kinds.Aggregate(Source.Nothing, (all, k) => all.Records(k.Key, k.Value))) };
        }
        catch (ArgumentException e)
        {
            problems.Add(Plain(e));
        }

        foreach (var give in Given.Values)
        {
            try
            {
                customer = give(customer, asOf);
            }
            catch (ArgumentException e)
            {
                problems.Add(Plain(e));
            }
        }

        try
        {
            _ = customer.Source;
        }
        catch (ArgumentException e)
        {
            problems.Add($"{Plain(e)} (tell events of a kind, or give its facts by With, not both)");
        }

        return customer;
    }

    private void Refuse(List<string> problems)
    {
        if (problems.Count > 0)
            throw new InvalidOperationException($"The story of {Id} contradicts itself: {string.Join("; ", problems.Distinct())}.");
    }

    private static string Plain(ArgumentException e) => e.Message.Split(" (Parameter", 2)[0].TrimEnd('.');

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
