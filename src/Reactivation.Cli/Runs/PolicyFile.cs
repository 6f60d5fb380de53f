using System.Collections.Immutable;
using Reactivation.Cli.Input;
using Reactivation.Customers;

namespace Reactivation.Cli.Runs;

/// <summary>Reads a policy file.</summary>
internal static class PolicyFile
{
    /// <summary>Reads the policy of a file; the default policy where there is none.</summary>
    /// <exception cref="InputException">It is no policy; all problems are named.</exception>
    internal static ReactivationPolicy Read(FileInfo? file) =>
        file is null ? ReactivationPolicy.Default
        : TryRead(file, out var problems) ?? throw new InputException(problems);

    /// <summary>Reads the policy of a file; null where it is none, with all problems.</summary>
    internal static ReactivationPolicy? TryRead(FileInfo file, out ImmutableArray<Problem> problems) => DocumentFile.TryRead<ReactivationPolicy>(
        file, (ReadOnlySpan<byte> json, out ReactivationPolicy? policy, out ImmutableArray<Problem> found) => ReactivationPolicy.TryFromJson(json, FactCatalogue.Default, out policy, out found), out problems);
}
