using System.Collections.Immutable;
using Reactivation.Binding;

namespace Reactivation.Columns.Plans;

/// <summary>Some columns and those that they are computed from, in their order; what derived facts rest on is left to their kernels.</summary>
internal sealed class ColumnReads(ImmutableArray<BoundColumn> columns)
{
    private readonly SortedSet<int> _read = [];
    private readonly HashSet<BoundCondition> _walked = new(ReferenceEqualityComparer.Instance);

    internal IEnumerable<int> Columns => _read;

    internal void Add(IEnumerable<int> some)
    {
        foreach (var column in some)
            Read(column);
    }

    private void Read(int column)
    {
        if (column >= 0 && _read.Add(column) && columns[column] is not DerivedColumn)
            columns[column].Reads(Read, Read);
    }

    private void Read(BoundCondition condition)
    {
        if (!_walked.Add(condition))
            return;
        switch (condition)
        {
            case BoundGroup group:
                foreach (var operand in group.Operands)
                    Read(operand);
                break;
            case BoundLeaf leaf:
                Read(leaf.Column);
                break;
            case BoundCode code:
                Add(code.Columns);
                break;
        }
    }
}
