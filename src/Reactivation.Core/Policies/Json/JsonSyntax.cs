namespace Reactivation.Policies.Json;

/// <summary>What a reader of a document is told where it stops being JSON.</summary>
internal static class JsonSyntax
{
    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <param name="utf8">The document.</param>
    /// <param name="last">Where the last token begins that was recognised.</param>
    /// <param name="read">How far the document was read.</param>
    /// <param name="at">The byte that does not belong; moved to the end where only a comma stands before it.</param>
    /// <param name="within">What stands open there; <see cref="JsonKind.Broken"/> behind the end of the document.</param>
    internal static (string Expected, string? Fix) Expected(ReadOnlySpan<byte> utf8, int last, int read, ref int at, JsonKind within)
    {
        var token = utf8.Length - utf8[read..].TrimStart(Blanks).TrimStart((byte)',').TrimStart(Blanks).Length;
        if (token == utf8.Length)
            at = token;
        if (token < at)
            return Broken(utf8[token]);
        var (before, fix) = (LastSign(utf8[..at]), at < utf8.Length ? Fix(utf8[at..]) : null);
        var isMember = within == JsonKind.Object;
        var expected = before switch
        {
            0 or (byte)':' => "a value",
            (byte)'{' or (byte)',' when isMember => "the name of a member, in double quotation marks",
            (byte)'[' or (byte)',' when !isMember => "a value",
            (byte)'"' when isMember && LastSign(utf8[..last]) is (byte)'{' or (byte)',' => "':' behind the name of a member",
            _ => within switch { JsonKind.Object => "',' or '}'", JsonKind.List => "',' or ']'", _ => "nothing after the end of the document" },
        };
        return (expected, fix);
    }

    private static (string Expected, string? Fix) Broken(byte first) => first switch
    {
        (byte)'"' => ("a text that is closed on its line", "a line break inside a text is written \\n, a quotation mark \\\", a backslash \\\\"),
        >= (byte)'0' and <= (byte)'9' or (byte)'-' => ("a number as JSON writes it, such as 12 or 0.5", null),
        _ => ("a value", "true, false and null are small; a text stands in double quotation marks"),
    };

    private static byte LastSign(ReadOnlySpan<byte> before) => before.TrimEnd(Blanks) is { IsEmpty: false } signs ? signs[^1] : (byte)0;

    private static string? Fix(ReadOnlySpan<byte> rest) =>
        rest[0] == '\'' || rest.StartsWith("“"u8) || rest.StartsWith("”"u8) || rest.StartsWith("＂"u8) ? "texts stand in double quotation marks, \""
        : rest[0] == 0xEF || rest.StartsWith("　"u8) ? "signs and blanks outside texts are half-width"
        : char.IsAsciiLetter((char)rest[0]) ? "a text stands in double quotation marks; true, false and null are small"
        : null;
}
