using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Approaches.Documents;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches;

public sealed partial record TimingPolicy
{
    /// <summary>Reads when to contact from JSON.</summary>
    /// <remarks><c>"version": 1</c> is required. A section that is left away is the default's; one that is there stands for the default's whole.</remarks>
    /// <param name="json">The document, at most 4 MiB.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="PolicyException">The document is none, or cannot be used; all problems are named, each with path, line and column.</exception>
    public static TimingPolicy FromJson(string json) => TryFromJson(json, out var read, out var problems) ? read : throw new PolicyException(problems);

    /// <summary>Reads when to contact from JSON, without throwing.</summary>
    /// <param name="json">The document, at most 4 MiB.</param>
    /// <param name="read">What it says, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned.</param>
    /// <returns>Whether the document can be used.</returns>
    public static bool TryFromJson(string json, [NotNullWhen(true)] out TimingPolicy? read, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (source, unreadable) = JsonSource.Of(json);
        (read, problems) = TimingForm.Document.Read(source, unreadable, FactCatalogue.Default, ReactivationPolicy.Default);
        return read is not null;
    }

    /// <summary>Reads when to contact from JSON in UTF-8, with or without byte order mark, without throwing.</summary>
    /// <param name="utf8Json">The document, at most 4 MiB.</param>
    /// <param name="read">What it says, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned.</param>
    /// <returns>Whether the document can be used.</returns>
    public static bool TryFromJson(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TimingPolicy? read, out ImmutableArray<Problem> problems)
    {
        var (source, unreadable) = JsonSource.Of(utf8Json);
        (read, problems) = TimingForm.Document.Read(source, unreadable, FactCatalogue.Default, ReactivationPolicy.Default);
        return read is not null;
    }

    /// <summary>The JSON schema (2020-12) of such a document.</summary>
    /// <returns>The schema.</returns>
    public static string JsonSchema() => TimingForm.Document.Schema("Reactivation timing", "When a contact is sensible, as data.");

    /// <summary>The same as JSON: one text for one meaning on every machine.</summary>
    /// <returns>What <see cref="FromJson"/> reads back.</returns>
    /// <exception cref="PolicyException">It cannot be used, or not be said in JSON; all problems are named.</exception>
    public string ToJson() => TimingForm.Document.Write(this, FactCatalogue.Default, ReactivationPolicy.Default);
}
