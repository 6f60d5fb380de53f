using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>The contacts by customer, and of whom something could not be read.</summary>
/// <remarks>
/// Of a row that cannot be read nobody knows what it said: it may have been an opting-out. So its customer is not contacted until it is mended.
/// </remarks>
internal sealed class ContactBook
{
    private readonly Dictionary<string, Contact> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _stops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Problem>> _unreadable = new(StringComparer.Ordinal);

    /// <summary>The name of the contact file.</summary>
    internal string Source { get; set; } = "";

    /// <summary>The channels that the contact file has a column for.</summary>
    internal ImmutableArray<Channel> Channels { get; set; } = [];

    /// <summary>What the logs forbid for customers without a contact, by customer: each record with its place.</summary>
    internal IReadOnlyDictionary<string, List<string>> StopsWithoutContact => _stops;

    /// <summary>How many rows of the logs forbid or end something, and are of nobody whom any file names.</summary>
    internal int StopsOfNobody { get; set; }

    /// <summary>How many rows of the logs forbid or end something after the moment of the question.</summary>
    internal int StopsAhead { get; set; }

    /// <summary>How many other rows of the logs are of a moment after that of the question: they do not count yet.</summary>
    internal int RecordsAhead { get; set; }

    internal int Count => _byId.Count;

    internal IReadOnlyCollection<Contact> All => _byId.Values;

    /// <summary>The contact of a customer; null for none.</summary>
    /// <param name="customerId">The customer's own id.</param>
    internal Contact? Find(string customerId) => _byId.GetValueOrDefault(customerId);

    /// <summary>Why a customer is not to be contacted whatever the gate says: the rows about them that could not be read.</summary>
    /// <param name="customerId">The customer's own id.</param>
    internal IReadOnlyList<Problem> Unreadable(string customerId) => _unreadable.GetValueOrDefault(customerId) ?? [];

    internal bool TryAdd(Contact contact) => _byId.TryAdd(contact.CustomerId, contact);

    /// <summary>Whether the contact file has a row of a customer, readable or not.</summary>
    internal bool Names(string customerId) => _byId.ContainsKey(customerId) || _rejected.Contains(customerId);

    /// <summary>Takes down a row of the contact file that could not be read.</summary>
    internal void Reject(string customerId, Problem problem)
    {
        _rejected.Add(customerId);
        AddUnreadable(customerId, problem);
    }

    /// <summary>Takes down a record that forbids contacts with a customer who has no contact.</summary>
    internal void AddStop(string customerId, string record)
    {
        if (!_stops.TryGetValue(customerId, out var records))
            _stops.Add(customerId, records = []);
        records.Add(record);
    }

    internal void AddUnreadable(string customerId, Problem problem)
    {
        if (!_unreadable.TryGetValue(customerId, out var problems))
            _unreadable.Add(customerId, problems = []);
        problems.Add(problem);
    }
}
