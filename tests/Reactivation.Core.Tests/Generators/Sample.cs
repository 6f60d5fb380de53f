using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>A generated customer, kept as plainly as a reference needs it: given values as they are, events as a list.</summary>
/// <param name="Given">By fact: a <see cref="DateOnly"/>, <see cref="int"/>, <see cref="decimal"/> or <see cref="string"/>, or null for none.</param>
/// <param name="Events">In no particular order.</param>
internal sealed record Sample(ImmutableDictionary<Fact, object?> Given, ImmutableArray<CustomerEvent> Events)
{
    /// <summary>The same as the library's customer; facts without a value are sometimes set to null, sometimes left to the source.</summary>
    public Customer ToCustomer(Source source, string id = "sample")
    {
        var records = source.Kinds.Aggregate(Source.Nothing, (all, kind) => all.Records(kind.Key, kind.Value));
        var customer = new Customer(id) { History = Events.IsEmpty && source.Kinds.IsEmpty ? null : EventHistory.Of(Events, records) };
        return Given.Where(g => g.Value is not null || g.Key.Name.Length % 2 == 0).Aggregate(customer, (c, g) => With(c, g.Key, g.Value));
    }

    public override string ToString() =>
        string.Join(", ", Given.Select(g => $"{g.Key} = {g.Value ?? "none"}").Order(StringComparer.Ordinal))
        + " | " + string.Join(", ", Events.OrderBy(e => e.On).Select(e => $"{e.On:yyyy-MM-dd} {e.Kind} {e.Amount} {e.Detail} {e.Category}"));

    public static Customer With(Customer customer, Fact fact, object? value) => fact switch
    {
        DayFact day => customer.With(day, (DateOnly?)value),
        CountFact count => customer.With(count, (int?)value),
        AmountFact amount => customer.With(amount, (decimal?)value),
        ChoiceFact choice => customer.With(choice, (string?)value),
        _ => throw new InvalidOperationException($"{fact} has no shape"),
    };
}
