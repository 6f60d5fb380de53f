using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Which basis each channel needs in a jurisdiction (L1). Not legal advice: a default to be checked and replaced.</summary>
/// <param name="Jurisdiction">Such as <c>JP</c>; compared by code point.</param>
/// <param name="Bases">The basis by channel and audience. A channel that stands here for no audience may not be used: the gate refuses.</param>
public sealed record LawfulBasisProfile(string Jurisdiction, ImmutableDictionary<(Channel Channel, Audience Audience), LawfulBasis> Bases)
{
    /// <summary>Japan: e-mail, SMS and messages on social media by opt-in; letters, ads and business phone until opted out; consumer phone until refused.</summary>
    /// <remarks>An online meeting and a webinar are invitations; they are held to what e-mail needs.</remarks>
    public static LawfulBasisProfile Japan { get; } = OptInOnly("JP")
        .With(Channel.Letter, LawfulBasis.OptOut).With(Channel.Ads, LawfulBasis.OptOut)
        .With(Channel.Phone, Audience.Business, LawfulBasis.OptOut).With(Channel.Phone, Audience.Consumer, LawfulBasis.UntilRefusal);

    /// <summary>The United States: e-mail, letters, ads and business phone until opted out (CAN-SPAM); SMS and social media by opt-in (TCPA); consumer phone until refused.</summary>
    /// <remarks>Consumer phone leaves out who stands on a do-not-call list: put those down as <see cref="OptOut"/>. Laws of the states are not in it.</remarks>
    public static LawfulBasisProfile UnitedStates { get; } = OptInOnly("US")
        .With(Channel.Email, LawfulBasis.OptOut).With(Channel.OnlineMeeting, LawfulBasis.OptOut).With(Channel.Webinar, LawfulBasis.OptOut)
        .With(Channel.Letter, LawfulBasis.OptOut).With(Channel.Ads, LawfulBasis.OptOut)
        .With(Channel.Phone, Audience.Business, LawfulBasis.OptOut).With(Channel.Phone, Audience.Consumer, LawfulBasis.UntilRefusal);

    /// <summary>The European Union, as strict as its strictest members: everything electronic and consumer phone by opt-in (ePrivacy); letters and business phone until opted out (GDPR, legitimate interest).</summary>
    /// <remarks>Members differ on business e-mail and on phone; ads by opt-in because retargeting needs a consent to its cookies.</remarks>
    public static LawfulBasisProfile EuropeanUnion { get; } = OptInOnly("EU").With(Channel.Letter, LawfulBasis.OptOut).With(Channel.Phone, Audience.Business, LawfulBasis.OptOut);

    /// <summary>The strictest profile, to begin with where you do not know better: every channel of the domain by opt-in.</summary>
    /// <param name="jurisdiction">The jurisdiction.</param>
    /// <returns>The profile.</returns>
    public static LawfulBasisProfile OptInOnly(string jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return Channel.All.Aggregate(new LawfulBasisProfile(jurisdiction, ImmutableDictionary<(Channel, Audience), LawfulBasis>.Empty), (profile, channel) => profile.With(channel, LawfulBasis.OptIn));
    }

    /// <summary>The same with another basis for a channel, whoever is addressed.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="basis">The basis.</param>
    /// <returns>The changed profile.</returns>
    public LawfulBasisProfile With(Channel channel, LawfulBasis basis) => With(channel, Audience.Consumer, basis).With(channel, Audience.Business, basis);

    /// <summary>The same with another basis for a channel and audience.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="audience">The audience.</param>
    /// <param name="basis">The basis.</param>
    /// <returns>The changed profile.</returns>
    public LawfulBasisProfile With(Channel channel, Audience audience, LawfulBasis basis)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return this with { Bases = Bases.SetItem((channel, audience), basis) };
    }

    /// <summary>The basis that a contact needs.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="audience">The audience.</param>
    /// <returns>The basis; null where the profile says nothing, and then nothing may be sent.</returns>
    public LawfulBasis? BasisOf(Channel channel, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return Bases.TryGetValue((channel, audience), out var basis) ? basis : null;
    }
}
