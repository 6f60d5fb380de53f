using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Linting.Search;

/// <summary>Answers questions about the rows of a policy, with a proof or an example, within a number of steps.</summary>
internal sealed class Prover
{
    /// <summary>What a question costs besides the search.</summary>
    private const int StepsOfQuestion = 16;

    /// <summary>What a proof costs besides the search: it is made once more over its own rows, as of each kind of day.</summary>
    private const int StepsOfProof = 200;

    private readonly ReactivationPolicy _policy;
    private readonly LintOptions _options;
    private readonly Dictionary<DateOnly, BoundPolicy> _bound = [];
    private readonly LintModel _model;
    private readonly Source _source;
    private long _steps;

    internal Prover(ReactivationPolicy policy, ImmutableArray<PolicyRow> rows, LintOptions options)
    {
        (_policy, _options, _steps) = (PolicyRow.WithNamedConditions(policy), options, options.Steps);

        // Everything is recorded, and every fact stands for itself: events would only tie facts together, which grants do one by one.
        _source = Source.Nothing.Gives([.. new PolicyReads(policy, rows.Select(r => r.When)).Facts]);
        _model = new LintModel(Bound(options.AsOf), rows, isStageRead: true);
        _steps -= _model.Circuit.Size;
    }

    /// <summary>Whether the steps ran out: every answer is <see cref="Answer.Undecided"/> then.</summary>
    internal bool IsExhausted => _steps < 0;

    /// <summary>Whether a customer can be so whose facts are recorded and agree.</summary>
    internal Answer Ask(Question question)
    {
        _steps -= StepsOfQuestion;
        return IsExhausted ? Answer.Undecided : Ask(_model, [_model.Grants.Everything, .. question.Literals(_model)]);
    }

    /// <summary>A customer who is so; null where there is none, or none that can be shown.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hasEveryValue">Whether every fact that the rows read has a value; else as few as can be have one.</param>
    internal Witness? Show(Question question, bool hasEveryValue = false)
    {
        var reads = new PolicyReads(_policy, question.Rows.Select(r => r.When));
        var facts = reads.Facts.Select(_model.AxisOf).OfType<Axis>().OrderBy(a => a.Column).ToList();
        int[] literals = [_model.Grants.Everything, .. question.Literals(_model), .. hasEveryValue ? facts.Select(a => a.Present) : []];

        // A customer who shows it whatever the unknowns are is found by fixing them one way, or the other.
        foreach (var unknown in new[] { 1, 0 })
        {
            List<int> fixedSo = [.. literals, .. _model.Unknowns.Select(u => u ^ unknown)];
            if (Ask(_model, fixedSo) != Answer.Possible)
                continue;
            if (!hasEveryValue)
                Empty(facts, fixedSo);
            if (new WitnessFinder(_model).Find(question.Holding, question.Others, reads) is { } witness)
                return witness;
        }

        return null;
    }

    /// <summary>Takes away whatever value can be taken away; of a fact that always has one, none means 0 or no. Leaves a model behind.</summary>
    private void Empty(List<Axis> facts, List<int> literals)
    {
        foreach (var axis in facts)
        {
            foreach (var none in axis.Fact.Shape == FactShape.Day ? [axis.Present ^ 1] : new[] { axis.Present ^ 1, axis.AtLeast(1) ^ 1 })
            {
                if (!_model.Circuit.Solver.IsTrue(none) && Ask(_model, [.. literals, none]) != Answer.Possible)
                    continue;
                literals.Add(none);
                break;
            }
        }

        Ask(_model, literals);
    }

    /// <summary>Proves that nobody can be so, as of any day; null where it cannot be proved, with whether that is for lack of steps.</summary>
    internal Impossibility? Refute(Question question, out bool isUndecided)
    {
        _steps -= StepsOfProof;
        var (least, rests) = Least(question);
        var proof = Refute(least, rests, out isUndecided);

        // What covers a row on the one day may not on another, when other rows do.
        return proof is null && !isUndecided && least.Others.Length < question.Others.Length ? Refute(question, rests, out isUndecided) : proof;
    }

    private Impossibility? Refute(Question question, HashSet<Wording> restsOn, out bool isUndecided)
    {
        var reads = new PolicyReads(_policy, question.Rows.Select(r => r.When), question.IsAsked);
        var days = CalendarDays.For(reads, _options.AsOf, ref _steps);
        isUndecided = days is null;
        foreach (var day in days ?? [])
        {
            // Over these rows alone: only their own thresholds may take part, since only the order of those was looked at.
            var model = new LintModel(Bound(day), question.Rows.Distinct(), question.IsAsked);
            _steps -= model.Circuit.Size;
            int[] literals = [.. question.Literals(model)];
            var answer = Ask(model, [.. literals, .. model.Grants.All.Where(g => restsOn.Contains(g.Text)).Select(g => g.Literal)]);
            if (answer == Answer.Possible)
            {
                answer = Ask(model, [.. literals, .. model.Grants.All.Select(g => g.Literal)]);
                restsOn.UnionWith(model.Grants.All.Where(g => model.Circuit.Solver.Core.Contains(g.Literal)).Select(g => g.Text));
            }

            isUndecided = answer == Answer.Undecided;
            if (answer != Answer.Impossible)
                return null;
        }

        return isUndecided ? null : new Impossibility(question, [.. restsOn], reads.Dates.Count > 0 ? _options.AsOf : null);
    }

    /// <summary>What of an impossible question, and of the grants, makes it impossible.</summary>
    private (Question Question, HashSet<Wording> RestsOn) Least(Question question)
    {
        // Two parts may come to one literal; the first of them stands for it.
        var literals = new HashSet<int>(question.IsAsked ? [_model.IsAsked] : []);
        var rows = question.Others.Where(r => literals.Add(_model[r] ^ 1)).ToImmutableArray();
        var optional = literals.Concat(_model.Grants.All.Select(g => g.Literal)).ToList();
        int[] required = [.. question.Holding.Select(r => _model[r])];
        var needed = Narrow([.. required, .. optional]) is { } core ? optional.Where(core.Contains).ToList() : optional;

        // From the end: what is taken for granted is tried to do without first, then the rows, the later ones before the earlier.
        for (var i = needed.Count - 1; i >= 0; i--)
        {
            var without = needed.Where((_, j) => j != i).ToList();
            if (Narrow([.. required, .. without]) is { } smaller)
            {
                needed = [.. without.Where(smaller.Contains)];
                i = Math.Min(i, needed.Count);
            }
        }

        return (new Question(question.Holding, [.. rows.Where(r => needed.Contains(_model[r] ^ 1))], question.IsAsked && needed.Contains(_model.IsAsked)), [.. _model.Grants.All.Where(g => needed.Contains(g.Literal)).Select(g => g.Text)]);
    }

    private HashSet<int>? Narrow(IReadOnlyList<int> literals) => Ask(_model, literals) == Answer.Impossible ? [.. _model.Circuit.Solver.Core] : null;

    private Answer Ask(LintModel model, IReadOnlyList<int> literals)
    {
        if (IsExhausted)
            return Answer.Undecided;
        var steps = Math.Min(_options.Steps / 100, _steps);
        var left = steps;
        var answer = model.Circuit.Solver.Ask(literals, ref left);
        _steps -= steps - left;
        return answer;
    }

    private BoundPolicy Bound(DateOnly day)
    {
        if (!_bound.TryGetValue(day, out var bound))
            _bound.Add(day, bound = new BoundPolicy(_policy, _source, day));
        return bound;
    }
}
