using System.Collections.Immutable;
using Reactivation.Cli.Input;

namespace Reactivation.Cli.Runs;

/// <summary>Reads the library's JSON documents from files: policies, approaches, contact rules, timing.</summary>
internal static class DocumentFile
{
    private const int MostBytes = 4 << 20;

    /// <summary>How the library reads one.</summary>
    internal delegate bool Reader<T>(ReadOnlySpan<byte> utf8Json, out T? read, out ImmutableArray<Problem> problems);

    /// <summary>Reads a document; null where it is none, with all problems.</summary>
    internal static T? TryRead<T>(FileInfo file, Reader<T> reader, out ImmutableArray<Problem> problems)
        where T : class
    {
        if (!file.Exists)
        {
            problems = [InputException.NoSuchFile(file)];
            return null;
        }

        reader(Bytes(file), out var read, out problems);
        problems = [.. problems.Select(p => p with { Source = file.Name })];
        return read;
    }

    /// <summary>What the file holds, but of a file that is too long only so much that the library says so.</summary>
    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(stream.Length, MostBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
