using System.Collections.Immutable;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Priorities;

namespace Reactivation.Approaches.Documents;

/// <summary>The rules of the gate.</summary>
internal static class ContactRulesForm
{
    private static readonly Member<ContactRules, int> Version = Section.Version<ContactRules>();

    private static readonly OptionalMember<ContactRules, ImmutableArray<LawfulBasisProfile>> Profiles = Of(
        "profiles", "the lawful basis by jurisdiction; where none stands, nothing is sent", new ListForm<LawfulBasisProfile>(Profile(), ("jurisdiction", p => p.Jurisdiction)), r => r.Profiles);

    private static readonly OptionalMember<ContactRules, ImmutableArray<FrequencyCap>> Caps = Of("caps", "how often anyone may be contacted", new ListForm<FrequencyCap>(Cap(), ("id", c => c.Id)), r => r.Caps);

    private static readonly OptionalMember<ContactRules, ImmutableArray<QuietHours>> Quiet = Of(
        "quiet_hours", "when nothing is sent, by the recipient's clock", new ListForm<QuietHours>(QuietForm(), ("id", q => q.Id)), r => r.Quiet);

    private static readonly OptionalMember<ContactRules, ImmutableArray<HoldOut>> HoldOuts = Of("hold_outs", "who is not contacted, to measure the effect", new ListForm<HoldOut>(HoldOutForm(), ("id", h => h.Id)), r => r.HoldOuts);

    private static readonly OptionalMember<ContactRules, ImmutableArray<string>> Answers = Of(
        "answer_purposes", "purposes that go through although a complaint is open or the customer held out", new ListForm<string>(Texts.Label, ("purpose", p => p)) { IsInline = true }, r => r.AnswerPurposes);

    internal static Document<ContactRules> Document { get; } = new(
        new(
            [Version, Profiles, Caps, Quiet, HoldOuts, Answers],
            f => new() { Profiles = f.Of(Profiles), Caps = f.Of(Caps), Quiet = f.Of(Quiet), HoldOuts = f.Of(HoldOuts), AnswerPurposes = f.Of(Answers) }),
        r => r.Check().Concat(Unsayable(r)));

    private static OptionalMember<ContactRules, T> Of<T>(string name, string description, Form<T> form, Func<ContactRules, T> get) => Section.Of(ContactRules.Default, name, description, form, get);

    private static IEnumerable<Problem> Unsayable(ContactRules rules) =>
        rules.Caps.Where(c => c.Within.Ticks % TimeSpan.TicksPerHour != 0).Select(c => new Problem { Source = $"caps.{c.Id}", Found = $"a window of {c.Within}", Expected = "whole hours" })
            .Concat(rules.HoldOuts.Where(h => h.Drawn is not null).Select(h => new Problem { Source = $"hold_outs.{h.Id}", Found = "a group that was drawn", Expected = "salt and shares only", Fix = "keep the group as a list beside the rules" }))
            .Concat(rules.Profiles.SelectMany(p => p.Bases.SelectMany(b => new[] { ApproachCheck.Undefined($"profiles.{p.Jurisdiction}", b.Key.Audience), ApproachCheck.Undefined($"profiles.{p.Jurisdiction}", b.Value) })).OfType<Problem>());

    private static ObjectForm<LawfulBasisProfile> Profile()
    {
        var channel = new Member<Basis, Channel>("channel", "the channel", ChannelForm.Instance, b => b.Channel);
        var audience = new Member<Basis, Audience>("audience", "who is addressed", CodeForm.Of<Audience>(), b => b.Audience);
        var needs = new Member<Basis, LawfulBasis>("basis", "what makes a contact lawful", CodeForm.Of<LawfulBasis>(), b => b.Needs);
        var one = new ObjectForm<Basis>([channel, audience, needs], f => new(f.Of(channel), f.Of(audience), f.Of(needs))) { IsInline = true };
        var jurisdiction = new Member<LawfulBasisProfile, string>("jurisdiction", "the jurisdiction, such as JP", Texts.Label, p => p.Jurisdiction);
        var bases = new Member<LawfulBasisProfile, ImmutableArray<Basis>>(
            "bases",
            "what each channel needs; one that does not stand here may not be used",
            new ListForm<Basis>(one, ("channel", b => $"{b.Channel} {b.Audience}")),
            p => [.. p.Bases.Select(b => new Basis(b.Key.Channel, b.Key.Audience, b.Value)).OrderBy(b => b.Channel.Name, StringComparer.Ordinal).ThenBy(b => b.Audience)]);
        return new([jurisdiction, bases], f => new(f.Of(jurisdiction), f.Of(bases).ToImmutableDictionary(b => (b.Channel, b.Audience), b => b.Needs)));
    }

    private static ObjectForm<FrequencyCap> Cap()
    {
        var id = new Member<FrequencyCap, string>("id", "what it is called in reasons", Texts.Id, c => c.Id);
        var most = new Member<FrequencyCap, int>("most", "the most contacts", new WholeForm(1, 1_000_000), c => c.Most);
        var within = new Member<FrequencyCap, int>("within_hours", "the length of the window, in hours", new WholeForm(1, 3_660 * 24), c => (int)c.Within.TotalHours);
        var channels = Channels<FrequencyCap>(c => c.Channels);
        return new([id, most, within, channels], f => new(f.Of(id), f.Of(most), TimeSpan.FromHours(f.Of(within))) { Channels = f.Of(channels) }) { IsInline = true };
    }

    private static ObjectForm<QuietHours> QuietForm()
    {
        var id = new Member<QuietHours, string>("id", "what it is called in reasons", Texts.Id, q => q.Id);
        var from = new Member<QuietHours, TimeOnly>("from", "begins, inclusive", new TimeOfDayForm(), q => q.From);
        var to = new Member<QuietHours, TimeOnly>("to", "ends, exclusive; the same as from for no hours", new TimeOfDayForm(), q => q.To);
        var days = new OptionalMember<QuietHours, ImmutableArray<DayOfWeek>>("days", "days that are quiet as a whole; none when left away", new ListForm<DayOfWeek>(CodeForm.Of<DayOfWeek>(), ("day", d => d.ToString())) { IsInline = true }, q => q.Days, () => [], d => !d.IsEmpty);
        var channels = Channels<QuietHours>(q => q.Channels);
        return new([id, from, to, days, channels], f => new(f.Of(id), f.Of(from), f.Of(to)) { Days = f.Of(days), Channels = f.Of(channels) }) { IsInline = true };
    }

    private static ObjectForm<HoldOut> HoldOutForm()
    {
        var tier = new Member<KeyValuePair<PriorityTier, int>, PriorityTier>("tier", "the tier", CodeForm.Of<PriorityTier>(), s => s.Key);
        var ofTier = new Member<KeyValuePair<PriorityTier, int>, int>("share_basis_points", "its share, in hundredths of a percent", new WholeForm(0, HoldOut.Lots), s => s.Value);
        var share1 = new ObjectForm<KeyValuePair<PriorityTier, int>>([tier, ofTier], f => new(f.Of(tier), f.Of(ofTier))) { IsInline = true };
        var id = new Member<HoldOut, string>("id", "what it is called in reasons", Texts.Id, h => h.Id);
        var salt = new Member<HoldOut, string>("salt", "the salt", Texts.Any, h => h.Salt);
        var share = new Member<HoldOut, int>("share_basis_points", "the share held out, in hundredths of a percent", new WholeForm(0, HoldOut.Lots), h => h.ShareBasisPoints);
        var byTier = new OptionalMember<HoldOut, ImmutableArray<KeyValuePair<PriorityTier, int>>>("share_by_tier", "shares of tiers that differ; none when left away", new ListForm<KeyValuePair<PriorityTier, int>>(share1, ("tier", s => s.Key.ToString())), h => [.. h.ShareByTier.OrderBy(s => s.Key)], () => [], s => !s.IsEmpty);
        var campaign = new OptionalMember<HoldOut, string?>("campaign", "the one campaign; all when left away", Texts.Label!, h => h.Campaign, () => null, c => c is not null);
        return new([id, salt, share, byTier, campaign], f => new(f.Of(id), f.Of(salt), f.Of(share)) { ShareByTier = f.Of(byTier).ToImmutableDictionary(), Campaign = f.Of(campaign) });
    }

    private static OptionalMember<T, ImmutableArray<Channel>> Channels<T>(Func<T, ImmutableArray<Channel>> get) => new("channels", "the channels; all when left away", ChannelForm.List(min: 1), get, () => [], c => !c.IsEmpty);

    private sealed record Basis(Channel Channel, Audience Audience, LawfulBasis Needs);
}
