using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Conditions;

namespace Reactivation.Messages.Catalogue;

/// <summary>Whether a catalogue has what is named: the template in each language, and in it the part for each channel.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="languages">The languages.</param>
/// <param name="profiles">Which channel takes which form.</param>
internal sealed class TemplateNeedCheck(MessageCatalogue catalogue, ImmutableArray<Language> languages, ImmutableArray<ChannelProfile> profiles)
{
    private readonly ImmutableArray<string> _ids = [.. catalogue.Templates.Select(t => t.Id).Distinct()];

    internal IEnumerable<Problem> Run(TemplateNeed need)
    {
        var known = need.Channels.Select(c => (Channel: c, Profile: profiles.FirstOrDefault(p => p.Channel.Equals(c)))).ToList();
        foreach (var (channel, _) in known.Where(k => k.Profile is null))
            yield return Unknown(need, channel);

        // What is written to nobody in person, such as an ad, needs no template.
        var written = known.Where(k => k.Profile?.Form is not null).Select(k => (k.Channel, Form: k.Profile!.Form!.Value)).ToList();
        if (written.Count == 0 && !need.Channels.IsEmpty)
            yield break;

        var found = languages.Select(l => catalogue.Find(need.Template, l)).OfType<MessageTemplate>().ToList();
        if (found.Count < languages.Length)
            yield return Missing(need, written.Select(w => w.Channel.Name), found);
        foreach (var (channel, form) in written)
        {
            if (found.Where(t => !t.Forms.Contains(form)).ToList() is { Count: > 0 } lacking)
                yield return Lacking(need, channel, MessageParts.Main(form), lacking);
        }
    }

    private static Problem Lacking(TemplateNeed need, Channel channel, string part, List<MessageTemplate> templates) => new()
    {
        Source = need.Source,
        Field = channel.Name,
        Found = $"no part '{part}' in {string.Join(", ", templates)}",
        Expected = $"the part that {channel} takes, beside {string.Join(", ", templates[0].Forms.Select(MessageParts.Main))}",
        Fix = $"write the part, name another template, or leave {channel} out",
    };

    private Problem Missing(TemplateNeed need, IEnumerable<string> channels, List<MessageTemplate> found) => new()
    {
        Source = need.Source,
        Field = string.Join(", ", channels) is { Length: > 0 } names ? names : null,
        Found = $"no template '{need.Template}' in {string.Join(", ", languages.Where(l => found.All(t => t.Language != l)).Select(Languages.Code))}",
        Expected = _ids.IsEmpty ? "a template of the catalogue, which has none" : "one of " + string.Join(", ", _ids),
        Fix = found.Count > 0 ? $"translate {found[0]}" : Nearest.To(need.Template, _ids) is { } near ? $"did you mean '{near}'?" : "add it to the catalogue",
    };

    private Problem Unknown(TemplateNeed need, Channel channel) => new()
    {
        Source = need.Source,
        Field = channel.Name,
        Found = "a channel without a profile",
        Expected = "one that tells its form: " + string.Join(", ", profiles.Select(p => p.Channel.Name)),
        Fix = Nearest.To(channel.Name, profiles.Select(p => p.Channel.Name)) is { } near ? $"did you mean '{near}'?" : "add it to the channels of the approach policy",
    };
}
