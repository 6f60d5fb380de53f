using System.Buffers;
using System.Text;

namespace Reactivation.Policies.Json;

/// <summary>The bytes of a JSON document, and where in it something stands.</summary>
internal sealed class JsonSource
{
    /// <summary>The longest document, in bytes of UTF-8, inclusive.</summary>
    internal const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxShown = 40;

    private readonly byte[] _utf8;
    private readonly List<int> _lineStarts = [0];

    private JsonSource(ReadOnlySpan<byte> utf8)
    {
        _utf8 = [.. utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8];
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (_utf8[i] == '\n')
                _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The document, without a byte order mark.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Takes a text; one that is too long, or no well-formed text, counts as empty, which is reported.</summary>
    internal static (JsonSource Source, Problem? Problem) Of(string text)
    {
        if (text.Length > MaxBytes)
            return (new JsonSource([]), TooLong(Encoding.UTF8.GetByteCount(text)));
        var utf8 = new byte[3 * text.Length];
        if (System.Text.Unicode.Utf8.FromUtf16(text, utf8, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return Of(utf8.AsSpan(0, written));
        return (new JsonSource([]), new JsonSource(utf8.AsSpan(0, written)).AtEnd("half of a surrogate pair", "well-formed text", null));
    }

    /// <summary>Takes UTF-8; what is too long or no UTF-8 counts as empty, which is reported.</summary>
    internal static (JsonSource Source, Problem? Problem) Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
            return (new JsonSource([]), TooLong(utf8.Length));
        for (var at = 0; at < utf8.Length;)
        {
            if (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) != OperationStatus.Done)
                return (new JsonSource([]), new JsonSource(utf8[..at]).AtEnd($"the byte 0x{utf8[at]:X2}, which is no UTF-8", "a document in UTF-8", "save the file in UTF-8"));
            at += length;
        }

        return (new JsonSource(utf8), null);
    }

    /// <summary>Line and column, both from 1, the column in UTF-16 units.</summary>
    internal (int Line, int Column) PlaceOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_utf8, _lineStarts[line], offset - _lineStarts[line]) + 1);
    }

    /// <summary>The offset of a byte of a line, both from 0.</summary>
    internal int OffsetOf(int line, int byteInLine) => Math.Min(_lineStarts[line] + byteInLine, _utf8.Length);

    /// <summary>The sign at a place, for messages.</summary>
    internal string Shown(int offset) =>
        Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out var rune, out _) != OperationStatus.Done ? "the end"
        : Rune.IsControl(rune) ? FormattableString.Invariant($"the control character U+{rune.Value:X4}")
        : $"'{rune}'";

    /// <summary>What stands between two places, for messages, shortened.</summary>
    internal string Shown(int start, int end)
    {
        var shown = Encoding.UTF8.GetString(_utf8, start, end - start);
        return shown.Length <= MaxShown ? shown : shown[..MaxShown] + "…";
    }

    private Problem AtEnd(string found, string expected, string? fix)
    {
        var (line, column) = PlaceOf(_utf8.Length);
        return new Problem { Line = line, Column = column, Path = "$", Found = found, Expected = expected, Fix = fix };
    }

    private static Problem TooLong(long bytes) => new() { Line = 1, Column = 1, Path = "$", Found = FormattableString.Invariant($"a document of {bytes} bytes"), Expected = $"at most {MaxBytes} bytes" };
}
