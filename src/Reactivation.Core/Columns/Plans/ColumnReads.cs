using System.Collections.Immutable;
using Reactivation.Binding;

namespace Reactivation.Columns.Plans;

/// <summary>Some columns and all that they are computed from, in their order.</summary>
internal sealed class ColumnReads(ImmutableArray<BoundColumn> columns)
{
    private readonly SortedSet<int> _read = [];
    private readonly HashSet<BoundCondition> _walked = new(ReferenceEqualityComparer.Instance);

    internal IEnumerable<int> Columns => _read;

    /// <summary>Whether what a derived fact is computed from is wanted too.</summary>
    internal bool ThroughDerived { get; init; }

    internal void Add(IEnumerable<int> some)
    {
        foreach (var column in some)
            Read(column);
    }

    private void Read(int column)
    {
        if (column >= 0 && _read.Add(column) && (ThroughDerived || columns[column] is not DerivedColumn))
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
