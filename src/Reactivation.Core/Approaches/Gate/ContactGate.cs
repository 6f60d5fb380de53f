using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>The one gate before anything is sent (A8, L1–L3): a pure function of the request, the rules and the moment, with every reason.</summary>
/// <remarks>
/// Ask at the moment of sending, not of planning: an opting-out in between counts. Whoever sends puts the contact on record in the same
/// step (one transaction for each recipient), so that two campaigns that ask at once cannot both be let through.
/// <example><code>
/// var answer = ContactGate.Default.Check(request, at);
/// if (answer.IsAllowed) … else if (answer.WaitUntil is { } t) … else foreach (var reason in answer.Reasons) …
/// </code></example>
/// </remarks>
public sealed class ContactGate
{
    private const int FirstYear = 2;
    private const int LastYear = 9_980;

    private ContactGate(ContactRules rules) => Rules = rules;

    /// <summary>The gate of <see cref="ContactRules.Default"/>.</summary>
    public static ContactGate Default { get; } = Create(ContactRules.Default);

    /// <summary>The rules.</summary>
    public ContactRules Rules { get; }

    /// <summary>Makes a gate.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="PolicyException">The rules cannot be used; all problems are named.</exception>
    /// <exception cref="ArgumentNullException">There are no rules.</exception>
    public static ContactGate Create(ContactRules rules) => (rules ?? throw new ArgumentNullException(nameof(rules))).Check() is { IsEmpty: false } problems ? throw new PolicyException(problems) : new ContactGate(rules);

    /// <summary>Whether a contact may be sent at a moment; if not, every reason why not, and whether waiting helps.</summary>
    /// <remarks>
    /// <see cref="GateVerdict.Wait"/> names the first moment, to the tick, at which the same request is allowed. A request that could be sent
    /// later but for a record that takes effect until then (a withdrawal that is dated ahead) is refused.
    /// </remarks>
    /// <param name="request">The contact, and what is on record.</param>
    /// <param name="at">The moment of sending.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The request has no person, channel or purpose, or one of its lists is not there: an empty list is <c>[]</c>; or it was sent something before the year 2 or after 9980.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies before the year 2 or after 9980.</exception>
    public GateAnswer Check(ContactRequest request, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request is not { Person: { Zone: not null, Addresses: not null }, Channel: not null, Purpose: not null })
            throw new ArgumentException("A request needs a person with zone and addresses, a channel and a purpose.", nameof(request));
        var person = request.Person;
        if (person.Consents.IsDefault || person.Relations.IsDefault || person.OptOuts.IsDefault || person.Suppressions.IsDefault || person.Sent.IsDefault || person.Complaints.IsDefault || request.GuardRails.IsDefault || request.UnmetDisplayDuties.IsDefault)
            throw new ArgumentException($"A list on record of {person.CustomerId} is not there: an empty list is [], not default.", nameof(request));
        if (!IsInReach(at))
            throw new ArgumentOutOfRangeException(nameof(at), at, $"Moments are told in the years {FirstYear} to {LastYear}.");
        if (person.Sent.FirstOrDefault(s => !IsInReach(s.At)) is { } odd)
            throw new ArgumentException($"{person.CustomerId} was sent something at {odd.At:O}; moments are told in the years {FirstYear} to {LastYear}.", nameof(request));
        var lasting = Lasting(request, at);
        var (free, passing) = new PassingReasons(Rules, request).From(at);
        if (lasting.IsEmpty && free is { } then && then > at)
            lasting = Lasting(request, then);
        if (lasting.IsEmpty && free is { } moment)
            return new GateAnswer(moment == at ? GateVerdict.Allow : GateVerdict.Wait, at, moment == at ? null : TimeZoneInfo.ConvertTime(moment, request.Person.Zone), Ordered(passing));
        return new GateAnswer(GateVerdict.Refuse, at, null, Ordered([.. lasting, .. passing.Where(p => p.At == at || p.Until is null)]));
    }

    /// <summary>Far enough from the calendar's ends for the longest cap, a year of quiet hours and any zone.</summary>
    private static bool IsInReach(DateTimeOffset at) => at.UtcDateTime.Year is >= FirstYear and <= LastYear;

    private ImmutableArray<GateReason> Lasting(ContactRequest request, DateTimeOffset at) => [.. new LastingReasons(Rules, request, at).All()];

    private static ImmutableArray<GateReason> Ordered(IEnumerable<GateReason> reasons) => [.. reasons.OrderBy(r => r.At).ThenBy(r => r.Kind)];
}
