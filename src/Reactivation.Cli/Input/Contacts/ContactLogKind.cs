using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>A kind of record in a contact log: what its row must have, and what it puts down.</summary>
/// <param name="Name">The code in the column <c>kind</c>.</param>
/// <param name="Needed">The columns that its row must fill, besides id, kind and moment.</param>
/// <param name="Closing">The column with the moment that ends or confirms the record; null for none.</param>
/// <param name="Edge">What a day without a time stands for.</param>
/// <param name="Put">Puts the record down.</param>
internal sealed record ContactLogKind(string Name, ImmutableArray<string> Needed, string? Closing, Values.DayEdge Edge, Action<Contact, ContactLogRow> Put)
{
    private const string Withdrawn = "withdrawn_at";

    /// <summary>Whether the record forbids contacts: such a row must not be lost, whatever is wrong with it.</summary>
    internal bool Stops { get; init; }

    /// <summary>Whether the moment that closes the record forbids contacts.</summary>
    internal bool StopsWhenClosed => Closing == Withdrawn;

    /// <summary>All kinds, in the order of their cells.</summary>
    internal static ImmutableArray<ContactLogKind> All { get; } =
    [
        new("consent", ["channel", "how", "wording"], Withdrawn, Values.DayEdge.Begin, (c, r) => c.Add(
            new ConsentRecord(r.Who.Length > 0 ? r.Who : c.PersonOrId, r.Channel!, r.At, r.How, r.Wording) { Purpose = r.Purpose.Length > 0 ? r.Purpose : null, WithdrawnAt = r.ClosedAt })),
        new("opt_out", [], null, Values.DayEdge.Begin, (c, r) => c.Add(new OptOut(r.At, r.Source, r.Channel))) { Stops = true },
        new("sent", ["channel"], null, Values.DayEdge.End, (c, r) => c.Add(new SentContact(r.Channel!, r.At, r.Campaign.Length > 0 ? r.Campaign : null))),
        new("opened", [], null, Values.DayEdge.None, (c, r) => c.AddOpened(r.At)),
        new("complaint", [], "answered_at", Values.DayEdge.Begin, (c, r) => c.Add(new Complaint(r.At, r.Source, r.ClosedAt))) { Stops = true },
        Relation("business_relation", RelationKind.BusinessRelation),
        Relation("address_handed_over", RelationKind.AddressHandedOver),
        Relation("published_address", RelationKind.PublishedAddress),
        Suppression("closed", SuppressionKind.Closed),
        Suppression("deceased", SuppressionKind.Deceased),
        Suppression("moved", SuppressionKind.Moved),
        Suppression("mail_returned", SuppressionKind.MailReturned),
    ];

    /// <summary>The columns that only some kinds may fill: a withdrawal behind an opt-out would be lost without a word.</summary>
    internal static ImmutableArray<string> ClosingColumns { get; } = [.. All.Select(k => k.Closing).OfType<string>().Distinct()];

    private static ContactLogKind Relation(string name, RelationKind kind) => new(name, ["channel"], "confirmed_at", Values.DayEdge.Begin, (c, r) =>
        c.Add(new RelationRecord(kind, r.Channel!, r.At, r.Source) { ConfirmedAt = r.ClosedAt, ConfirmedBy = r.Who.Length > 0 ? r.Who : null }));

    private static ContactLogKind Suppression(string name, SuppressionKind kind) => new(name, [], null, Values.DayEdge.Begin, (c, r) => c.Add(new Suppression(kind, r.At, r.Channel))) { Stops = true };
}
