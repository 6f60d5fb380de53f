using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Reactivation.Customers;

namespace Reactivation.Hosting;

/// <summary>What a <see cref="PolicySource"/> found: a policy that can be used, or everything that is wrong with it. Immutable.</summary>
public sealed class PolicyReading
{
    private readonly Lazy<string> _version;

    private PolicyReading(ReactivationPolicy? policy, ImmutableArray<Problem> problems, string? origin, Lazy<string> version) =>
        (Policy, Problems, Origin, _version) = (policy, problems, origin, version);

    /// <summary>The policy; null where there are problems.</summary>
    public ReactivationPolicy? Policy { get; }

    /// <summary>What is wrong; empty where there is a policy.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>What the problems call the input, such as a file's path; null for the policy's name in the host.</summary>
    public string? Origin { get; }

    /// <summary>The same for the same document, and another for another. The code behind a condition in code is not seen.</summary>
    private string Version => _version.Value;

    /// <summary>A policy that is at hand; it is checked.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="origin">What problems call it; null for its name in the host.</param>
    /// <returns>The reading.</returns>
    public static PolicyReading Of(ReactivationPolicy policy, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var problems = policy.Check();
        return problems.IsEmpty ? new(policy, [], origin, new(policy.ToJson)) : Of(problems, origin);
    }

    /// <summary>A policy as a JSON document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="origin">What problems call it; null for the policy's name in the host.</param>
    /// <param name="catalogue">Names of your own; null for the domain's.</param>
    /// <returns>The reading.</returns>
    public static PolicyReading OfJson(string json, string? origin = null, FactCatalogue? catalogue = null)
    {
        ReactivationPolicy.TryFromJson(json, catalogue ?? FactCatalogue.Default, out var policy, out var problems);
        return new(policy, problems, origin, new(VersionOf(MemoryMarshal.AsBytes(json.AsSpan()))));
    }

    /// <summary>A policy as a JSON document in UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="origin">What problems call it; null for the policy's name in the host.</param>
    /// <param name="catalogue">Names of your own; null for the domain's.</param>
    /// <returns>The reading.</returns>
    public static PolicyReading OfJson(ReadOnlySpan<byte> utf8Json, string? origin = null, FactCatalogue? catalogue = null)
    {
        ReactivationPolicy.TryFromJson(utf8Json, catalogue ?? FactCatalogue.Default, out var policy, out var problems);
        return new(policy, problems, origin, new(VersionOf(utf8Json)));
    }

    /// <summary>No policy: it cannot be had.</summary>
    /// <param name="problems">Why; at least one.</param>
    /// <param name="origin">What they call the input; null for the policy's name in the host.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public static PolicyReading Of(ImmutableArray<Problem> problems, string? origin = null) =>
        problems.IsDefaultOrEmpty ? throw new ArgumentException("Without a policy there is at least one problem.", nameof(problems)) : new(null, problems, origin, new(() => string.Join('\n', problems)));

    /// <summary>Whether another reading found the same: the same document, and behind its names the same conditions in code.</summary>
    internal bool IsSameAs(PolicyReading other) => Version == other.Version && Conditions(Policy).SequenceEqual(Conditions(other.Policy));

    private static IEnumerable<Condition> Conditions(ReactivationPolicy? policy) => policy is null ? [] :
    [
        .. policy.Definitions.Select(r => r.When), .. policy.Conditions.Select(c => c.When), .. policy.Stages.Rows.Select(r => r.When),
        .. policy.Causes.Rows.Select(r => r.When), .. policy.Priorities.Rows.Select(r => r.When), .. policy.Segments.Select(r => r.When),
    ];

    internal static string VersionOf(ReadOnlySpan<byte> document) => Convert.ToHexString(SHA256.HashData(document));

    /// <summary>The same, with the problems where they are for people.</summary>
    internal PolicyReading Placed(Func<Problem, Problem> place) => new(Policy, [.. Problems.Select(place)], Origin, _version);
}
