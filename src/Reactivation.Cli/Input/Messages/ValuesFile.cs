using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What templates need and only the user knows, as a file tells it (<c>--values</c>): their own values, offers, products, links.</summary>
/// <param name="Link">Where to read on, for every template that has no link of its own.</param>
/// <param name="Templates">By id and language.</param>
internal sealed record ValuesFile(string? Link, ImmutableDictionary<(string Id, Language Language), TemplateContent> Templates)
{
    /// <summary>The file's name, for problems; null for none.</summary>
    internal string? File { get; private init; }

    internal static ValuesFile Nothing { get; } = new(null, ImmutableDictionary<(string, Language), TemplateContent>.Empty);

    internal TemplateContent Of(MessageTemplate template) => Templates.GetValueOrDefault((template.Id, template.Language), TemplateContent.Nothing);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalogue">The templates that it can speak of.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <exception cref="InputException">It cannot be used; all problems are named.</exception>
    internal static ValuesFile Read(FileInfo file, MessageCatalogue catalogue, DateOnly asOf) => MessageJson.Read(file, (json, reader) =>
    {
        var members = reader.Whole(json, "link", "templates");
        var contents = ImmutableDictionary.CreateBuilder<(string, Language), TemplateContent>();
        foreach (var (id, place, section) in reader.Problems.Members(members.GetValueOrDefault("templates")))
        {
            var templates = catalogue.Templates.Where(t => t.Id == id).ToList();
            if (templates.Count == 0)
                reader.Problems.Add(place.Problem($"the template {Shown.Text(id)}", $"one of {string.Join(", ", catalogue.Templates.Select(t => t.Id).Distinct())}"));
            else
                contents.AddRange(Contents(section, templates, reader, asOf));
        }

        return new ValuesFile(reader.Link(members.GetValueOrDefault("link")), contents.ToImmutable()) { File = file.Name };
    });

    private static IEnumerable<KeyValuePair<(string, Language), TemplateContent>> Contents(PlacedJson json, List<MessageTemplate> templates, MessageJson reader, DateOnly asOf)
    {
        var members = reader.Problems.Members(json, "offer", "link", "product", "values");
        var offers = members.GetValueOrDefault("offer") is { Type: not JsonTokenType.Null } offer ? OfferReader.Read(offer, reader, asOf) : [];
        foreach (var (name, told) in members.Where(m => m.Key is "offer" or "product" && m.Value.Type != JsonTokenType.Null && templates.TrueForAll(t => t.Values.All(v => v.Name != m.Key))))
            reader.Problems.Add(told.Place.Problem($"{(name == "offer" ? "an offer" : "a product")}, which {templates[0].Id} does not tell", $"none, or a template that uses {name}"));
        var link = reader.Link(members.GetValueOrDefault("link"));
        var products = reader.ByLanguage(members.GetValueOrDefault("product")).ToDictionary(p => p.Key, p => reader.Text(p.Value));
        var values = ValueReading.Read(members.GetValueOrDefault("values"), templates, reader);
        foreach (var template in templates)
        {
            yield return new((template.Id, template.Language), new TemplateContent
            {
                HasOwnOffer = members.ContainsKey("offer"),
                Offer = offers.GetValueOrDefault(template.Language),
                Link = link,
                Product = products.GetValueOrDefault(template.Language),
                Values = values[template.Language],
            });
        }
    }
}
