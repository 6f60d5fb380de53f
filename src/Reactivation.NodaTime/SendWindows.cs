using NodaTime;
using NodaTime.Extensions;
using Reactivation.Approaches;

namespace Reactivation.Time;

/// <summary>The gate in NodaTime's terms: hours of sending, moments, and the zone of a recipient (A6, A8).</summary>
/// <remarks>
/// <example><code>
/// var rules = ContactRules.Default with { Quiet = [SendWindows.Open("office", new LocalTime(9, 0), new LocalTime(18, 0))] };
/// var person = new ContactPerson { …, Zone = DateTimeZoneProviders.Tzdb["America/New_York"].ToTimeZoneInfo() };
/// var answer = ContactGate.Create(rules).Check(new ContactRequest(person, Channel.Email, ContactPurpose.News), clock.GetCurrentInstant());
/// </code></example>
/// </remarks>
public static class SendWindows
{
    /// <summary>Hours outside of which nothing is sent, by the recipient's clock.</summary>
    /// <remarks>
    /// It is the quiet from <paramref name="closes"/> to <paramref name="opens"/>. Where the clock skips the hour of opening, the window
    /// opens with the change; an hour that it shows twice is open, or closed, both times.
    /// </remarks>
    /// <param name="id">What the rule is called in reasons.</param>
    /// <param name="opens">Opens; inclusive.</param>
    /// <param name="closes">Closes; exclusive. Earlier than <paramref name="opens"/> for hours that run over midnight; equal for the whole day.</param>
    /// <param name="days">The days of sending, each from midnight to midnight; none for all.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is none of the week.</exception>
    public static QuietHours Open(string id, LocalTime opens, LocalTime closes, params IsoDayOfWeek[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var open = days.Select(d => d.ToDayOfWeek()).ToArray();
        return new QuietHours(id, closes.ToTimeOnly(), opens.ToTimeOnly()) { Days = [.. open.Length == 0 ? [] : Enum.GetValues<DayOfWeek>().Except(open)] };
    }

    /// <summary>Hours in which nothing is sent, by the recipient's clock.</summary>
    /// <param name="id">What the rule is called in reasons.</param>
    /// <param name="from">Begins; inclusive. Later than <paramref name="to"/> for hours that run over midnight; equal for none.</param>
    /// <param name="to">Ends; exclusive.</param>
    /// <param name="days">Days that are quiet from midnight to midnight besides.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is none of the week.</exception>
    public static QuietHours Quiet(string id, LocalTime from, LocalTime to, params IsoDayOfWeek[] days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new QuietHours(id, from.ToTimeOnly(), to.ToTimeOnly()) { Days = [.. days.Select(d => d.ToDayOfWeek())] };
    }

    /// <summary>Asks the gate at a moment.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="request">The contact, and what is on record.</param>
    /// <param name="at">The moment of sending; parts of a tick (100 ns) are left off.</param>
    /// <returns>The answer.</returns>
    public static GateAnswer Check(this ContactGate gate, ContactRequest request, Instant at)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return gate.Check(request, at.ToDateTimeOffset());
    }

    /// <summary>The first moment at which the contact is allowed.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The moment of the question where it is allowed, the moment to wait for, or null where it is refused.</returns>
    public static Instant? FirstAllowed(this GateAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.IsAllowed ? Instant.FromDateTimeOffset(answer.At) : answer.WaitUntil is { } until ? Instant.FromDateTimeOffset(until) : null;
    }
}
