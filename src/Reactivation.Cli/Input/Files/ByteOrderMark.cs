namespace Reactivation.Cli.Input.Files;

/// <summary>The first bytes of a file, where they say which encoding it is in.</summary>
internal sealed record ByteOrderMark(TextEncoding Encoding, bool IsHighByteFirst)
{
    internal static ByteOrderMark? Of(FileInfo file)
    {
        using var bytes = FileBytes.Open(file);
        Span<byte> first = stackalloc byte[3];
        first = first[..bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        return first.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? new(TextEncoding.Utf8, false)
            : first.StartsWith<byte>([0xFF, 0xFE]) ? new(TextEncoding.Utf16, false)
            : first.StartsWith<byte>([0xFE, 0xFF]) ? new(TextEncoding.Utf16, true)
            : null;
    }
}
