using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reactivation.Cli.Input.Mapping;

namespace Reactivation.Cli.Input.Messages;

/// <summary>Reads values that the JSON files of messages share, and gathers what is wrong with them.</summary>
internal sealed class MessageJson
{
    private const int MostBytes = 1 << 20;
    private const string Version = "1";
    private static readonly string[] LanguageCodes = ["en", "ja"];

    internal JsonProblems Problems { get; } = new();

    /// <summary>Reads a whole file; all its problems at once.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    internal static T Read<T>(FileInfo file, Func<PlacedJson, MessageJson, T> read)
    {
        var json = new MessageJson();
        var value = read(PlacedJsonReader.Read(file, MostBytes), json);
        InputException.ThrowIfAny(json.Problems.All);
        return value;
    }

    /// <summary>The members of the whole, which says its version.</summary>
    internal Dictionary<string, PlacedJson> Whole(PlacedJson json, params string[] known)
    {
        var members = Problems.Members(json, ["version", .. known]);
        var version = members.GetValueOrDefault("version");
        if (version is not { Type: JsonTokenType.Number, Text: Version })
            Problems.Add((version?.Place ?? json.Place).Problem(version is null ? "no version" : $"version {version.Found}", $"\"version\": {Version}"));
        return members;
    }

    internal void Wrong(PlacedJson json, string expected, string? found = null) => Problems.Add(json.Place.Problem(found ?? json.Found, expected));

    internal string? Text(PlacedJson? json) => Problems.Text(json);

    /// <summary>An address that may hold the customer's id.</summary>
    internal string? Link(PlacedJson? json)
    {
        if (Text(json) is not { } link)
            return null;
        if (LinkPattern.Unknown(link) is { } unknown)
            Wrong(json!, $"an address, in which {LinkPattern.Id} may stand for the customer's id", Shown.Text(unknown));
        else if (Uri.TryCreate(LinkPattern.For(link, "1"), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return link;
        else
            Wrong(json!, "an absolute http or https address");
        return null;
    }

    internal decimal? Number(PlacedJson? json)
    {
        if (json is null)
            return null;
        if (json.Type == JsonTokenType.Number && decimal.TryParse(json.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(json, "a number without exponent");
        return null;
    }

    internal bool? Flag(PlacedJson? json)
    {
        if (json is { Type: not (JsonTokenType.True or JsonTokenType.False) })
            Wrong(json, "true or false");
        return json is null ? null : json.Type == JsonTokenType.True;
    }

    internal DateOnly? Day(PlacedJson? json)
    {
        if (Text(json) is not { } text)
            return null;
        if (Days.TryRead(text, out var day))
            return day;
        Wrong(json!, "a day such as 2026-12-31");
        return null;
    }

    internal T? Code<T>(PlacedJson? json)
        where T : struct, Enum
    {
        if (Text(json) is not { } text)
            return null;
        if (Codes.Find<T>(text) is { } found)
            return found;
        Wrong(json!, $"one of {Codes.All<T>()}");
        return null;
    }

    /// <summary>What is said in each language: a value for both, or <c>{"ja": …, "en": …}</c>.</summary>
    internal ImmutableDictionary<Language, PlacedJson> ByLanguage(PlacedJson? json)
    {
        if (json is null)
            return ImmutableDictionary<Language, PlacedJson>.Empty;
        if (json.Type != JsonTokenType.StartObject)
            return Enum.GetValues<Language>().ToImmutableDictionary(l => l, _ => json);
        var members = Problems.Members(json, LanguageCodes);
        return Enum.GetValues<Language>().Where(l => members.ContainsKey(Codes.Of(l))).ToImmutableDictionary(l => l, l => members[Codes.Of(l)]);
    }
}
