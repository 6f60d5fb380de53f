using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Reactivation.Cli.Input.Files;

/// <summary>An encoding that input files may be in. What does not decode becomes <see cref="Undecodable"/>, and <see cref="StrictReader"/> refuses it.</summary>
/// <remarks>Code pages are asked for directly: no provider is registered for the whole process.</remarks>
internal sealed class TextEncoding
{
    /// <summary>Stands for bytes that do not decode; Unicode keeps this code point free of characters.</summary>
    internal const char Undecodable = '\uFFFF';

    /// <summary>What no text file holds: bytes that did not decode, and NUL, the sign of UTF-16 read as something else.</summary>
    private const string NeverText = "\uFFFF\0";

    /// <summary>What the code pages make of the single bytes 80, A0, FD, FE and FF, which mean nothing in them, instead of refusing them.</summary>
    private const string UndefinedBytes = "\u0080\uF8F0\uF8F1\uF8F2\uF8F3";

    private readonly string[] _otherNames;

    private TextEncoding(string name, string title, Encoding encoding, string refused, params string[] otherNames)
    {
        Name = name;
        Title = title;
        Encoding = encoding;
        Refused = SearchValues.Create(refused);
        _otherNames = otherNames;
    }

    /// <summary>The default.</summary>
    internal static TextEncoding Utf8 { get; } = new("utf-8", "UTF-8", Marked(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), NeverText, "utf8");

    /// <summary>Shift_JIS as Windows writes it (code page 932).</summary>
    internal static TextEncoding ShiftJis { get; } =
        new("shift_jis", "Shift_JIS", Marked(CodePage(932), new DoubledCodes(CodePage(932))), NeverText + UndefinedBytes, "sjis", "shiftjis", "cp932", "ms932", "windows31j");

    /// <summary>EUC-JP, without the supplementary kanji of JIS X 0212, which the code page does not have.</summary>
    internal static TextEncoding EucJp { get; } = new("euc-jp", "EUC-JP", Marked(CodePage(51932)), NeverText + UndefinedBytes, "eucjp");

    /// <summary>UTF-16. A byte order mark decides the order; without one the low byte comes first, as on Windows.</summary>
    internal static TextEncoding Utf16 { get; } = new("utf-16", "UTF-16", Marked(new UnicodeEncoding(bigEndian: false, byteOrderMark: true)), NeverText, "utf16")
    {
        HighByteFirst = Marked(new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
    };

    internal static ImmutableArray<TextEncoding> All { get; } = [Utf8, ShiftJis, EucJp, Utf16];

    /// <summary>As <c>--encoding</c> names it.</summary>
    internal string Name { get; }

    /// <summary>As sentences name it.</summary>
    internal string Title { get; }

    internal Encoding Encoding { get; }

    /// <summary>The same with the high byte first, where there is such a variant.</summary>
    internal Encoding? HighByteFirst { get; private init; }

    /// <summary>Characters that show that a file is in another encoding, or damaged.</summary>
    internal SearchValues<char> Refused { get; }

    /// <summary>Finds an encoding by one of its names; case, hyphens and underscores do not matter.</summary>
    internal static TextEncoding? Find(string name)
    {
        var plain = Plain(name);
        return All.FirstOrDefault(e => Plain(e.Name) == plain || e._otherNames.Contains(plain));
    }

    public override string ToString() => Name;

    private static Encoding Marked(Encoding encoding, DecoderFallback? fallback = null)
    {
        var marked = (Encoding)encoding.Clone();
        marked.DecoderFallback = fallback ?? new DecoderReplacementFallback(Undecodable.ToString());
        return marked;
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
