using System.Collections.Immutable;
using Reactivation.Cli.Input;
using Reactivation.Customers;

namespace Reactivation.Cli.Runs;

/// <summary>Reads a policy file.</summary>
internal static class PolicyFile
{
    private const int MostBytes = 4 << 20;

    /// <summary>Reads the policy of a file; the default policy where there is none.</summary>
    /// <exception cref="InputException">It is no policy; all problems are named.</exception>
    internal static ReactivationPolicy Read(FileInfo? file) =>
        file is null ? ReactivationPolicy.Default
        : TryRead(file, out var problems) ?? throw new InputException(problems);

    /// <summary>Reads the policy of a file; null where it is none, with all problems.</summary>
    internal static ReactivationPolicy? TryRead(FileInfo file, out ImmutableArray<Problem> problems)
    {
        if (!file.Exists)
        {
            problems = [InputException.NoSuchFile(file)];
            return null;
        }

        ReactivationPolicy.TryFromJson(Bytes(file), FactCatalogue.Default, out var policy, out problems);
        problems = [.. problems.Select(p => p with { Source = file.Name })];
        return policy;
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
