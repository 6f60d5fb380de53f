using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Linting.Knowledge;

namespace Reactivation.Linting.Search;

/// <summary>Some rows of a policy as of a day, as clauses over the values that customers can have: a literal for each row.</summary>
/// <remarks>
/// Every fact has an axis of its own and may take any value, or none, or not be recorded at all: whatever is impossible then is impossible for
/// every customer of every source. <see cref="Grants"/> narrow that down, one literal each, and only where a question assumes them.
/// Quantiles that wait for a population, and conditions in code, are unknowns: the same unknown wherever the same test stands.
/// </remarks>
internal sealed class LintModel
{
    private readonly Dictionary<BoundCondition, int> _literals = [];
    private readonly Dictionary<Condition, int> _covered = [];
    private readonly Dictionary<CustomCondition, (int Recorded, int Holds)> _codes = [];
    private readonly SortedDictionary<int, Axis> _axes = [];
    private readonly Dictionary<PolicyRow, int> _rows = [];
    private readonly Dictionary<Stage, int> _stages = [];
    private readonly Quantiles _quantiles;

    internal LintModel(BoundPolicy bound, IEnumerable<PolicyRow> rows, bool isStageRead)
    {
        Bound = bound;
        _quantiles = new Quantiles(Circuit);
        foreach (var row in rows)
            _rows[row] = Literal(row.In(bound));
        if (isStageRead)
            IsAsked = StageIs([Stage.Slipping, Stage.Dormant, Stage.Churned]);
        Grants = new Grants(this);
    }

    internal BoundPolicy Bound { get; }

    internal Circuit Circuit { get; } = new();

    internal IReadOnlyCollection<Axis> Axes => _axes.Values;

    internal Grants Grants { get; }

    internal int this[PolicyRow row] => _rows[row];

    /// <summary>Whether the tables of causes and priorities are asked; only where the stage is read.</summary>
    internal int IsAsked { get; }

    internal Axis? AxisOf(Fact fact) => Bound.ColumnOf(fact) is >= 0 and var column ? _axes.GetValueOrDefault(column) : null;

    private Axis AxisAt(int column)
    {
        if (!_axes.TryGetValue(column, out var axis))
            _axes.Add(column, axis = new Axis(Circuit, Bound.Columns[column].Fact, column, Bound.AsOf));
        return axis;
    }

    private int Literal(BoundCondition condition)
    {
        if (!_literals.TryGetValue(condition, out var literal))
        {
            literal = condition switch
            {
                BoundGroup { Origin: TestCondition test } latest => Latest(latest, test),
                BoundGroup group => Join(group, Literal),
                BoundLeaf leaf => Leaf(leaf),
                BoundCode code => Code((CustomCondition)code.Origin, code.IsNegated, code.Columns),
                { Origin: QuantileTest quantile } => _quantiles.Literal(quantile, condition.IsNegated, AxisAt(Bound.ColumnOf(quantile.Fact))),
                _ => Circuit.False,
            };
            _literals.Add(condition, literal);
        }

        return literal;
    }

    private int Join(BoundGroup group, Func<BoundCondition, int> literal)
    {
        int[] parts = [.. group.Operands.Select(literal)];
        return group.IsAll ? Circuit.All(parts) : Circuit.Any(parts);
    }

    /// <summary>A day that is not recorded counts for latest(…) as one that never was; without any of them it cannot be asked (5.2).</summary>
    private int Latest(BoundGroup group, TestCondition test)
    {
        var columns = new SortedSet<int>();
        var parts = Inner(group);
        return Circuit.All(parts, Circuit.Any([.. columns.Select(c => AxisAt(c).Recorded)]), Covered(test, group.IsNegated));

        int Inner(BoundCondition condition)
        {
            if (condition is BoundGroup nested)
                return Join(nested, Inner);
            columns.Add(((BoundLeaf)condition).Column);
            return Inside((BoundLeaf)condition) ^ (((BoundLeaf)condition).IsOutside ? 1 : 0);
        }
    }

    private int Leaf(BoundLeaf leaf)
    {
        var inside = Inside(leaf);
        if (Bound.Columns[leaf.Column] is StageColumn)
            return leaf.IsOutside ? inside ^ 1 : inside;
        return Circuit.All(leaf.IsOutside ? inside ^ 1 : inside, AxisAt(leaf.Column).Recorded, Covered(leaf.Origin, leaf.IsNegated));
    }

    private int Inside(BoundLeaf leaf)
    {
        if (Bound.Columns[leaf.Column] is StageColumn)
            return leaf is InSet stages ? StageIs(stages.Codes.Select(c => (Stage)c)) : Circuit.False;
        var axis = AxisAt(leaf.Column);
        return leaf switch
        {
            InRange range => axis.Inside(range.Lo, range.Hi),
            InSet codes => Circuit.Any([.. Runs(codes.Codes).Select(r => axis.Inside(r.From, r.To))]),
            _ => axis.Present ^ 1,
        };
    }

    /// <summary>A window that reaches before the first day recorded cannot be asked for <c>not within</c> (5.2); whether it does, only the source knows.</summary>
    private int Covered(Condition test, bool isNegated)
    {
        if (test is not WithinTest || !isNegated)
            return Circuit.True;
        if (!_covered.TryGetValue(test, out var literal))
            _covered.Add(test, literal = Circuit.NewVariable());
        return literal;
    }

    private int Code(CustomCondition code, bool isNegated, ImmutableArray<int> columns)
    {
        if (!_codes.TryGetValue(code, out var unknown))
        {
            int[] recorded = [.. columns.Where(c => Bound.Columns[c] is not StageColumn).Select(c => AxisAt(c).Recorded)];
            _codes.Add(code, unknown = (Circuit.All(recorded), Circuit.NewVariable()));
        }

        return Circuit.All(unknown.Recorded, unknown.Holds ^ (isNegated ? 1 : 0));
    }

    private int StageIs(IEnumerable<Stage> stages)
    {
        ReadStage();
        return Circuit.Any([.. stages.Distinct().Select(s => _stages.GetValueOrDefault(s, Circuit.False))]);
    }

    /// <summary>The stage is what the first row says that holds.</summary>
    private void ReadStage()
    {
        if (_stages.Count > 0)
            return;
        var (decided, none) = (new List<(Stage Stage, int Literal)>(), Circuit.True);
        foreach (var row in Bound.Stages)
        {
            var holds = Literal(row.When);
            decided.Add((row.Row.Then, Circuit.All(none, holds)));
            none = Circuit.All(none, holds ^ 1);
        }

        decided.Add((Bound.Policy.Stages.Otherwise.Then, none));
        foreach (var stage in decided.GroupBy(d => d.Stage))
            _stages.Add(stage.Key, Circuit.Any([.. stage.Select(d => d.Literal)]));
    }

    private static IEnumerable<(long From, long To)> Runs(ImmutableArray<long> codes)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            var from = codes[i];
            while (i + 1 < codes.Length && codes[i + 1] == codes[i] + 1)
                i++;
            yield return (from, codes[i]);
        }
    }

    /// <summary>What only a population or code can tell.</summary>
    internal IEnumerable<int> Unknowns => _codes.Values.Select(c => c.Holds).Concat(_quantiles.Cuts);

    /// <summary>What holds where everything is recorded: all facts, all days that windows reach back to, all quantiles.</summary>
    internal IEnumerable<int> Recordings() =>
        _axes.Values.Select(a => a.Recorded).Concat(_covered.Values).Concat(_quantiles.Fitted);
}
