using System.Collections.Immutable;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Demo;

/// <summary>Writes a generated base as the files that <c>assess</c> and <c>plan</c> read.</summary>
internal static class DemoFiles
{
    internal const string Customers = "customers.csv";
    internal const string Events = "events.csv";
    internal const string Contacts = "contacts.csv";
    internal const string ContactLog = "contact-log.csv";

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

    private static readonly ImmutableArray<TableColumn<(string Id, DemoContact Contact)>> ContactColumns =
    [
        new("customer_id", c => c.Id),
        new("person", c => c.Contact.Person),
        new("company", c => c.Contact.Company),
        new("language", c => c.Contact.Language),
        new("zone", c => c.Contact.Zone),
        new("jurisdiction", c => c.Contact.Jurisdiction),
        new("audience", c => c.Contact.Audience),
        new("email", c => c.Contact.Email),
        new("email_state", c => c.Contact.EmailState),
        new("online_meeting", c => c.Contact.Invitations),
        new("webinar", c => c.Contact.Invitations),
        new("phone", c => c.Contact.Phone),
        new("sms", c => c.Contact.Sms),
        new("letter", c => c.Contact.Letter),
    ];

    private static readonly ImmutableArray<TableColumn<(string Id, DemoRecord Record)>> LogColumns =
    [
        new("customer_id", r => r.Id),
        new("kind", r => r.Record.Kind),
        new("at", r => r.Record.Hour is { } hour ? FormattableString.Invariant($"{r.Record.On.Text()} {hour:00}:00") : r.Record.On),
        new("channel", r => r.Record.Channel),
        new("campaign", r => r.Record.Campaign),
        new("withdrawn_at", r => r.Record.WithdrawnOn),
        new("answered_at", r => r.Record.AnsweredOn),
        new("confirmed_at", r => r.Record.ConfirmedOn),
        new("who", r => r.Record.Who),
        new("how", r => r.Record.How),
        new("wording", r => r.Record.Wording),
    ];

    /// <summary>Writes the four files in one pass: nobody is kept.</summary>
    internal static void Write(OutputSet set, IEnumerable<DemoCustomer> customers) =>
        Write(set, Customers, CustomerColumns, customerRows => Write(set, Events, EventColumns, events => Write(set, Contacts, ContactColumns, contacts => Write(set, ContactLog, LogColumns, log =>
        {
            foreach (var customer in customers)
            {
                customerRows.Add(customer);
                foreach (var e in customer.Events.OrderBy(e => e.On))
                    events.Add((customer.Id, e));
                if (customer.Contact is not { } contact)
                    continue;
                contacts.Add((customer.Id, contact));
                foreach (var record in contact.Log.OrderBy(r => r.On))
                    log.Add((customer.Id, record));
            }
        }))));

    private static void Write<T>(OutputSet set, string name, ImmutableArray<TableColumn<T>> columns, Action<IRowWriter<T>> rows) => set.Write(name, stream =>
    {
        using var table = TableWriter.Begin(stream, RowFormat.Csv, columns);
        rows(table);
    });
}
