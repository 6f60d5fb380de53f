using System.Collections.Immutable;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Demo;

/// <summary>Writes a generated base as the two files that <c>assess</c> reads.</summary>
internal static class DemoFiles
{
    internal const string Customers = "customers.csv";
    internal const string Events = "events.csv";

    private static readonly ImmutableArray<TableColumn<DemoCustomer>> CustomerColumns =
    [
        new("customer_id", c => c.Id),
        new("registered_on", c => c.RegisteredOn),
        new("born_on", c => c.BornOn),
        new("gender", c => c.Gender),
        new("subscription", c => c.Subscription),
        new("employees", c => c.Employees),
        new("founded_on", c => c.FoundedOn),
        new("owner_changed_on", c => c.OwnerChangedOn),
        new("leaving_reason", c => c.LeavingReason),
        new("leaving_reason_on", c => c.LeavingReasonOn),
        new("long_term_advantage", c => c.HasLongTermAdvantage ? "yes" : "no"),
        new("competitor_alongside", c => c.UsesCompetitorAlongside ? "yes" : "no"),
    ];

    private static readonly ImmutableArray<TableColumn<(string Id, CustomerEvent Event)>> EventColumns =
    [
        new("customer_id", e => e.Id),
        new("date", e => e.Event.On),
        new("kind", e => e.Event.Kind.Name),
        new("amount", e => e.Event.Amount),
        new("detail", e => e.Event.Detail),
        new("category", e => e.Event.Category),
    ];

    internal static void Write(OutputSet set, IReadOnlyCollection<DemoCustomer> customers)
    {
        set.Write(Customers, stream => TableWriter.Write(stream, RowFormat.Csv, CustomerColumns, customers));
        set.Write(Events, stream => TableWriter.Write(stream, RowFormat.Csv, EventColumns, customers.SelectMany(c => c.Events.OrderBy(e => e.On).Select(e => (c.Id, e)))));
    }
}
