using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages;

/// <summary>A message for one purpose in one language: the values that it needs, and its parts for each form (M3, M4). Immutable.</summary>
/// <remarks>
/// A file has a head of <c>key: value</c> lines and a body of parts, each begun by a line <c>--- form part</c>:
/// <example><code>
/// id: price
/// language: en
/// purpose: win_back
/// cause: price
/// title: For customers who left because of the price
/// uses: salutation sender_company offer offer_until link
/// value points list required "free delivery; a smaller size" what has become cheaper
///
/// --- email subject
/// {{ offer }} for you until {{ offer_until }}
/// --- email text
/// {{ salutation }} …
/// --- sms
/// {{ sender_company }}: {{ offer }} until {{ offer_until }} {{ link }}
/// </code></example>
/// <c>uses</c> names values that composing gives; <c>value NAME TYPE required|optional "EXAMPLE" DESCRIPTION</c> declares one of your own (the items of a list's example are separated by <c>;</c>).
/// Parts: <c>email subject</c>, <c>email text</c>, <c>email html</c> (made of the text where it is left out), <c>sms</c>, <c>letter</c>, <c>call</c>.
/// What the law asks for is added when a message is composed and has no place in the file; an <c>sms</c> part without <c>sender_company</c> gets the name before it, and a <c>call</c> part the question whether to call again.
/// </remarks>
public sealed class MessageTemplate
{
    private readonly ImmutableDictionary<string, MessagePart> _parts;
    private readonly ImmutableDictionary<MessageForm, ImmutableArray<string>> _names;
    private OrderLayout? _orderNames;

    internal MessageTemplate(string text, MessageTemplateHead head, ImmutableArray<MessageValue> values, ImmutableDictionary<string, MessagePart> parts)
    {
        Text = text;
        (Id, Language, Purpose, Cause, Reasons, Title) = (head.Id, head.Language, head.Purpose, head.Cause, head.Reasons, head.Title);
        (Values, _parts) = (values, parts);
        Forms = [.. Enum.GetValues<MessageForm>().Where(c => _parts.ContainsKey(MessageParts.Main(c)))];
        _names = Forms.ToImmutableDictionary(c => c, c => PartsOf(c).SelectMany(p => _parts[p].Template!.Names).Distinct().ToImmutableArray());
    }

    /// <summary>Its id, the same in every language.</summary>
    public string Id { get; }

    /// <summary>The language that it is written in.</summary>
    public Language Language { get; }

    /// <summary>What it is for.</summary>
    public MessagePurpose Purpose { get; }

    /// <summary>The cause that it answers; null for one that answers none.</summary>
    public Cause? Cause { get; }

    /// <summary>The finer reasons that it answers (C2); empty where it answers the whole cause.</summary>
    public ImmutableArray<string> Reasons { get; }

    /// <summary>What it is, in one line and its own language.</summary>
    public string Title { get; }

    /// <summary>The values that it needs.</summary>
    public ImmutableArray<MessageValue> Values { get; }

    /// <summary>The forms that it is written in.</summary>
    public ImmutableArray<MessageForm> Forms { get; }

    /// <summary>The file that it was read from, to begin one of your own with.</summary>
    public string Text { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">The file.</param>
    /// <param name="source">What the file is called, for problems.</param>
    /// <param name="engine">What renders it; null for the message subset. HTML parts must be in the message subset whatever the engine, because their escaping is checked.</param>
    /// <returns>The template.</returns>
    /// <exception cref="TemplateException">It cannot be used; all problems are named.</exception>
    public static MessageTemplate Parse(string text, string? source = null, ITemplateEngine? engine = null) =>
        TryParse(text, out var template, out var problems, source, engine) ? template! : throw new TemplateException(problems);

    /// <summary>Reads a template if it can be read.</summary>
    /// <param name="text">The file.</param>
    /// <param name="template">The template; null where there are problems.</param>
    /// <param name="problems">All problems, by place.</param>
    /// <param name="source">What the file is called, for problems.</param>
    /// <param name="engine">What renders it; null for the message subset.</param>
    /// <returns>Whether it can be used.</returns>
    public static bool TryParse(string text, out MessageTemplate? template, out ImmutableArray<Problem> problems, string? source = null, ITemplateEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = new MessageTemplateFile(text, source, engine ?? MessageSubset.Default);
        template = file.Read();
        problems = file.Problems;
        return template is not null;
    }

    /// <summary>The parts of a form that it has, in their order.</summary>
    /// <param name="form">The form.</param>
    /// <returns>Such as <c>email subject</c>, <c>email text</c>; empty where it is not written in that form.</returns>
    public ImmutableArray<string> PartsOf(MessageForm form) => [.. MessageParts.Of(form).Where(_parts.ContainsKey)];

    /// <summary>One part as it is written.</summary>
    /// <param name="part">The part, such as <c>email subject</c>.</param>
    /// <returns>The text; null where the template has no such part.</returns>
    public string? TextOf(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return _parts.GetValueOrDefault(part)?.Text;
    }

    /// <summary>The names of the values that a form's parts read, in the order in which they first appear.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The names; empty where it is not written in that form.</returns>
    public ImmutableArray<string> NamesFor(MessageForm form) => _names.GetValueOrDefault(form, []);

    /// <summary>What keeps values from being bound: missing ones, misspelt ones, ones of the wrong type, and ones that the form does not use.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">The values.</param>
    /// <returns>The problems; empty where a message can be rendered.</returns>
    public ImmutableArray<Problem> Check(MessageForm form, TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!Forms.Contains(form))
            return [new Problem { Source = ToString(), Found = $"the form {MessageParts.Main(form)}", Expected = "one of " + string.Join(", ", Forms.Select(c => MessageParts.Main(c))) }];
        var names = NamesFor(form);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var value in Values)
        {
            if (names.Contains(value.Name) && value.Check(values.Names.IndexOf(value.Name) is >= 0 and var place ? values.At(place) : TemplateValue.Null) is { } wrong)
                problems.Add(wrong with { Source = ToString() });
        }

        foreach (var name in values.Names)
        {
            if (!names.Contains(name))
                problems.Add(Unused(name, form, names));
        }

        return problems.ToImmutable();
    }

    /// <summary>Renders one part with values that have been checked.</summary>
    /// <param name="part">The part, such as <c>email subject</c>.</param>
    /// <param name="values">The values.</param>
    /// <returns>The text; null where the template has no such part.</returns>
    /// <exception cref="RenderException">A value is missing or does not fit, or a bound is reached; the problem names the template, the part, and the line of the file.</exception>
    public string? Render(string part, TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(values);
        if (!_parts.TryGetValue(part, out var found))
            return null;
        try
        {
            return found.Template!.Render(values);
        }
        catch (RenderException e)
        {
            throw new RenderException(e.Problem with { Source = ToString(), Field = part, Line = e.Problem.Line + found.Start }, e);
        }
    }

    /// <summary>The names of the values for an order: all that the form reads, then what it gives beside them. Kept for the next order with the same own names.</summary>
    internal TemplateNames OrderNames(MessageForm form, TemplateNames own)
    {
        if (_orderNames is { } known && known.Form == form && ReferenceEquals(known.Own, own))
            return known.All;
        var read = NamesFor(form);
        var all = TemplateNames.Of([.. read, .. own.Where(n => !read.Contains(n) && !StandardValues.Has(n))]);
        _orderNames = new OrderLayout(form, own, all);
        return all;
    }

    /// <summary>Id and language.</summary>
    /// <returns>Such as <c>price.ja</c>.</returns>
    public override string ToString() => $"{Id}.{Languages.Code(Language)}";

    private Problem Unused(string name, MessageForm form, ImmutableArray<string> names) => new()
    {
        Source = ToString(),
        Field = name,
        Found = Values.Any(v => v.Name == name) ? $"a value that the {MessageParts.Main(form)} part does not use" : "a value that the template does not know",
        Expected = "one of " + string.Join(", ", names),
        Fix = Conditions.Nearest.To(name, names) is { } near ? $"did you mean '{near}'?" : "leave it out",
    };

    private sealed record OrderLayout(MessageForm Form, TemplateNames Own, TemplateNames All);
}
