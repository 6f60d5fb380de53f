using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Policies;
using Reactivation.Policies.Json;

namespace Reactivation;

public sealed partial record ReactivationPolicy
{
    /// <summary>Reads a policy from JSON, with the names of <see cref="FactCatalogue.Default"/> and those that the document declares.</summary>
    /// <remarks>
    /// <c>"version": 1</c> is required. A section that is left away is the default policy's; one that is there stands for the default's whole,
    /// an empty list for none. In a list of definitions, segments, scales or rows the item <c>"default"</c> stands for those of the default policy, in its place. A condition is a text of the condition language or a tree (<see cref="Condition.FromJson(string)"/>).
    /// What the document has and the format does not is an error, comments and commas before a closing bracket too. Where it stops being JSON,
    /// what stands before is still looked at. At most 4 MiB.
    /// <example><code>
    /// ReactivationPolicy.TryFromJson(File.ReadAllBytes("policy.json"), FactCatalogue.Default, out var policy, out var problems);
    /// // line 12, column 15, $.definitions[1].when: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?
    /// </code></example>
    /// </remarks>
    /// <param name="json">The document.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is no policy, or one that cannot be used; all problems are named, each with path, line and column.</exception>
    public static ReactivationPolicy FromJson(string json) => FromJson(json, FactCatalogue.Default);

    /// <summary>Reads a policy from JSON, with names of your own: conditions in code are found there.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The names, beside which the document may declare more.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is no policy, or one that cannot be used; all problems are named, each with path, line and column.</exception>
    public static ReactivationPolicy FromJson(string json, FactCatalogue catalogue) =>
        TryFromJson(json, catalogue, out var policy, out var problems) ? policy : throw new PolicyException(problems);

    /// <summary>Reads a policy from JSON in UTF-8, with or without byte order mark.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is no policy, or one that cannot be used; all problems are named, each with path, line and column.</exception>
    public static ReactivationPolicy FromJson(ReadOnlySpan<byte> utf8Json) => FromJson(utf8Json, FactCatalogue.Default);

    /// <summary>Reads a policy from JSON in UTF-8, with names of your own: conditions in code are found there.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="catalogue">The names, beside which the document may declare more.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is no policy, or one that cannot be used; all problems are named, each with path, line and column.</exception>
    public static ReactivationPolicy FromJson(ReadOnlySpan<byte> utf8Json, FactCatalogue catalogue) =>
        TryFromJson(utf8Json, catalogue, out var policy, out var problems) ? policy : throw new PolicyException(problems);

    /// <summary>Reads a policy from JSON, without throwing.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The names, beside which the document may declare more.</param>
    /// <param name="policy">The policy, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned; after the hundredth the rest is not looked at, which the last one says.</param>
    /// <returns>Whether the document is a policy that can be used.</returns>
    public static bool TryFromJson(string json, FactCatalogue catalogue, [NotNullWhen(true)] out ReactivationPolicy? policy, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (source, unreadable) = JsonSource.Of(json);
        (policy, problems) = PolicyReader.Read(source, unreadable, catalogue);
        return policy is not null;
    }

    /// <summary>Reads a policy from JSON in UTF-8, without throwing.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="catalogue">The names, beside which the document may declare more.</param>
    /// <param name="policy">The policy, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned; after the hundredth the rest is not looked at, which the last one says.</param>
    /// <returns>Whether the document is a policy that can be used.</returns>
    public static bool TryFromJson(ReadOnlySpan<byte> utf8Json, FactCatalogue catalogue, [NotNullWhen(true)] out ReactivationPolicy? policy, out ImmutableArray<Problem> problems)
    {
        var (source, unreadable) = JsonSource.Of(utf8Json);
        (policy, problems) = PolicyReader.Read(source, unreadable, catalogue);
        return policy is not null;
    }

    /// <summary>The JSON schema (2020-12) of a policy document, with which editors complete and check it.</summary>
    /// <remarks>It says the structure: members, types, codes. What <see cref="FromJson(string)"/> checks beyond it, such as the words of a condition, it cannot say.</remarks>
    /// <returns>The schema.</returns>
    public static string JsonSchema() => SchemaWriter.Write(
        PolicyForm.Form, "Reactivation policy", "Who is dormant, why, and who matters most, as data. A section that is left away is the default policy's; one that is there stands for the default's whole; in its lists the item \"default\" stands for the default's items.");

    /// <summary>The whole policy as JSON: the same text for the same policy on every machine.</summary>
    /// <returns>What <see cref="FromJson(string)"/> reads back as a policy of the same rules and <see cref="Fingerprint"/>; conditions in code as their names, which a catalogue must know then.</returns>
    /// <exception cref="PolicyException">The policy cannot be used, or not be said in JSON: values out of their bounds, names that mean two things. All problems are named.</exception>
    public string ToJson() => ToJson(isIndented: true) + "\n";

    /// <summary>What tells policies apart: 16 hexadecimal digits of SHA-256 over the JSON without blanks and without <see cref="Name"/>.</summary>
    /// <remarks>
    /// The same rules, thresholds and wordings give the same digits on every machine; a change of any of them gives others. The code behind a
    /// condition in code is not seen, only its name. The digits identify, they do not protect against forging.
    /// </remarks>
    /// <returns>Such as <c>0f3a5b7c9d1e2f40</c>.</returns>
    /// <exception cref="PolicyException">As with <see cref="ToJson()"/>.</exception>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes((this with { Name = null }).ToJson(isIndented: false))))[..16].ToLowerInvariant();

    private string ToJson(bool isIndented)
    {
        var problems = Check();
        if (!problems.IsEmpty)
            throw new PolicyException(problems);
        var writer = new JsonWriter(isIndented);
        PolicyForm.Form.Write(writer, this);
        return writer.HasIllFormedText ? throw new PolicyException([new Problem { Found = "a text with half of a surrogate pair", Expected = "well-formed text" }]) : writer.ToString();
    }
}
