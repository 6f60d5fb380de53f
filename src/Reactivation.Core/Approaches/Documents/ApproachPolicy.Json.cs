using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Approaches.Documents;
using Reactivation.Decisions;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches;

public sealed partial record ApproachPolicy
{
    /// <summary>Reads approaches from JSON, with the names of the policy that they refer to.</summary>
    /// <remarks>
    /// <c>"version": 1</c> is required. A section (<c>measures</c>, <c>guard_rails</c>, <c>returns</c>, <c>sequences</c>, <c>channels</c>) that is left away is the default's; one that is there stands
    /// for the default's whole. Conditions are written as in a policy, and read <see cref="ApproachFacts"/> too; a policy whose own facts bear one of their names has no such document.
    /// </remarks>
    /// <param name="json">The document, at most 4 MiB.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>The approaches.</returns>
    /// <exception cref="PolicyException">The document is none, or cannot be used with the policy; all problems are named, each with path, line and column.</exception>
    public static ApproachPolicy FromJson(string json, ReactivationPolicy policy) => TryFromJson(json, policy, out var approach, out var problems) ? approach : throw new PolicyException(problems);

    /// <summary>Reads approaches from JSON, without throwing.</summary>
    /// <param name="json">The document, at most 4 MiB.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="approach">The approaches, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned.</param>
    /// <returns>Whether the document can be used with the policy.</returns>
    public static bool TryFromJson(string json, ReactivationPolicy policy, [NotNullWhen(true)] out ApproachPolicy? approach, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(policy);
        var (source, unreadable) = JsonSource.Of(json);
        return TryRead(source, unreadable, policy, out approach, out problems);
    }

    /// <summary>Reads approaches from JSON in UTF-8, with or without byte order mark, without throwing.</summary>
    /// <param name="utf8Json">The document, at most 4 MiB.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="approach">The approaches, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned.</param>
    /// <returns>Whether the document can be used with the policy.</returns>
    public static bool TryFromJson(ReadOnlySpan<byte> utf8Json, ReactivationPolicy policy, [NotNullWhen(true)] out ApproachPolicy? approach, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var (source, unreadable) = JsonSource.Of(utf8Json);
        return TryRead(source, unreadable, policy, out approach, out problems);
    }

    /// <summary>The JSON schema (2020-12) of such a document.</summary>
    /// <returns>The schema.</returns>
    public static string JsonSchema() => ApproachForm.Document(ReactivationPolicy.Default).Schema("Reactivation approaches", "What to do with whom, as data.");

    /// <summary>The approaches as JSON: the same text for the same approaches on every machine.</summary>
    /// <param name="policy">The policy that they refer to.</param>
    /// <returns>What <see cref="FromJson"/> reads back.</returns>
    /// <exception cref="PolicyException">The approaches cannot be used with the policy, or what they read is unknown to its catalogue; all problems are named.</exception>
    public string ToJson(ReactivationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ApproachFacts.Taken(policy.Catalogue) is { IsEmpty: false } taken ? throw new PolicyException(taken)
            : ApproachForm.Document(policy).Write(this, ApproachFacts.AddTo(policy.Catalogue), policy);
    }

    /// <summary>A name that means two things is told first: nothing of the document could be read rightly.</summary>
    private static bool TryRead(JsonSource source, Problem? unreadable, ReactivationPolicy policy, [NotNullWhen(true)] out ApproachPolicy? approach, out ImmutableArray<Problem> problems)
    {
        (approach, problems) = (null, ApproachFacts.Taken(policy.Catalogue));
        if (problems.IsEmpty)
            (approach, problems) = ApproachForm.Document(policy).Read(source, unreadable, ApproachFacts.AddTo(policy.Catalogue), policy);
        return approach is not null;
    }
}
