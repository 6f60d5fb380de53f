using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>Reads the values of a template's own, each by the type that the template declares.</summary>
internal static class ValueReading
{
    /// <summary>The values in each language of the template.</summary>
    internal static Dictionary<Language, TemplateValues> Read(PlacedJson? json, List<MessageTemplate> templates, MessageJson reader)
    {
        var values = templates.ToDictionary(t => t.Language, _ => new List<(string, TemplateValue)>());
        foreach (var (name, place, given) in reader.Problems.Members(json))
        {
            if (!templates.Exists(t => Declared(t, name) is not null))
            {
                reader.Problems.Add(place.Problem($"the value {Shown.Text(name)}", Expected(templates[0])));
                continue;
            }

            // What is said once for all languages is wrong once.
            var wrong = new HashSet<JsonPlace>();
            foreach (var (language, said) in reader.ByLanguage(given).OrderBy(g => g.Key))
            {
                if (templates.Find(t => t.Language == language) is not { } template || Declared(template, name) is not { } declared)
                    continue;
                if (Value(said, declared.Type) is { IsSome: true } read && Problem(template, name, read.Value) is var problem && problem is null)
                    values[language].Add((name, read.Value));
                else if (wrong.Add(said.Place))
                    reader.Problems.Add(said.Place.Problem(said.Found, $"{Said(declared.Type)}: {declared.Description}"));
            }
        }

        return values.ToDictionary(v => v.Key, v => TemplateValues.Of([.. v.Value]));
    }

    private static MessageValue? Declared(MessageTemplate template, string name) => template.Values.FirstOrDefault(v => v.Name == name && !v.IsStandard);

    private static string Expected(MessageTemplate template)
    {
        var own = template.Values.Where(v => !v.IsStandard).Select(v => v.Name).ToList();
        return own.Count == 0 ? $"none: {template.Id} has no values of its own" : $"one of {string.Join(", ", own)}";
    }

    /// <summary>What the template itself finds wrong with a value, asked with a form that uses it.</summary>
    private static Problem? Problem(MessageTemplate template, string name, TemplateValue value) =>
        template.Check(template.Forms.First(f => template.NamesFor(f).Contains(name)), TemplateValues.Of((name, value))).FirstOrDefault(p => p.Field == name);

    private static (bool IsSome, TemplateValue Value) Value(PlacedJson json, MessageValueType type) => (type, json.Type) switch
    {
        (MessageValueType.Count, JsonTokenType.Number) => int.TryParse(json.Text, System.Globalization.CultureInfo.InvariantCulture, out var count) ? (true, count) : default,
        (MessageValueType.Amount, JsonTokenType.Number) => decimal.TryParse(json.Text, System.Globalization.CultureInfo.InvariantCulture, out var amount) ? (true, amount) : default,
        (MessageValueType.Flag, JsonTokenType.True or JsonTokenType.False) => (true, json.Type == JsonTokenType.True),
        (MessageValueType.Day, JsonTokenType.String) => Days.TryRead(json.Text, out var day) ? (true, day) : default,
        (MessageValueType.List, JsonTokenType.StartArray) => json.Items.All(i => i.Type == JsonTokenType.String) ? (true, json.Items.Select(i => i.Text).ToImmutableArray()) : default,
        (MessageValueType.Text or MessageValueType.Lines or MessageValueType.Link or MessageValueType.Html, JsonTokenType.String) => (true, json.Text),
        _ => default,
    };

    private static string Said(MessageValueType type) => type switch
    {
        MessageValueType.List => "an array of at least one text of one line",
        MessageValueType.Text => "a text of one line",
        MessageValueType.Count => "a whole number",
        MessageValueType.Amount => "a number",
        MessageValueType.Day => "a day such as \"2026-12-31\"",
        MessageValueType.Flag => "true or false",
        MessageValueType.Link => "an absolute http or https address",
        _ => "a text",
    };
}
