using System.Buffers;

namespace Reactivation.Cli.Input.Files;

/// <summary>Says which encoding a file probably is in, after it turned out not to be in the stated one.</summary>
internal static class LikelyEncoding
{
    /// <summary>How much text behind the line in question is looked at; enough to tell, and quick.</summary>
    private const int CharactersBehind = 1 << 20;

    internal static Problem Explain(FileInfo file, TextEncoding stated, int line) => new()
    {
        Source = file.Name,
        Line = line,
        Found = $"bytes that are no {stated.Title}",
        Expected = $"a file in {stated.Title}",
        Fix = Fix([.. TextEncoding.All.Where(e => e != stated && Decodes(file, e, line))]),
    };

    /// <summary>EUC-JP often decodes as Shift_JIS too, as a row of half-width kana, the other way round hardly ever; so it is named first.</summary>
    private static string Fix(TextEncoding[] likely) => likely.Length == 0
        ? $"they are none of {string.Join(", ", TextEncoding.All.Select(e => e.Title))} either: the file may be damaged"
        : $"the bytes decode as {string.Join(" and as ", Ordered(likely).Select(e => e.Title))}: give --encoding {string.Join(" or ", Ordered(likely).Select(e => e.Name))}";

    private static IEnumerable<TextEncoding> Ordered(TextEncoding[] likely) => likely.OrderByDescending(e => e == TextEncoding.EucJp);

    private static bool Decodes(FileInfo file, TextEncoding encoding, int line)
    {
        // Almost any bytes decode as UTF-16, so only the zero bytes of ASCII characters show it.
        var needsZeros = encoding == TextEncoding.Utf16;
        using var text = new StreamReader(FileBytes.Open(file), encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15);
        var buffer = ArrayPool<char>.Shared.Rent(1 << 16);
        try
        {
            var lines = 0;
            var behind = 0;
            while (behind < CharactersBehind && text.Read(buffer) is > 0 and var count)
            {
                var read = buffer.AsSpan(0, count);
                if (read.ContainsAny(encoding.Refused) || (needsZeros && !read.Contains(',')))
                    return false;
                lines += read.Count('\n');
                behind += lines < line ? 0 : count;
            }

            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
