using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Columns.Storage;
using Reactivation.Customers;

namespace Reactivation.Columns.Plans;

/// <summary>Turns what a bound policy asks of its columns into one kind of question: is the value at least so great.</summary>
/// <remarks>A missing value is less than every threshold, so that a range is two questions, a choice a few, and missing the opposite of one.</remarks>
internal sealed class ColumnQuestions(Circuit circuit, ImmutableArray<BoundColumn> columns, IReadOnlyList<TableColumn?> stored)
{
    private readonly List<Question> _questions = [];
    private readonly Dictionary<Question, int> _known = [];
    private readonly Dictionary<BoundCondition, int> _lowered = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyList<Question> Questions => _questions;

    /// <summary>For each stage whether it is the customer's; set once the stage's rows are lowered.</summary>
    internal int[] Stages { get; set; } = [];

    internal int Lower(BoundCondition condition)
    {
        if (!_lowered.TryGetValue(condition, out var literal))
        {
            literal = condition switch
            {
                { IsNever: true } => Circuit.False,
                BoundGroup { IsAll: true } all => circuit.All(all.Operands.Select(Lower)),
                BoundGroup any => circuit.Any(any.Operands.Select(Lower)),
                InRange range => Signed(range, Within(range.Column, range.Lo, range.Hi)),
                InSet set => Signed(set, OneOf(set.Column, set.Codes)),
                IsMissing missing => Signed(missing, Circuit.Not(IsPresent(missing.Column))),
                BoundCode code => Ask(new Question(-1, 0, code)),
                _ => throw new NotSupportedException(condition.GetType().Name),
            };
            _lowered.Add(condition, literal);
        }

        return literal;
    }

    internal int IsPresent(int column) => AtLeast(column, Cell.Missing + 1);

    internal int Within(int column, long lo, long hi) =>
        lo > hi ? Circuit.False : hi == long.MaxValue ? AtLeast(column, lo) : circuit.And(AtLeast(column, lo), Circuit.Not(AtLeast(column, hi + 1)));

    internal int AtLeast(int column, long cell) => columns[column] switch
    {
        StageColumn => circuit.Any(Stages.Where((_, stage) => stage >= cell)),
        ScaleColumn scale => cell <= 1 ? Within(scale.Input, Cell.Missing + 1, scale.LastSeen)
            : cell - 2 < scale.Bounds.Length ? Within(scale.Input, scale.Bounds.Order().ElementAt((int)cell - 2), scale.LastSeen)
            : Circuit.False,
        _ when stored[column] is { } values => values.Encode(cell) switch
        {
            TableColumn.Never => Circuit.False,
            TableColumn.Always => Circuit.True,
            var least => Ask(new Question(column, least)),
        },
        { Fact: ChoiceFact choice } => cell >= choice.Codes.Length ? Circuit.False : Ask(new Question(column, Math.Max(cell, 0))),
        _ => Ask(new Question(column, Math.Max(cell, Cell.Missing + 1))), // A missing one is never enough, however little is asked.
    };

    /// <summary>Codes in runs: each run is a range.</summary>
    private int OneOf(int column, ImmutableArray<long> codes)
    {
        var any = Circuit.False;
        for (var i = 0; i < codes.Length; i++)
        {
            var from = codes[i];
            while (i + 1 < codes.Length && codes[i + 1] == codes[i] + 1)
                i++;
            any = circuit.Or(any, Within(column, from, codes[i]));
        }

        return any;
    }

    private int Ask(Question question)
    {
        if (!_known.TryGetValue(question, out var index))
        {
            index = _questions.Count;
            _questions.Add(question);
            _known.Add(question, index);
        }

        return circuit.Leaf(index);
    }

    private static int Signed(BoundLeaf leaf, int inside) => leaf.IsOutside ? Circuit.Not(inside) : inside;
}
