using System.Globalization;

namespace Reactivation.Hosting.Sources;

/// <summary>Reads a small file as a whole.</summary>
internal static class TextFile
{
    /// <summary>The content; or why it cannot be had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">So much, inclusive, is read.</param>
    /// <param name="expected">What should be there.</param>
    internal static (byte[]? Content, Problem? Problem) Read(string path, int maxBytes, string expected)
    {
        try
        {
            // Whoever writes or replaces the file must not be kept from it.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (file.Length > maxBytes)
                return (null, new Problem { Found = string.Create(CultureInfo.InvariantCulture, $"a file of {file.Length} bytes"), Expected = $"{expected} of at most {maxBytes} bytes" });
            var content = new byte[file.Length];
            return (content[..file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)], null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new Problem { Found = "no such file", Expected = expected, Fix = "a relative path begins in the process's current folder: copy the file there, or say where it is" });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new Problem { Found = $"a file that cannot be read ({e.Message})", Expected = expected });
        }
    }
}
