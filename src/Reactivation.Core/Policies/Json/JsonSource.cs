using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Reactivation.Policies.Json;

/// <summary>The text of a JSON document, and where in it something stands.</summary>
internal sealed class JsonSource
{
    /// <summary>The longest document, in bytes of UTF-8, inclusive.</summary>
    internal const int MaxBytes = 4 * 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private readonly List<int> _lineStarts = [0];

    private JsonSource(string text)
    {
        Text = text.StartsWith(ByteOrderMark) ? text[1..] : text;
        for (var i = Text.IndexOf('\n'); i >= 0; i = Text.IndexOf('\n', i + 1))
            _lineStarts.Add(i + 1);
    }

    /// <summary>The text, without a byte order mark.</summary>
    internal string Text { get; }

    /// <summary>Takes a text; one that is too long counts as empty, which is reported.</summary>
    internal static (JsonSource Source, Problem? Problem) Of(string text) =>
        text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes ? (new JsonSource(""), TooLong(Encoding.UTF8.GetByteCount(text))) : (new JsonSource(text), null);

    /// <summary>Takes UTF-8; what is too long or no UTF-8 counts as empty, which is reported.</summary>
    internal static (JsonSource Source, Problem? Problem) Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
            return (new JsonSource(""), TooLong(utf8.Length));
        var text = new char[utf8.Length];
        if (Utf8.ToUtf16(utf8, text, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return (new JsonSource(new string(text, 0, written)), null);
        var sound = new JsonSource(new string(text, 0, written));
        var (line, column) = sound.PlaceOf(sound.Text.Length);
        return (new JsonSource(""), new Problem
        {
            Line = line,
            Column = column,
            Path = "$",
            Found = $"the byte 0x{utf8[read]:X2}, which is no UTF-8",
            Expected = "a document in UTF-8",
            Fix = "save the file in UTF-8",
        });
    }

    /// <summary>Line and column, both from 1, the column in UTF-16 units.</summary>
    internal (int Line, int Column) PlaceOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    private static Problem TooLong(long bytes) => new() { Line = 1, Column = 1, Path = "$", Found = FormattableString.Invariant($"a document of {bytes} bytes"), Expected = $"at most {MaxBytes} bytes" };
}
