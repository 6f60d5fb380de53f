using System.Collections.Frozen;

namespace Reactivation.Messages.Rendering;

/// <summary>The words that are no names: what the language, or the full language that this is a subset of, has taken.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Statements = new[]
    {
        "if", "else", "for", "case", "when", "break", "continue", "capture", "end",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Statements of the full language that the subset leaves out.</summary>
    private static readonly FrozenSet<string> LeftOut = new[]
    {
        "do", "func", "import", "in", "include", "include_join", "readonly", "ret", "tablerow", "this", "unless", "while", "with", "wrap",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Libraries = new[]
    {
        "array", "date", "html", "math", "object", "regex", "string", "timespan",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Constants = new[] { "true", "false", "null", "empty", "blank" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>They look like operators of another language and are names here: a trap, so no name.</summary>
    private static readonly FrozenSet<string> Traps = new[] { "and", "or", "not", "elseif", "elsif", "endif", "endfor" }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool IsStatement(string word) => Statements.Contains(word);

    internal static bool IsLeftOut(string word) => LeftOut.Contains(word);

    internal static bool IsLibrary(string word) => Libraries.Contains(word);

    internal static bool IsTrap(string word) => Traps.Contains(word);

    /// <summary>No value, loop variable or capture can be called so.</summary>
    internal static bool IsTaken(string word) => IsStatement(word) || IsLeftOut(word) || IsLibrary(word) || Constants.Contains(word) || IsTrap(word);

    /// <summary>What stands after a dot may be called like a library, but not like a statement or a constant.</summary>
    internal static bool IsTakenAsMember(string word) => IsStatement(word) || IsLeftOut(word) || Constants.Contains(word);
}
