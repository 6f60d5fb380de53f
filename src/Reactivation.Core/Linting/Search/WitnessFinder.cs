using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Proofs;

namespace Reactivation.Linting.Search;

/// <summary>Makes a customer of the solver's model, and looks at it once more with the rules themselves: only what they confirm is shown.</summary>
internal sealed class WitnessFinder(LintModel model)
{
    private readonly BoundPolicy _bound = model.Bound;

    /// <summary>A customer for whom some rows hold and some do not; null where that depends on something unknown, or cannot be written down.</summary>
    internal Witness? Find(IEnumerable<PolicyRow> holding, IEnumerable<PolicyRow> others, PolicyReads reads)
    {
        var values = model.Grants.Orders.Values(model.Axes);
        var cells = new long[_bound.Columns.Length];
        Array.Fill(cells, Cell.Missing);
        foreach (var (axis, value) in values)
            cells[axis.Column] = value;
        if (!values.All(v => CanBeGiven(v.Key.Fact, v.Value)) || !holding.All(r => Holds(r.In(_bound), cells) == true) || !others.All(r => Holds(r.In(_bound), cells) == false))
            return null;
        var facts = reads.Facts.Where(f => _bound.ColumnOf(f) >= 0).OrderBy(f => f.ToString(), StringComparer.Ordinal).Select(f => Actual(f, cells[_bound.ColumnOf(f)]));
        return new Witness(_bound.AsOf, [.. facts]);
    }

    private static ActualValue Actual(Fact fact, long cell) => new(fact, cell == Cell.Missing ? ActualState.None : ActualState.Value, cell);

    private static bool CanBeGiven(Fact fact, long cell) => fact.Shape switch
    {
        FactShape.Day => cell is >= 0 && cell <= DateOnly.MaxValue.DayNumber,
        FactShape.Count => cell is >= int.MinValue and <= int.MaxValue,
        FactShape.Amount => Math.Abs(Cell.ToAmount(cell)) <= Cell.MaxAmount,
        _ => true,
    };

    /// <summary>Whether a condition holds whatever quantiles come to and code says; null where it depends on them.</summary>
    private bool? Holds(BoundCondition condition, long[] cells) => condition switch
    {
        BoundGroup group => Holds(group, cells),
        BoundLeaf leaf when _bound.Columns[leaf.Column] is StageColumn stage => StageOf(stage, cells) is { } decided ? Holds(leaf, cells, (long)decided) : null,
        BoundLeaf leaf => leaf.Holds(cells),
        { Origin: QuantileTest quantile } when !condition.IsNegated && cells[_bound.ColumnOf(quantile.Fact)] == Cell.Missing => false,
        BoundCode or { Origin: QuantileTest } => null,
        _ => false,
    };

    private bool? Holds(BoundGroup group, long[] cells)
    {
        var isKnown = true;
        foreach (var operand in group.Operands)
        {
            var holds = Holds(operand, cells);
            if (holds == !group.IsAll)
                return holds;
            isKnown &= holds is not null;
        }

        return isKnown ? group.IsAll : null;
    }

    private static bool Holds(BoundLeaf leaf, long[] cells, long stage)
    {
        cells[leaf.Column] = stage;
        return leaf.Holds(cells);
    }

    private Dormancy.Stage? StageOf(StageColumn stage, long[] cells)
    {
        foreach (var row in stage.Rows)
        {
            var holds = Holds(row.When, cells);
            if (holds is not false)
                return holds is null ? null : row.Row.Then;
        }

        return stage.Otherwise;
    }
}
