using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies;
using Reactivation.Policies.Json;

namespace Reactivation;

public abstract partial class Condition
{
    /// <summary>Reads a condition from JSON, with the names of <see cref="FactCatalogue.Default"/>.</summary>
    /// <remarks>
    /// A text in quotation marks is read as <see cref="Parse(string)"/> does. Objects are a tree: <c>{ "all": [ … ] }</c>, <c>{ "any": [ … ] }</c>,
    /// <c>{ "not": … }</c>, <c>{ "definition": "r181" }</c> (also segment, condition), and tests of a fact with one question:
    /// within, at_least_ago, more_than_ago, before, on_or_after, =, &gt;=, &gt;, &lt;=, &lt;, is, is_any_of, missing.
    /// <example><code>
    /// Condition.FromJson("""{ "all": [ { "fact": "last_purchase_on", "at_least_ago": "181 days" }, { "not": { "fact": "purchase_count", ">=": { "quantile": 0.8 } } } ] }""")
    /// </code></example>
    /// </remarks>
    /// <param name="json">The document.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The document is no condition; all problems are named, each with path, line and column.</exception>
    public static Condition FromJson(string json) => FromJson(json, FactCatalogue.Default);

    /// <summary>Reads a condition from JSON, with the names of a catalogue of your own.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The names.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The document is no condition; all problems are named, each with path, line and column.</exception>
    public static Condition FromJson(string json, FactCatalogue catalogue) =>
        TryFromJson(json, catalogue, out var condition, out var problems) ? condition : throw new ConditionFormatException(problems);

    /// <summary>Reads a condition from JSON, without throwing.</summary>
    /// <param name="json">The document.</param>
    /// <param name="catalogue">The names.</param>
    /// <param name="condition">The condition, where true is returned.</param>
    /// <param name="problems">All problems, by place, where false is returned.</param>
    /// <returns>Whether the document is a condition.</returns>
    public static bool TryFromJson(string json, FactCatalogue catalogue, [NotNullWhen(true)] out Condition? condition, out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (source, unreadable) = JsonSource.Of(json);
        condition = null;
        problems = [unreadable!];
        if (unreadable is not null)
            return false;
        var found = new JsonProblems(source);
        var isRead = ConditionForm.Instance.TryRead(JsonTree.Read(source, found), new Reading(found, catalogue), out var read);
        problems = found.ToImmutable();
        condition = isRead && problems.IsEmpty ? read : null;
        return condition is not null;
    }

    /// <summary>The condition as a tree of JSON objects.</summary>
    /// <returns>What <see cref="FromJson(string)"/> reads back as an equal condition; a condition in code as its name.</returns>
    /// <exception cref="InvalidOperationException">A text in it holds half of a surrogate pair.</exception>
    public string ToJson()
    {
        var writer = new JsonWriter(isIndented: true);
        ConditionTree.Write(writer, this);
        return writer.HasIllFormedText ? throw new InvalidOperationException("A text with half of a surrogate pair cannot be written.") : writer.ToString();
    }
}
