namespace Reactivation.Messages.Rendering;

/// <summary>What a symbol would begin in the full language, for problems that name it.</summary>
internal static class Constructs
{
    internal static string? Of(string symbol) => symbol switch
    {
        "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=" => "an assignment",
        "++" or "--" => "an increment or decrement",
        ".." or "..<" => "a range",
        "<<" or ">>" => "a bit shift",
        "?!" => "the operator '?!'",
        "|>" => "the pipe '|>'",
        "&" or "@" => "a reference to a function",
        "^" => "a power or an expanded argument",
        "$" => "a local variable or an interpolated string",
        "`" => "a verbatim string",
        "{" or "}" => "an object literal",
        "[" => "a list literal, or an index with a blank before it",
        ";" => "a second statement in one block",
        ":" => "a named argument",
        "," => "arguments or items separated by commas",
        "=>" => "a function",
        _ => null,
    };
}
