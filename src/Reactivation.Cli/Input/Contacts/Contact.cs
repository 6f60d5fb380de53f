using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>The one person whom contacts of a customer go to: as the contact file has them, with the records of the contact logs.</summary>
/// <remarks>Most contacts have records of one or two sorts, many of none: a list is there once it holds something.</remarks>
internal sealed class Contact(string customerId, int line, TimeZoneInfo zone, string jurisdiction, Audience audience)
{
    private List<ConsentRecord>? _consents;
    private List<RelationRecord>? _relations;
    private List<OptOut>? _optOuts;
    private List<Suppression>? _suppressions;
    private List<SentContact>? _sent;
    private List<Complaint>? _complaints;
    private List<DateTimeOffset>? _opened;

    internal string CustomerId { get; } = customerId;

    /// <summary>The line of the contact file.</summary>
    internal int Line { get; } = line;

    internal TimeZoneInfo Zone { get; } = zone;

    /// <summary>Whose law applies.</summary>
    internal string Jurisdiction { get; } = jurisdiction;

    /// <summary>The language; null where the file names none.</summary>
    internal Language? Language { get; init; }

    /// <summary>The name; empty where it is not known, as the three below.</summary>
    internal string Name { get; init; } = "";

    internal string Company { get; init; } = "";

    internal string Department { get; init; } = "";

    internal string Title { get; init; } = "";

    /// <summary>The channels of the file's columns; the same array for every contact of a file.</summary>
    internal ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>The addresses on those channels, each with its state; empty and missing for none.</summary>
    internal ImmutableArray<(string Address, AddressState State)> Addresses { get; init; } = [];

    /// <summary>The person's name, or else the customer's id, for records that say who.</summary>
    internal string PersonOrId => Name.Length > 0 ? Name : CustomerId;

    /// <summary>When mails were opened.</summary>
    internal IReadOnlyList<DateTimeOffset> Opened => _opened ?? [];

    /// <summary>What is known of the address on a channel.</summary>
    internal AddressState StateOn(Channel channel) => Channels.IndexOf(channel) is >= 0 and var i ? Addresses[i].State : AddressState.Missing;

    /// <summary>The address on a channel; null for none.</summary>
    internal string? AddressOn(Channel channel) => Channels.IndexOf(channel) is >= 0 and var i && Addresses[i].Address.Length > 0 ? Addresses[i].Address : null;

    /// <summary>The person as the gate asks for them.</summary>
    internal ContactPerson ToPerson() => new()
    {
        CustomerId = CustomerId,
        Zone = Zone,
        Addresses = Channels.Zip(Addresses).ToImmutableDictionary(a => a.First, a => a.Second.State),
        Jurisdiction = Jurisdiction,
        Audience = audience,
        Consents = Of(_consents),
        Relations = Of(_relations),
        OptOuts = Of(_optOuts),
        Suppressions = Of(_suppressions),
        Sent = Of(_sent),
        Complaints = Of(_complaints),
    };

    /// <summary>The person as messages address them.</summary>
    /// <param name="otherwise">The language where the file names none.</param>
    internal Recipient ToRecipient(Language otherwise) => new(Language ?? otherwise)
    {
        Person = OrNull(Name),
        Company = OrNull(Company),
        Department = OrNull(Department),
        Title = OrNull(Title),
    };

    internal void Add(ConsentRecord consent) => (_consents ??= []).Add(consent);

    internal void Add(RelationRecord relation) => (_relations ??= []).Add(relation);

    internal void Add(OptOut optOut) => (_optOuts ??= []).Add(optOut);

    internal void Add(Suppression suppression) => (_suppressions ??= []).Add(suppression);

    internal void Add(SentContact sent) => (_sent ??= []).Add(sent);

    internal void Add(Complaint complaint) => (_complaints ??= []).Add(complaint);

    internal void AddOpened(DateTimeOffset at) => (_opened ??= []).Add(at);

    private static ImmutableArray<T> Of<T>(List<T>? records) => records is null ? [] : [.. records];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
