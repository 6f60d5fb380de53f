using System.Collections.Immutable;
using Reactivation.Policies;
using Reactivation.Policies.Json;

namespace Reactivation.Approaches.Documents;

/// <summary>Reads an approach policy from a document: its values, its references into the policy, then what it says of itself.</summary>
internal static class ApproachReader
{
    internal static (ApproachPolicy? Approach, ImmutableArray<Problem> Problems) Read(JsonSource source, Problem? unreadable, ReactivationPolicy policy)
    {
        if (unreadable is not null)
            return (null, [unreadable]);
        var problems = new JsonProblems(source);
        var root = JsonTree.Read(source, problems);
        var reading = new Reading(problems, ApproachFacts.AddTo(policy.Catalogue));
        ApproachForm.Form.TryRead(root, reading, out var approach);
        foreach (var (reference, at, offset) in reading.References.Where(r => policy.Find(r.Reference) is null))
            reading.Problem(at, offset, $"a {ConditionTree.Word(reference.Kind)} of the policy", found: reference.ToString());
        if (problems.Count == 0 && approach is not null)
        {
            foreach (var problem in approach.Check(policy))
                problems.Add(Placed(problem, root));
        }

        return problems.Count == 0 ? (approach, []) : (null, problems.ToImmutable());
    }

    /// <summary>A problem that the approaches have with themselves, or a default section with this policy, where the document says so.</summary>
    private static Problem Placed(Problem problem, JsonValue root)
    {
        var source = (problem.Source ?? "").Split('.', 2);
        var section = root.Find(source[0]);
        var row = section?.Items.FirstOrDefault(r => r.Find("id") is { Kind: JsonKind.Text } id && source.Length == 2 && id.Text == source[1]);
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
