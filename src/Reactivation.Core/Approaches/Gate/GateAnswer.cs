using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What the gate says of one contact at one moment, with every reason.</summary>
/// <param name="Verdict">Allow, wait or refuse.</param>
/// <param name="At">The moment of the question.</param>
/// <param name="WaitUntil">For <see cref="GateVerdict.Wait"/> the first moment at which the same request is allowed, by the recipient's clock; else null.</param>
/// <param name="Reasons">Every reason that holds, in the order of <see cref="GateReasonKind"/>; behind them what is met while waiting. Empty for <see cref="GateVerdict.Allow"/> only.</param>
public sealed record GateAnswer(GateVerdict Verdict, DateTimeOffset At, DateTimeOffset? WaitUntil, ImmutableArray<GateReason> Reasons)
{
    /// <summary>Whether to send now.</summary>
    public bool IsAllowed => Verdict == GateVerdict.Allow;

    /// <summary>The answer in one line.</summary>
    /// <returns>Such as <c>Wait until 2026-11-24 10:00 +09:00: FrequencyCap: …</c>.</returns>
    public override string ToString() =>
        $"{Verdict}{(WaitUntil is { } until ? $" until {GateText.Time(until)}" : "")}{(Reasons.IsEmpty ? "" : $": {string.Join("; ", Reasons)}")}";
}
