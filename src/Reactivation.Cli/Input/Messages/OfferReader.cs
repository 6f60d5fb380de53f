using System.Collections.Immutable;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>Reads an offer: kind, value, last day, code, link, currency, and its conditions in each language.</summary>
internal static class OfferReader
{
    private static readonly string[] Required = ["kind", "valid_until"];
    private static readonly string[] Parts = ["kind", "value", "valid_until", "code", "conditions", "link", "currency", "includes_tax"];

    /// <summary>Reads an offer in a file of its own (<c>--offer</c>).</summary>
    /// <param name="file">The file.</param>
    /// <param name="asOf">The day of the question: an offer that has ended by then is none.</param>
    /// <exception cref="InputException">It cannot be used; all problems are named.</exception>
    internal static ImmutableDictionary<Language, Offer> Read(FileInfo file, DateOnly asOf) =>
        MessageJson.Read(file, (json, reader) => Read(json, reader.Whole(json, Parts), reader, asOf));

    /// <summary>Reads an offer that stands in another file.</summary>
    internal static ImmutableDictionary<Language, Offer> Read(PlacedJson json, MessageJson reader, DateOnly asOf) =>
        Read(json, reader.Problems.Members(json, Parts), reader, asOf);

    private static ImmutableDictionary<Language, Offer> Read(PlacedJson json, Dictionary<string, PlacedJson> members, MessageJson reader, DateOnly asOf)
    {
        foreach (var missing in Required.Where(m => !members.ContainsKey(m)))
            reader.Wrong(json, missing == "kind" ? $"\"kind\": one of {Codes.All<OfferKind>()}" : "\"valid_until\": the last day, such as 2026-12-31", $"an offer without {missing}");
        var (kind, value, last) = (reader.Code<OfferKind>(members.GetValueOrDefault("kind")), reader.Number(members.GetValueOrDefault("value")), reader.Day(members.GetValueOrDefault("valid_until")));
        var conditions = reader.ByLanguage(members.GetValueOrDefault("conditions")).ToDictionary(c => c.Key, c => reader.Text(c.Value));
        var offer = new Offer(kind ?? default, value, last ?? asOf)
        {
            Code = reader.Text(members.GetValueOrDefault("code")),
            Link = reader.Link(members.GetValueOrDefault("link")),
            Currency = reader.Text(members.GetValueOrDefault("currency")) ?? "JPY",
            IncludesTax = reader.Flag(members.GetValueOrDefault("includes_tax")) ?? true,
        };
        if (kind is not null)
        {
            foreach (var wrong in (offer with { Link = LinkPattern.For(offer.Link, "1") }).Check(asOf))
                reader.Problems.Add((members.GetValueOrDefault(Codes.OfName(wrong.Member!)) ?? json).Place, wrong);
        }

        return Enum.GetValues<Language>().ToImmutableDictionary(l => l, l => offer with { Conditions = conditions.GetValueOrDefault(l) });
    }
}
