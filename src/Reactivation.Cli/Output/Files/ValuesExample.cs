using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactivation.Causes;
using Reactivation.Messages;

namespace Reactivation.Cli.Output.Files;

/// <summary>A values file filled with the examples of templates: to begin one's own with, and to try <c>messages</c> with.</summary>
internal static class ValuesExample
{
    private const string Link = "https://www.example.com/?c={customer_id}";
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    /// <summary>The ids of the templates that answer a cause: those that <c>messages</c> chooses among.</summary>
    internal static string[] Answering(MessageCatalogue catalogue) =>
        [.. catalogue.Templates.Where(t => t.Purpose is MessagePurpose.WinBack or MessagePurpose.Introduction).Select(t => t.Id).Distinct()];

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="catalogue">The templates.</param>
    /// <param name="ids">The ids of those that are meant.</param>
    /// <param name="lastDay">The last day of offers; null for one as good as any.</param>
    internal static void Write(Stream stream, MessageCatalogue catalogue, IEnumerable<string> ids, DateOnly? lastDay)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("link", Link);
            json.WriteStartObject("templates");
            foreach (var id in ids)
                Write(json, id, [.. catalogue.Templates.Where(t => t.Id == id)], lastDay ?? LastDay);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>An example on one line.</summary>
    internal static string Text(TemplateValue example) => example.ToObject() switch
    {
        ImmutableArray<TemplateValue> items => string.Join("; ", items),
        DateTime moment => DateOnly.FromDateTime(moment).Text(),
        _ => example.ToString(),
    };

    private static void Write(Utf8JsonWriter json, string id, ImmutableArray<MessageTemplate> templates, DateOnly lastDay)
    {
        json.WriteStartObject(id);
        var names = templates[0].Values.Select(v => v.Name).ToList();
        if (names.Contains("offer"))
            WriteOffer(json, templates[0], lastDay, names.Contains("offer_code"));
        if (names.Contains("product"))
            ByLanguage(json, "product", templates, t => t.Values.First(v => v.Name == "product").Example);
        json.WriteStartObject("values");
        foreach (var value in templates[0].Values.Where(v => !v.IsStandard))
            ByLanguage(json, value.Name, [.. templates.Where(t => t.Values.Any(v => v.Name == value.Name))], t => t.Values.First(v => v.Name == value.Name).Example);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOffer(Utf8JsonWriter json, MessageTemplate template, DateOnly lastDay, bool hasCode)
    {
        var (kind, value) = Offered(template);
        json.WriteStartObject("offer");
        json.WriteString("kind", Codes.Of(kind));
        if (value is { } some)
            json.WriteNumber("value", some);
        json.WriteString("valid_until", lastDay.Text());
        if (hasCode && kind == OfferKind.PercentOff)
            json.WriteString("code", $"THANKS{value}");
        json.WriteStartObject("conditions");
        json.WriteString("en", "once per customer");
        json.WriteString("ja", "お一人様1回限り");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>M1, M2: what such a message offers for example.</summary>
    private static (OfferKind Kind, int? Value) Offered(MessageTemplate template) => (template.Purpose, template.Cause) switch
    {
        (MessagePurpose.Survey, _) => (OfferKind.Gift, 500),
        (MessagePurpose.Campaign, _) => (OfferKind.FreeTrial, 30),
        (_, Cause.Product) => (OfferKind.FreeTrial, null),
        (_, Cause.Price) => (OfferKind.PercentOff, 20),
        (_, Cause.Staff) => (OfferKind.PercentOff, 25),
        _ => (OfferKind.PercentOff, 10),
    };

    private static void ByLanguage(Utf8JsonWriter json, string name, ImmutableArray<MessageTemplate> templates, Func<MessageTemplate, TemplateValue> value)
    {
        json.WriteStartObject(name);
        foreach (var template in templates)
        {
            json.WritePropertyName(Codes.Of(template.Language));
            Write(json, value(template));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TemplateValue value)
    {
        switch (value.ToObject())
        {
            case ImmutableArray<TemplateValue> items:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }
}
