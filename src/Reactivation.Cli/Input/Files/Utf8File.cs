using System.Text;

namespace Reactivation.Cli.Input.Files;

/// <summary>A small file that is read whole: JSON, templates.</summary>
internal static class Utf8File
{
    /// <summary>The bytes of a file, which are UTF-8; a byte order mark is left in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostBytes">The size beyond which it is refused.</param>
    /// <param name="expected">What it should be, for people.</param>
    /// <exception cref="InputException">There is no such file, it is too long, or it is no UTF-8.</exception>
    internal static byte[] Read(FileInfo file, int mostBytes, string expected)
    {
        if (!file.Exists)
            throw new InputException(InputException.NoSuchFile(file));
        if (file.Length > mostBytes)
            throw new InputException(new Problem { Source = file.Name, Found = $"a file of {file.Length} bytes", Expected = $"at most {mostBytes}" });
        var bytes = File.ReadAllBytes(file.FullName);
        var text = TextEncoding.Utf8.Encoding.GetString(bytes);
        var wrong = text.IndexOf(TextEncoding.Undecodable, StringComparison.Ordinal);
        if (wrong >= 0)
            throw new InputException(new Problem { Source = file.Name, Line = 1 + text.AsSpan(0, wrong).Count('\n'), Found = "bytes that are no UTF-8", Expected = expected });
        return bytes;
    }

    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <exception cref="InputException">There is no such file, it is too long, or it is no UTF-8.</exception>
    internal static string ReadText(FileInfo file, int mostBytes)
    {
        var bytes = Read(file, mostBytes, "a text in UTF-8").AsSpan();
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }
}
