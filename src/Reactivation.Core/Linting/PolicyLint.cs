using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Linting.Search;

namespace Reactivation.Linting;

/// <summary>Looks a policy through, list by list, and collects what is worth knowing.</summary>
internal sealed class PolicyLint
{
    private readonly ReactivationPolicy _policy;
    private readonly ImmutableArray<PolicyRow> _rows;
    private readonly Prover _prover;
    private readonly List<PolicyRemark> _remarks = [];
    private readonly HashSet<PolicyRow> _isSettled = [];
    private readonly HashSet<PolicyRow> _outOfSteps = [];
    private readonly HashSet<PolicyRow> _unknown = [];

    private PolicyLint(ReactivationPolicy policy, LintOptions options)
    {
        _policy = policy;
        _rows = PolicyRow.Of(policy);
        _prover = new Prover(policy, _rows, options);
    }

    internal static ImmutableArray<PolicyRemark> Run(ReactivationPolicy policy, LintOptions options)
    {
        var lint = new PolicyLint(policy, options);
        lint.Each(PolicyList.Definitions);
        lint.Pairs(PolicyList.Definitions);
        lint.Each(PolicyList.Conditions);
        lint.Unused();
        lint.Table(PolicyList.Stages, policy.Stages.Otherwise.Id);
        lint.Table(PolicyList.Causes, policy.Causes.Otherwise.Id);
        lint.Table(PolicyList.Priorities, policy.Priorities.Otherwise.Id);
        lint.Each(PolicyList.Segments);
        lint.Pairs(PolicyList.Segments);
        lint.NotChecked();
        lint.Undecided(lint._outOfSteps, RemarkText.OutOfSteps);
        lint.Undecided(lint._unknown, RemarkText.Unknown);
        return [.. lint._remarks];
    }

    /// <summary>Whether each row can hold, and can not hold.</summary>
    private void Each(PolicyList list)
    {
        foreach (var row in In(list))
        {
            if (Refuted(new([row], []), [row]) is { } never)
                Settle(row, never, RemarkKind.NeverHolds, RemarkText.NeverHolds(row, never));
            else if (Refuted(new([], [row]), [row]) is { } always)
                Settle(row, always, RemarkKind.AlwaysHolds, RemarkText.AlwaysHolds(row, always));
        }
    }

    /// <summary>A first-match table: whether each row, and what it says otherwise, can decide.</summary>
    private void Table(PolicyList list, string otherwise)
    {
        Each(list);
        var isAsked = list != PolicyList.Stages;
        var before = ImmutableArray<PolicyRow>.Empty;
        foreach (var row in In(list))
        {
            if (!IsNever(row))
                Decides(row.Id, [row], before);
            before = before.Add(row);
        }

        Decides(otherwise, [], before);

        void Decides(string id, ImmutableArray<PolicyRow> row, ImmutableArray<PolicyRow> rowsBefore)
        {
            if (Refuted(new(row, rowsBefore, isAsked), row.IsEmpty ? rowsBefore : row) is { } proof)
                Add(RemarkKind.NeverDecides, list, [id], RemarkText.NeverDecides(list, id, proof), proof, others: proof.Question.Others);
        }
    }

    /// <summary>How definitions, and segments of one dimension, lie to one another.</summary>
    private void Pairs(PolicyList list)
    {
        foreach (var dimension in In(list).GroupBy(r => r.Dimension, StringComparer.Ordinal))
        {
            var rows = dimension.Where(r => !_isSettled.Contains(r)).ToArray();
            for (var i = 0; i < rows.Length && !_prover.IsExhausted; i++)
            {
                for (var j = i + 1; j < rows.Length && !_prover.IsExhausted; j++)
                    Pair(rows[i], rows[j]);
            }

            if (_prover.IsExhausted)
                _outOfSteps.UnionWith(rows);

            if (dimension.Key is { } name && dimension.Count() > 1)
                Gap(name, [.. dimension.Where(r => !IsNever(r))]);
        }
    }

    private void Pair(PolicyRow one, PolicyRow other)
    {
        PolicyRow[] both = [one, other];
        if (!CanBe(new([one, other], []), both))
            return;
        var (inOther, inOne) = (Refuted(new([one], [other]), both), Refuted(new([other], [one]), both));
        if (inOther is not null && inOne is not null)
        {
            var proof = new Impossibility(inOther.Question, [.. inOther.RestsOn.Union(inOne.RestsOn)], inOther.From);
            Add(RemarkKind.Equal, one.List, [one.Id, other.Id], RemarkText.Equal(one, other, proof), proof, one.Dimension);
        }
        else if (one.List == PolicyList.Segments && (inOther ?? inOne) is { } proof)
        {
            var (inner, outer) = inOther is null ? (other, one) : (one, other);
            Add(RemarkKind.Contained, one.List, [inner.Id], RemarkText.Contained(inner, outer, proof), proof, one.Dimension, [outer]);
        }
        else if (one.List == PolicyList.Segments)
        {
            Show(new([one, other], []), both, w => Add(RemarkKind.Overlap, one.List, [one.Id, other.Id], RemarkText.Overlap(one, other, w), null, one.Dimension, witness: w));
        }
    }

    private void Gap(string dimension, ImmutableArray<PolicyRow> rows)
    {
        if (CanBe(new([], rows), rows))
            Show(new([], rows), rows, w => Add(RemarkKind.Gap, PolicyList.Segments, [], RemarkText.Gap(dimension, w), null, dimension, witness: w), hasEveryValue: true);
    }

    private void Unused()
    {
        var read = new PolicyReads(_policy, _rows.Where(r => r.List != PolicyList.Conditions).Select(r => r.When)).Named;
        foreach (var row in In(PolicyList.Conditions).Where(r => !read.Contains(r.Id)))
            Add(RemarkKind.Unused, row.List, [row.Id], RemarkText.Unused(row.Id));
    }

    private void NotChecked()
    {
        foreach (var characteristic in _policy.Scorecard.Characteristics)
        {
            string[] facts = [.. new[] { characteristic.Rows, characteristic.Columns }.Where(b => b is { GreaterIsBetter: null }).Select(b => b!.Fact.ToString())];
            if (facts.Length > 0)
                Add(RemarkKind.NotChecked, PolicyList.Scorecard, [characteristic.Id], RemarkText.NotChecked(characteristic.Id, facts));
        }
    }

    private void Undecided(HashSet<PolicyRow> rows, Func<PolicyList, ImmutableArray<string>, Wording> text)
    {
        foreach (var list in rows.OrderBy(r => r.List).ThenBy(r => r.Index).GroupBy(r => (r.List, r.Dimension)))
        {
            ImmutableArray<string> ids = [.. list.Select(r => r.Id)];
            Add(RemarkKind.Undecided, list.Key.List, ids, text(list.Key.List, ids), dimension: list.Key.Dimension);
        }
    }

    private IEnumerable<PolicyRow> In(PolicyList list) => _rows.Where(r => r.List == list);

    private bool IsNever(PolicyRow row) => _remarks.Exists(r => r.Kind == RemarkKind.NeverHolds && r.List == row.List && r.Ids[0] == row.Id);

    private bool CanBe(Question question, IEnumerable<PolicyRow> about)
    {
        var answer = _prover.Ask(question);
        if (answer == Answer.Undecided)
            _outOfSteps.UnionWith(about);
        return answer == Answer.Possible;
    }

    private Impossibility? Refuted(Question question, IEnumerable<PolicyRow> about)
    {
        var answer = _prover.Ask(question);
        var isUndecided = answer == Answer.Undecided;
        var proof = answer == Answer.Impossible ? _prover.Refute(question, out isUndecided) : null;
        if (isUndecided)
            _outOfSteps.UnionWith(about);
        return proof;
    }

    private void Show(Question question, IEnumerable<PolicyRow> about, Action<Witness> add, bool hasEveryValue = false)
    {
        if ((hasEveryValue ? _prover.Show(question, hasEveryValue) : null) is { } full)
            add(full);
        else if (_prover.Show(question) is { } witness)
            add(witness);
        else
            _unknown.UnionWith(about);
    }

    private void Settle(PolicyRow row, Impossibility proof, RemarkKind kind, Wording text)
    {
        _isSettled.Add(row);
        Add(kind, row.List, [row.Id], text, proof, row.Dimension);
    }

    private void Add(RemarkKind kind, PolicyList list, ImmutableArray<string> ids, Wording text, Impossibility? proof = null, string? dimension = null, IEnumerable<PolicyRow>? others = null, Witness? witness = null) =>
        _remarks.Add(new PolicyRemark
        {
            Kind = kind,
            List = list,
            Ids = ids,
            Others = [.. (others ?? []).Select(r => r.Id)],
            Dimension = dimension,
            Member = PolicyMembers.Of(string.Join('.', [list.ToString().ToLowerInvariant(), .. ids.Take(1)]), _policy),
            Text = text,
            RestsOn = proof?.RestsOn ?? [],
            From = proof?.From,
            Witness = witness,
        });
}
