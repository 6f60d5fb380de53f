using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What <see cref="ContactGate"/> decides by, as data. Immutable; changed by <c>with</c>.</summary>
public sealed partial record ContactRules
{
    /// <summary>The known jurisdictions, the default caps and quiet hours, nobody held out.</summary>
    public static ContactRules Default { get; } = new();

    /// <summary>The lawful basis by jurisdiction (L1). A contact in a jurisdiction that has none is refused.</summary>
    /// <value>The default is Japan, the United States and the European Union.</value>
    public ImmutableArray<LawfulBasisProfile> Profiles { get; init; } = [LawfulBasisProfile.Japan, LawfulBasisProfile.UnitedStates, LawfulBasisProfile.EuropeanUnion];

    /// <summary>How often anyone may be contacted (A8); all that concern the channel hold.</summary>
    /// <value>The default is two a week over all channels, one call in 14 days, one letter in 30 days.</value>
    public ImmutableArray<FrequencyCap> Caps { get; init; } = ContactDefaults.Caps;

    /// <summary>When nothing is sent, by the recipient's clock (A6); all that concern the channel hold.</summary>
    /// <value>The default is nights for e-mail, SMS, social media and invitations; evenings and weekends for calls.</value>
    public ImmutableArray<QuietHours> Quiet { get; init; } = ContactDefaults.Quiet;

    /// <summary>Who is not contacted, to measure the effect (O6).</summary>
    public ImmutableArray<HoldOut> HoldOuts { get; init; } = [];

    /// <summary>The purposes that go through although a complaint is not answered, or the customer is held out: answers are owed to everyone.</summary>
    /// <value>The default is the answer to a complaint.</value>
    public ImmutableArray<string> AnswerPurposes { get; init; } = [ContactPurpose.ComplaintAnswer];

    /// <summary>Everything that keeps the rules from being used.</summary>
    /// <returns>The problems; empty for good rules.</returns>
    public ImmutableArray<Problem> Check() => Missing() is { IsEmpty: false } missing ? missing : Wrong();

    private ImmutableArray<Problem> Missing() =>
    [
        .. PolicyParts.List("profiles", Profiles.IsDefault), .. PolicyParts.List("caps", Caps.IsDefault), .. PolicyParts.List("quiet_hours", Quiet.IsDefault),
        .. PolicyParts.List("hold_outs", HoldOuts.IsDefault), .. PolicyParts.List("answer_purposes", AnswerPurposes.IsDefault),
        .. Caps.IsDefault ? [] : Caps.SelectMany(c => PolicyParts.List($"caps.{c.Id}.channels", c.Channels.IsDefault)),
        .. Quiet.IsDefault ? [] : Quiet.SelectMany(q => PolicyParts.List($"quiet_hours.{q.Id}", q.Channels.IsDefault || q.Days.IsDefault)),
    ];

    private ImmutableArray<Problem> Wrong() =>
    [
        .. Caps.SelectMany(c => c.Problems()),
        .. Quiet.SelectMany(q => q.Problems()),
        .. HoldOuts.SelectMany(h => h.Problems()),
        .. Twice("profiles", Profiles.Select(p => p.Jurisdiction)),
        .. Twice("caps", Caps.Select(c => c.Id)),
        .. Twice("quiet_hours", Quiet.Select(q => q.Id)),
        .. Twice("hold_outs", HoldOuts.Select(h => h.Id)),
    ];

    private static IEnumerable<Problem> Twice(string what, IEnumerable<string> ids) =>
        ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"{what}.{g.Key}", Found = "it twice", Expected = "each once" });
}
