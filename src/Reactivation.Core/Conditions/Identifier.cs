namespace Reactivation.Conditions;

/// <summary>The forms of names, so that every door (code, text, JSON) agrees on them.</summary>
internal static class Identifier
{
    internal const int MaxLength = 64;

    private const string Missing = "missing";
    private const string Not = "not";

    private static readonly string[] Reserved = ["and", "or", "not", "latest", "definition", "segment", "condition", "missing"];

    internal static bool IsFactName(string? name) =>
        name is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') && !Reserved.Contains(name);

    internal static bool IsCode(string? code) => IsId(code) && !Missing.Equals(code, StringComparison.OrdinalIgnoreCase) && !Not.Equals(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Ids of rows, definitions, segments and named conditions.</summary>
    internal static bool IsId(string? id) =>
        id is { Length: > 0 and <= MaxLength } && IsStart(id[0]) && id[^1] != '-' && id.All(IsPart);

    /// <summary>Full-width forms are read as half-width ones, so no name can hold them.</summary>
    internal static bool IsStart(char c) => (char.IsLetter(c) && !IsFullWidth(c)) || c == '_';

    internal static bool IsPart(char c) => (char.IsLetterOrDigit(c) && !IsFullWidth(c)) || c is '_' or '-';

    private static bool IsFullWidth(char c) => c is >= '\uFF01' and <= '\uFF5E';
}
