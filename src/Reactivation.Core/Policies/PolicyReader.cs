using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>Reads a policy from a document: its values, then its references, then what the policy itself says of its rules.</summary>
internal static class PolicyReader
{
    internal static (ReactivationPolicy? Policy, ImmutableArray<Problem> Problems) Read(JsonSource source, Problem? unreadable, FactCatalogue catalogue)
    {
        if (unreadable is not null)
            return (null, [unreadable]);
        var problems = new JsonProblems(source);
        var root = JsonTree.Read(source, problems);
        var reading = new Reading(problems, catalogue);
        ReactivationPolicy? policy = null;
        if (IsVersion(root, reading))
        {
            PolicyForm.Form.TryRead(root, reading, out policy);
            References(root, reading);
        }

        if (problems.Count == 0 && policy is not null)
        {
            foreach (var problem in policy.Check())
                problems.Add(Placed(problem, root));
        }

        return problems.Count == 0 ? (policy, []) : (null, problems.ToImmutable());
    }

    /// <summary>Another version would be full of problems that are none: then nothing else is told.</summary>
    private static bool IsVersion(JsonValue root, Reading reading) =>
        root.Kind != JsonKind.Object || root.Find(PolicyForm.VersionName) is not { Kind: JsonKind.Number } version || new VersionForm().TryRead(version, reading, out _);

    private static void References(JsonValue root, Reading reading)
    {
        var known = Enum.GetValues<ReferenceKind>().ToDictionary(k => k, k => Ids(root, k));
        foreach (var (reference, at, offset) in reading.References)
        {
            var ids = known[reference.Kind];
            if (!ids.Contains(reference.Id))
                reading.Problem(at, offset, $"a {ConditionTree.Word(reference.Kind)} of the policy", Reading.DidYouMean(reference.Id, ids), reference.ToString());
        }
    }

    /// <summary>The ids that a reference can lead to, also of rows that could not be read.</summary>
    private static HashSet<string> Ids(JsonValue root, ReferenceKind kind)
    {
        var section = root.Find(ConditionTree.Word(kind) + "s");
        var hasDefaults = section is null || section.Items.Exists(ListForm.IsDefault);
        IEnumerable<string> defaults = kind switch
        {
            _ when !hasDefaults => [],
            ReferenceKind.Definition => ReactivationPolicy.Default.Definitions.Select(d => d.Id),
            ReferenceKind.Segment => ReactivationPolicy.Default.Segments.Select(s => s.Id),
            _ => ReactivationPolicy.Default.Conditions.Select(c => c.Id),
        };
        return [.. defaults, .. section?.Items.Select(Id).OfType<string>() ?? [], .. kind == ReferenceKind.Condition ? [LifecycleStages.AnyDefinition] : Array.Empty<string>()];
    }

    private static string? Id(JsonValue row) => row.Find("id") is { Kind: JsonKind.Text } id ? id.Text : null;

    /// <summary>A problem that the policy has with itself, where the document says so. One with a section that is left away stands at the top.</summary>
    private static Problem Placed(Problem problem, JsonValue root)
    {
        var source = (problem.Source ?? "").Split('.', 2);
        var section = root.Find(source[0]);
        var rows = section?.Kind == JsonKind.Object ? section.Find("rows") : section;
        var row = source.Length < 2 ? section : rows?.Items.Find(r => Id(r) == source[1] || (r.Find("name") is { Kind: JsonKind.Text } name && name.Text == source[1]));
        var at = row?.Find("when") ?? row ?? section ?? root;
        var (line, column) = at.Source.PlaceOf(at.Start);
        var isLeftAway = section is null && source[0].Length > 0;
        return problem with
        {
            Source = null,
            Member = null,
            Path = at.Path,
            Line = line,
            Column = column,
            Found = isLeftAway ? $"{problem.Found} in the default's {problem.Source}" : problem.Found,
            Fix = isLeftAway ? $"'{source[0]}' is left away, so the default policy's stands: write it too" : problem.Fix,
            Japanese = isLeftAway ? null : problem.Japanese,
        };
    }
}
