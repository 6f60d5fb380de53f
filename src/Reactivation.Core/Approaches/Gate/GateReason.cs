using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>One reason of the gate, with what it rests on.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Source">The record or rule it rests on, such as <c>cap week</c> or <c>opt-out of 2026-11-01 09:00 +09:00, unsubscribe link</c>.</param>
/// <param name="Why">The reason, for people.</param>
/// <param name="At">The moment at which it holds: that of the question; a later one for what is met while waiting.</param>
/// <param name="Until">The first moment at which this reason alone no longer holds; null for one that does not pass with time.</param>
public sealed record GateReason(GateReasonKind Kind, string Source, Wording Why, DateTimeOffset At, DateTimeOffset? Until = null)
{
    /// <summary>The reason as one line.</summary>
    /// <returns>Such as <c>FrequencyCap: enough was sent lately: 2 in 7 days (cap week), until 2026-11-24 10:00 +09:00</c>.</returns>
    public override string ToString() => $"{Kind}: {Why.English} ({Source}){(Until is { } until ? $", until {GateText.Time(until)}" : "")}";
}
