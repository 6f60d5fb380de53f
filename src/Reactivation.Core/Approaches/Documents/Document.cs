using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Policies;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>A kind of document: read from its form, then held against what it says of itself; written so that it is read back.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="form">The form.</param>
/// <param name="check">What is wrong with a value, each problem with its section and id as source.</param>
internal sealed class Document<T>(ObjectForm<T> form, Func<T, IEnumerable<Problem>> check)
    where T : class
{
    internal (T? Value, ImmutableArray<Problem> Problems) Read(JsonSource source, Problem? unreadable, FactCatalogue catalogue, ReactivationPolicy policy)
    {
        if (unreadable is not null)
            return (null, [unreadable]);
        var problems = new JsonProblems(source);
        var root = JsonTree.Read(source, problems);
        var reading = new Reading(problems, catalogue);
        form.TryRead(root, reading, out var value);
        foreach (var (reference, at, offset) in reading.References.Where(r => policy.Find(r.Reference) is null))
            reading.Problem(at, offset, $"a {ConditionTree.Word(reference.Kind)} of the policy", found: reference.ToString());
        if (problems.Count == 0 && value is not null)
        {
            foreach (var problem in check(value))
                problems.Add(Placed(problem, root));
        }

        return problems.Count == 0 ? (value, []) : (null, problems.ToImmutable());
    }

    /// <exception cref="PolicyException">The value cannot be used, or not be said in a document that is read back; all problems are named.</exception>
    internal string Write(T value, FactCatalogue catalogue, ReactivationPolicy policy)
    {
        ImmutableArray<Problem> problems = [.. check(value)];
        if (!problems.IsEmpty)
            throw new PolicyException(problems);
        var writer = new JsonWriter(isIndented: true);
        form.Write(writer, value);
        if (writer.HasIllFormedText)
            throw new PolicyException([new Problem { Found = "a text with half of a surrogate pair", Expected = "well-formed text" }]);
        var json = writer + "\n";
        var (source, unreadable) = JsonSource.Of(json);
        return Read(source, unreadable, catalogue, policy) is { Problems: { IsEmpty: false } unread } ? throw new PolicyException(unread) : json;
    }

    internal string Schema(string title, string description) => SchemaWriter.Write(form, title, description + " A section that is left away is the default's; one that is there stands for the default's whole.");

    /// <summary>A problem that the value has with itself, or a default section with the policy, where the document says so.</summary>
    private static Problem Placed(Problem problem, JsonValue root)
    {
        var source = (problem.Source ?? "").Split('.', 3);
        var section = root.Find(source[0]);
        var row = section?.Items.FirstOrDefault(r => r.Find("id") is { Kind: JsonKind.Text } id && source.Length > 1 && id.Text == source[1]);
        var at = row?.Find("when") ?? row ?? section ?? root;
        var (line, column) = at.Source.PlaceOf(at.Start);
        return problem with
        {
            Source = null,
            Path = at.Path,
            Line = line,
            Column = column,
            Found = section is null ? $"{problem.Found} in the default's {problem.Source}" : problem.Found,
            Fix = section is null ? $"'{source[0]}' is left away, so the default stands: write it too" : problem.Fix,
        };
    }
}
