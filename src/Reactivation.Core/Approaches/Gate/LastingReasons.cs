using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>The reasons that time alone does not take away, as of a moment.</summary>
internal sealed class LastingReasons(ContactRules rules, ContactRequest request, DateTimeOffset at)
{
    internal IEnumerable<GateReason> All() =>
        Basis().Concat(Suppressed()).Concat(Address())
            .Concat(request.UnmetDisplayDuties.Select(d => Reason(GateReasonKind.DisplayDuty, d, $"the message does not show what the law wants: {d}", $"法定の表示事項が不足しています（{d}）")))
            .Concat(HeldOut()).Concat(Complaints())
            .Concat(request.GuardRails.Where(g => g.Closure.Closes(request.Channel, request.Purpose)).Select(g => Reason(GateReasonKind.GuardRail, g.Id, g.Why.English, g.Why.Japanese)));

    private IEnumerable<GateReason> Basis()
    {
        var profile = rules.Profiles.FirstOrDefault(p => p.Jurisdiction == request.Person.Jurisdiction);
        var source = $"profile {request.Person.Jurisdiction}, {request.Channel}, {request.Person.Audience.ToString().ToLowerInvariant()}";
        var basis = profile?.BasisOf(request.Channel, request.Person.Audience) is { } stated && Enum.IsDefined(stated) ? stated : (LawfulBasis?)null;
        if (basis is null)
            yield return Reason(GateReasonKind.BasisUnknown, source, "nothing says what makes this channel lawful there", "この地域・チャネルの適法性の根拠が定義されていません");

        var given = request.Person.Consents.Where(c => c.IsFor(request.Channel, request.Purpose) && c.GivenAt <= at).ToList();
        if (basis == LawfulBasis.OptIn && given.Count == 0)
        {
            var relations = request.Person.Relations.Where(r => r.Channel.Equals(request.Channel) && r.Since <= at).ToList();
            if (relations.Count == 0)
                yield return Reason(GateReasonKind.ConsentMissing, source, $"{request.Channel} needs a consent, and none is on record", "必要な同意の記録がありません");
            else if (!relations.Any(r => r.ConfirmedAt <= at))
                yield return Reason(GateReasonKind.NeedsReview, $"{relations[0].Kind}, {relations[0].Source}", "needs review: a relation may stand for the consent, once someone confirms it", "要確認：取引関係などを同意に代えられるか、担当者の確認が必要です");
        }

        if (Refusal() is { } refusal && (basis is null or LawfulBasis.UntilRefusal || !given.Any(c => c.GivenAt > refusal.At && !(c.WithdrawnAt <= at))))
            yield return Reason(GateReasonKind.OptedOut, $"{refusal.What} of {GateText.Time(refusal.At)}, {refusal.How}", "opted out", "配信停止・拒否の意思表示があります");
    }

    /// <summary>The last opting-out or withdrawal that concerns the channel.</summary>
    private (DateTimeOffset At, string What, string How)? Refusal() =>
        request.Person.OptOuts.Where(o => o.Channel is null || o.Channel.Equals(request.Channel)).Select(o => (o.At, What: "opt-out", o.How))
            .Concat(request.Person.Consents.Where(c => c.Channel.Equals(request.Channel) && c.WithdrawnAt is not null).Select(c => (At: c.WithdrawnAt!.Value, What: "withdrawal", How: $"consent by {c.How}")))
            .Where(o => o.At <= at).OrderBy(o => o.At).Select(o => ((DateTimeOffset, string, string)?)o).LastOrDefault();

    private IEnumerable<GateReason> Suppressed() =>
        request.Person.Suppressions.Where(s => s.Since <= at && s.Concerns(request.Channel)).Select(s => s.Kind switch
        {
            SuppressionKind.Closed => Because(s, "the organisation closed or is bankrupt", "廃業・倒産しています"),
            SuppressionKind.Deceased => Because(s, "the person died", "ご本人が亡くなられています"),
            SuppressionKind.Moved => Because(s, "moved, and no new address is known", "転居先が不明です"),
            _ => Because(s, "mail came back", "郵便物が返送されています"),
        });

    private GateReason Because(Suppression s, string english, string japanese) => Reason(GateReasonKind.Suppressed, $"{s.Kind} since {GateText.Time(s.Since)}", english, japanese);

    private IEnumerable<GateReason> Address()
    {
        var source = $"address for {request.Channel}";
        return request.Person.AddressOn(request.Channel) switch
        {
            AddressState.Missing => [Reason(GateReasonKind.AddressMissing, source, "there is no address", "宛先が登録されていません")],
            AddressState.Usable => [],
            AddressState.Invalid => [Reason(GateReasonKind.AddressInvalid, source, "the address is wrong", "宛先が正しくありません")],
            AddressState.Bouncing => [Reason(GateReasonKind.AddressBouncing, source, "messages to the address come back", "宛先に届かず、エラーで戻っています")],
            _ => [Reason(GateReasonKind.AddressInvalid, source, "nothing says that the address can be used", "宛先が使えるかどうか不明です")],
        };
    }

    private bool IsAnswer => rules.AnswerPurposes.Contains(request.Purpose);

    private IEnumerable<GateReason> HeldOut() => IsAnswer ? [] :
        rules.HoldOuts.Where(h => (h.Campaign is null || h.Campaign == request.Campaign) && h.Holds(request.Person.CustomerId, request.Tier))
            .Select(h => Reason(GateReasonKind.HeldOut, $"hold-out {h.Id}", "held out, to measure the effect on the others", "効果測定のための非接触グループです"));

    private IEnumerable<GateReason> Complaints() => IsAnswer ? [] :
        request.Person.Complaints.Where(c => c.IsOpen(at)).Select(c => Reason(GateReasonKind.ComplaintUnanswered, $"complaint of {GateText.Time(c.At)}, {c.Source}", "a complaint is not answered yet", "未対応の苦情があります"));

    private GateReason Reason(GateReasonKind kind, string source, string english, string japanese) => new(kind, source, new Wording(english, japanese), at);
}
