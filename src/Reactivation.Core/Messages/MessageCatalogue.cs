using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Causes;
using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages;

/// <summary>The templates at hand: the library's and your own. Immutable.</summary>
public sealed class MessageCatalogue
{
    private static readonly Lazy<MessageCatalogue> Shipped = new(() => new MessageCatalogue([.. ShippedTemplates.Read()]));

    private readonly ImmutableDictionary<(string Id, Language Language), MessageTemplate> _templates;
    private readonly ImmutableArray<MessageTemplate> _byPrecedence;

    private MessageCatalogue(ImmutableArray<MessageTemplate> byPrecedence)
    {
        _byPrecedence = byPrecedence;
        _templates = byPrecedence.ToImmutableDictionary(t => (t.Id, t.Language));
        Templates = [.. byPrecedence.OrderBy(t => t.Id, StringComparer.Ordinal).ThenBy(t => t.Language)];
    }

    /// <summary>The library's templates.</summary>
    public static MessageCatalogue Default => Shipped.Value;

    /// <summary>No templates, to begin with your own.</summary>
    public static MessageCatalogue Empty { get; } = new([]);

    /// <summary>All templates, by id and language.</summary>
    public ImmutableArray<MessageTemplate> Templates { get; }

    /// <summary>These templates and yours; one of yours with the id and language of another takes its place.</summary>
    /// <param name="templates">Your templates.</param>
    /// <returns>The catalogue with them.</returns>
    /// <exception cref="ArgumentException">Two of yours have the same id and language, or one is null.</exception>
    /// <exception cref="ArgumentNullException">There are none, not even an empty list.</exception>
    public MessageCatalogue With(params IEnumerable<MessageTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var added = templates.ToImmutableArray();
        if (added.Contains(null!))
            throw new ArgumentException("A template is null.", nameof(templates));
        if (added.GroupBy(t => (t.Id, t.Language)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The template {twice.First()} is given twice.", nameof(templates));
        return new MessageCatalogue([.. added, .. _byPrecedence.Where(t => !added.Any(a => a.Id == t.Id && a.Language == t.Language))]);
    }

    /// <summary>A template by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="language">The language.</param>
    /// <returns>The template; null where there is none.</returns>
    public MessageTemplate? Find(string id, Language language)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _templates.GetValueOrDefault((id, language));
    }

    /// <summary>The template that answers a diagnosis: that of its reason, else that of its cause, else the gentle one for 'forgotten' (C3).</summary>
    /// <remarks>Of several that answer alike, the one that was added last: those of the latest <see cref="With"/> first, in their order there, the library's last. Their ids decide nothing.</remarks>
    /// <param name="diagnosis">Why the customer went silent; null for unknown.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="form">The form that it must be written in.</param>
    /// <returns>The template; null where there is none in that form.</returns>
    public MessageTemplate? For(Diagnosis? diagnosis, Language language, MessageForm form)
    {
        var able = _byPrecedence.Where(t => t.Language == language && t.Forms.Contains(form)).ToList();
        var answers = able.Where(t => t.Purpose is MessagePurpose.WinBack or MessagePurpose.Introduction).ToList();
        return answers.FirstOrDefault(t => diagnosis?.Reason is { } reason && t.Reasons.Contains(reason))
            ?? answers.FirstOrDefault(t => t.Reasons.IsEmpty && t.Cause is { } cause && cause == diagnosis?.Cause)
            ?? answers.FirstOrDefault(t => t.Reasons.IsEmpty && t.Cause == Cause.Forgotten);
    }

    /// <summary>What keeps the catalogue from being the same in every language: a template that a language lacks, or with other values, forms or purposes there.</summary>
    /// <returns>The problems; empty for a catalogue that says the same in all its languages.</returns>
    public ImmutableArray<Problem> CheckParity() => LanguageParity.Check(Templates);

    /// <summary>What keeps the measures of an approach policy, what follows them, its returns and the steps of its sequences from being written: a template that is not here, or not in the form of a channel that is to take it.</summary>
    /// <remarks>
    /// The form of a channel is that of its <see cref="ChannelProfile"/> in the policy; a channel without one, such as ads, takes no template.
    /// <example><code>
    /// var catalogue = MessageCatalogue.Default.With(MessageTemplate.Parse(File.ReadAllText("vip.en.txt")));
    /// foreach (Problem problem in catalogue.Check(mine, Language.English))
    ///     Console.WriteLine(problem);   // measures.vip, phone: found no part 'call' in vip.en, expected …
    /// </code></example>
    /// </remarks>
    /// <param name="approach">The approach policy.</param>
    /// <param name="languages">The languages that you write in; none for all of the catalogue.</param>
    /// <returns>The problems, in the order of the policy; empty where everything that may be planned can be written.</returns>
    public ImmutableArray<Problem> Check(ApproachPolicy approach, params IEnumerable<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(approach);
        ArgumentNullException.ThrowIfNull(languages);
        return Check(TemplateNeed.Of(approach), approach.Channels, languages);
    }

    /// <summary>What keeps the occasions of a timing policy from being written: a template that is not here.</summary>
    /// <param name="timing">The timing policy.</param>
    /// <param name="languages">The languages that you write in; none for all of the catalogue.</param>
    /// <returns>The problems, in the order of the rules; empty where every rule's template is here. Rules name no channel, so no form is asked for.</returns>
    public ImmutableArray<Problem> Check(TimingPolicy timing, params IEnumerable<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(timing);
        ArgumentNullException.ThrowIfNull(languages);
        return Check(TemplateNeed.Of(timing), [], languages);
    }

    private ImmutableArray<Problem> Check(IEnumerable<TemplateNeed> needs, ImmutableArray<ChannelProfile> profiles, IEnumerable<Language> languages)
    {
        var asked = languages.Distinct().ToImmutableArray();
        var own = _templates.Keys.Select(k => k.Language).Distinct().Order().ToImmutableArray();
        var check = new TemplateNeedCheck(this, !asked.IsEmpty ? asked : !own.IsEmpty ? own : [.. Enum.GetValues<Language>()], profiles);
        return [.. needs.SelectMany(check.Run)];
    }
}
