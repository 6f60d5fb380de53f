using System.Text.Json;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>A JSON value that knows where it stands, so that every problem with it can be shown there.</summary>
internal sealed record PlacedJson(JsonTokenType Type, JsonPlace Place)
{
    /// <summary>The text of a text, and the raw text of a number; else empty.</summary>
    internal string Text { get; init; } = "";

    /// <summary>The members of an object, in their order.</summary>
    internal IReadOnlyList<PlacedMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    internal IReadOnlyList<PlacedJson> Items { get; init; } = [];

    /// <summary>The value as problems show it.</summary>
    internal string Found => Type switch
    {
        JsonTokenType.String => Shown.Text(Text),
        JsonTokenType.Number => Text,
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => Type.ToString().ToLowerInvariant(),
    };
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct PlacedMember(string Name, JsonPlace Place, PlacedJson Value);
