using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Tests.Approaches;

/// <summary>A contact that nothing speaks against, to be spoilt by tests.</summary>
internal static class Contacts
{
    public static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>A Wednesday, ten in the morning in Tokyo.</summary>
    public static readonly DateTimeOffset At = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(9));

    public static readonly ContactPerson GoodPerson = new()
    {
        CustomerId = "C-1",
        Zone = Tokyo,
        Addresses = Addresses(AddressState.Usable),
        Consents = [Consent(Channel.Email, At.AddDays(-400))],
    };

    public static readonly ContactRequest Good = new(GoodPerson, Channel.Email, ContactPurpose.News);

    /// <summary>The same state on every channel.</summary>
    public static ImmutableDictionary<Channel, AddressState> Addresses(AddressState state) => Channel.All.ToImmutableDictionary(c => c, _ => state);

    public static ConsentRecord Consent(Channel channel, DateTimeOffset givenAt, DateTimeOffset? withdrawnAt = null, string? purpose = null) =>
        new("the buyer", channel, givenAt, "form", "I want the newsletter") { WithdrawnAt = withdrawnAt, Purpose = purpose };

    public static GateAnswer Check(this ContactRequest request, ContactRules? rules = null, DateTimeOffset? at = null) => ContactGate.Create(rules ?? ContactRules.Default).Check(request, at ?? At);

    public static GateReasonKind[] Kinds(this GateAnswer answer) => [.. answer.Reasons.Where(r => r.At == answer.At).Select(r => r.Kind).Order()];
}
