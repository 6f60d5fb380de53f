namespace Reactivation.Conditions;

/// <summary>The forms of names, so that every door (code, text, JSON) agrees on them.</summary>
internal static class Identifier
{
    internal const int MaxLength = 64;

    private static readonly string[] Reserved = ["and", "or", "not", "latest", "definition", "segment", "condition", "missing"];

    internal static bool IsFactName(string? name) =>
        name is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') && !Reserved.Contains(name);

    internal static bool IsCode(string? code) => IsId(code) && code != "missing";

    /// <summary>Ids of rows, definitions, segments and named conditions.</summary>
    internal static bool IsId(string? id) =>
        id is { Length: > 0 and <= MaxLength } && IsStart(id[0]) && id[^1] != '-' && id.All(IsPart);

    internal static bool IsStart(char c) => char.IsLetter(c) || c == '_';

    internal static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
