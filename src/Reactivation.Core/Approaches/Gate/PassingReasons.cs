using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>The reasons that pass with time, and the first moment without any of them.</summary>
internal sealed class PassingReasons(ContactRules rules, ContactRequest request)
{
    private readonly ImmutableArray<FrequencyCap> _caps = [.. rules.Caps.Where(c => c.Concerns(request.Channel))];
    private readonly ImmutableArray<QuietHours> _quiet = [.. rules.Quiet.Where(q => q.Concerns(request.Channel))];

    /// <summary>The first free moment, with the reasons that hold at <paramref name="at"/> and those met on the way; null where there is none.</summary>
    internal (DateTimeOffset? Free, ImmutableArray<GateReason> Reasons) From(DateTimeOffset at)
    {
        var reasons = ImmutableArray.CreateBuilder<GateReason>();
        var horizon = Horizon(at);

        // Each rule's answer is its own first free moment: going on to the latest of them never jumps over one that is free of all.
        for (var t = at; t <= horizon;)
        {
            var free = t;
            foreach (var reason in At(t))
            {
                reasons.Add(reason);
                free = reason.Until > free ? reason.Until.Value : free;
            }

            if (free == t)
                return (t, reasons.ToImmutable());
            t = free;
        }

        var none = Reason(GateReasonKind.NoPermittedTime, string.Join(", ", _quiet.Select(q => $"quiet hours {q.Id}")), "the quiet hours together leave no moment", "送付できる時間帯がありません", at, null);
        return (null, [.. reasons.Where(r => r.At == at), none]);
    }

    /// <summary>Quiet hours repeat every week, and the clocks change within a year: what leaves no moment so long after the last cap never does.</summary>
    private DateTimeOffset Horizon(DateTimeOffset at)
    {
        var last = _caps.SelectMany(c => request.Person.Sent.Where(s => c.Concerns(s.Channel)).Select(s => s.At + c.Within)).Append(at).Max();
        return last + TimeSpan.FromDays(400);
    }

    private IEnumerable<GateReason> At(DateTimeOffset t)
    {
        foreach (var cap in _caps)
        {
            if (CapWindows.FirstFree(cap, request.Person.Sent, t) is var until && until > t)
            {
                yield return Reason(GateReasonKind.FrequencyCap, $"cap {cap.Id}", $"enough was sent lately: {cap.Most} in {GateText.Span(cap.Within)}", $"送付頻度の上限（{GateText.JapaneseSpan(cap.Within)}に{cap.Most}回）に達しています", t, until);
            }
        }

        foreach (var quiet in _quiet)
        {
            if (WallClock.FirstAwake(quiet, request.Person.Zone, t) is var until && until > t)
                yield return Reason(GateReasonKind.QuietHours, $"quiet hours {quiet.Id}", "quiet hours by the recipient's clock", "受信者の現地時刻で送付を控える時間帯です", t, until);
        }
    }

    private GateReason Reason(GateReasonKind kind, string source, string english, string japanese, DateTimeOffset t, DateTimeOffset? until) =>
        new(kind, source, new Wording(english, japanese), Shown(t), until is { } u ? Shown(u) : null);

    private DateTimeOffset Shown(DateTimeOffset t) => TimeZoneInfo.ConvertTime(t, request.Person.Zone);
}
