using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Policies;
using Reactivation.Problems;

namespace Reactivation.Decisions;

/// <summary>Finds everything that keeps a policy from being used: what is not there, doubled or ill-formed ids, references that lead nowhere or in a circle, values out of their bounds.</summary>
internal sealed class PolicyCheck
{
    /// <summary>The most tests that one condition may come to once its references are written out.</summary>
    internal const int MaxExpandedLeaves = 65_536;

    /// <summary>The greatest depth that one condition may come to once its references are written out: every engine walks it.</summary>
    internal const int MaxExpandedDepth = 8 * Condition.MaxDepth;

    private readonly ReactivationPolicy _policy;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<ReferenceCondition, (long Size, int Depth)> _extents = [];
    private readonly Dictionary<ReferenceCondition, bool> _readsStage = [];
    private readonly List<ReferenceCondition> _path = [];

    private PolicyCheck(ReactivationPolicy policy) => _policy = policy;

    internal static ImmutableArray<Problem> Run(ReactivationPolicy policy)
    {
        if (PolicyParts.Missing(policy).ToImmutableArray() is { IsEmpty: false } missing)
            return PolicyMembers.Named(missing, policy);
        var check = new PolicyCheck(policy);
        check.Ids("definitions", policy.Definitions.Select(d => d.Id));
        check.Ids("conditions", policy.Conditions.Select(c => c.Id).Append(Dormancy.LifecycleStages.AnyDefinition));
        check.Ids("stages", policy.Stages.Rows.Select(r => r.Id).Append(policy.Stages.Otherwise.Id));
        check.Ids("causes", policy.Causes.Rows.Select(r => r.Id).Append(policy.Causes.Otherwise.Id));
        check.Ids("priorities", policy.Priorities.Rows.Select(r => r.Id).Append(policy.Priorities.Otherwise.Id));
        check.Ids("segments", policy.Segments.Select(r => r.Id));
        check.Ids("scales", policy.Scales.Select(s => s.Name));
        check.Conditions("definitions", policy.Definitions.Select(d => (d.Id, d.When)));
        check.Conditions("conditions", policy.Conditions.Select(c => (c.Id, c.When)));
        check.Conditions("stages", policy.Stages.Rows.Select(r => (r.Id, r.When)));
        check.Conditions("causes", policy.Causes.Rows.Select(r => (r.Id, r.When)));
        check.Conditions("segments", policy.Segments.Select(r => (r.Id, r.When)));
        check.Conditions("priorities", policy.Priorities.Rows.Select(r => (r.Id, r.When)));
        if (check._problems.Count == 0)
            check.StageIsDecidedFirst(policy.Definitions.Select(d => ($"definitions.{d.Id}", d.When)).Concat(policy.Stages.Rows.Select(r => ($"stages.{r.Id}", r.When))));
        return PolicyMembers.Named(check._problems.Concat(PolicyData.Problems(policy)).Distinct(), policy);
    }

    /// <summary>The same of lists that stand beside a policy and refer to it.</summary>
    internal static ImmutableArray<Problem> Run(ReactivationPolicy policy, params (string List, IEnumerable<(string Id, Condition When)> Rows)[] lists)
    {
        var check = new PolicyCheck(policy);
        foreach (var (list, rows) in lists)
        {
            check.Ids(list, rows.Select(r => r.Id));
            check.Conditions(list, rows);
        }

        return [.. check._problems.Distinct()];
    }

    private void Ids(string list, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!Identifier.IsId(id))
                Add(list, ProblemText.Of("policy.id", ("id", id), ("most", $"{Identifier.MaxLength}")));
            else if (!seen.Add(id))
                Add(list, ProblemText.Of("policy.id_twice", ("id", id)));
        }
    }

    private void Conditions(string list, IEnumerable<(string Id, Condition When)> rows)
    {
        foreach (var (id, when) in rows)
        {
            var (size, depth) = Extent(when, $"{list}.{id}", 1);
            if (size > MaxExpandedLeaves)
                Add($"{list}.{id}", ProblemText.Of("policy.too_large", ("most", $"{MaxExpandedLeaves}")));
            else if (depth > MaxExpandedDepth)
                Add($"{list}.{id}", ProblemText.Of("policy.too_deep", ("most", $"{MaxExpandedDepth}")));
        }
    }

    /// <summary>How many tests a condition comes to once its references are written out, and how deep. What lies too deep is not walked.</summary>
    private (long Size, int Depth) Extent(Condition condition, string place, int level) => condition switch
    {
        NotCondition not => Joined([not.Operand], place, level),
        GroupCondition group => Joined(group.Operands, place, level),
        ReferenceCondition reference => Follow(reference, place, level),
        _ => (condition.Leaves, 1),
    };

    private (long Size, int Depth) Joined(ImmutableArray<Condition> operands, string place, int level)
    {
        if (level > MaxExpandedDepth)
            return (1, 1);
        var (size, depth) = (0L, 0);
        foreach (var operand in operands)
        {
            var one = Extent(operand, place, level + 1);
            (size, depth) = (Math.Min(int.MaxValue, size + one.Size), Math.Max(depth, one.Depth));
        }

        return (size, depth + 1);
    }

    private void StageIsDecidedFirst(IEnumerable<(string Place, Condition When)> rows)
    {
        foreach (var (place, _) in rows.Where(r => ReadsStage(r.When)))
            Add(place, ProblemText.Of("policy.stage_first"));
    }

    private bool ReadsStage(Condition condition) => condition switch
    {
        NotCondition not => ReadsStage(not.Operand),
        GroupCondition group => group.Operands.Any(ReadsStage),
        ReferenceCondition reference => _readsStage.TryGetValue(reference, out var reads) ? reads : _readsStage[reference] = _policy.Find(reference)?.Any(ReadsStage) ?? false,
        TestCondition test => test.Fact.Equals(Facts.Stage),
        CustomCondition code => code.Reads.Contains(Facts.Stage),
        _ => false,
    };

    private (long Size, int Depth) Follow(ReferenceCondition reference, string place, int level)
    {
        if (_path.IndexOf(reference) is >= 0 and var start)
        {
            Add(place, ProblemText.Of("policy.circle", ("path", string.Join(" → ", _path.Skip(start).Append(reference)))));
            return (0, 1);
        }

        if (_extents.TryGetValue(reference, out var extent))
            return extent;
        if (_policy.Find(reference) is not { } target)
        {
            var known = reference.Kind == ReferenceKind.Definition ? _policy.Definitions.Select(d => d.Id)
                : reference.Kind == ReferenceKind.Segment ? _policy.Segments.Select(s => s.Id)
                : _policy.Conditions.Select(c => c.Id).Append(Dormancy.LifecycleStages.AnyDefinition);
            Add(place, ProblemText.Of("policy.reference", ("reference", reference.ToString()), ("kind", reference.Kind.ToString().ToLowerInvariant())).WithNear(Nearest.To(reference.Id, known)));
            return (0, 1);
        }

        _path.Add(reference);
        extent = Joined(target, place, level);
        _path.RemoveAt(_path.Count - 1);
        _extents[reference] = extent;
        return extent;
    }

    private void Add(string source, Problem problem) => _problems.Add(problem with { Source = source });
}
