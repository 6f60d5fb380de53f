using Reactivation.Binding;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Plans;

/// <summary>Finds what has to be worked out customer by customer, and everything that this rests on.</summary>
internal sealed class RowWorkCompiler
{
    private readonly BoundPolicy _bound;
    private readonly IReadOnlyList<TableColumn?> _stored;
    private readonly IReadOnlyList<Question> _questions;
    private readonly BoundCharacteristic[] _characteristics;
    private readonly Dictionary<int, int> _slots = [];
    private readonly SortedSet<int> _read = [];
    private readonly HashSet<BoundCondition> _walked = new(ReferenceEqualityComparer.Instance);

    internal RowWorkCompiler(BoundPolicy bound, IReadOnlyList<TableColumn?> stored, IReadOnlyList<Question> questions, BoundCharacteristic[] characteristics)
    {
        (_bound, _stored, _questions, _characteristics) = (bound, stored, questions, characteristics);
        foreach (var column in questions.Where(q => q.Column >= 0 && stored[q.Column] is null).Select(q => q.Column).Distinct())
            _slots.Add(column, _slots.Count);
        PointSlots = [.. characteristics.Select((_, i) => _slots.Count + i)];
    }

    /// <summary>The computed columns of a workspace that hold points.</summary>
    internal int[] PointSlots { get; }

    /// <summary>The computed columns of a workspace.</summary>
    internal int CellCount => _slots.Count + PointSlots.Length;

    /// <summary>Where a workspace holds a computed column.</summary>
    internal int SlotOf(int column) => _slots[column];

    /// <summary>The work; null where there is none.</summary>
    internal RowWork? Build(Func<int, int> planeOf)
    {
        var codes = _questions.Select((q, i) => (q.Code, Plane: planeOf(i))).Where(c => c.Code is not null && c.Plane >= 0).Select(c => (c.Code!, c.Plane)).ToArray();
        if (_slots.Count + codes.Length + _characteristics.Length == 0)
            return null;
        foreach (var column in _slots.Keys)
            Read(column);
        foreach (var (code, _) in codes)
            Read(code);
        foreach (var column in _characteristics.SelectMany(c => c.Rows.Columns.Concat(c.Columns?.Columns ?? [])))
            Read(column);
        return new RowWork(
            [.. _read.Where(c => _stored[c] is not null).Select(c => (c, _stored[c]!))],
            [.. _read.Where(c => _stored[c] is null).Select(c => _bound.Columns[c])],
            [.. _slots.Select(s => (s.Key, s.Value))],
            codes,
            [.. _characteristics.Select((c, i) => (c, PointSlots[i]))]);
    }

    private void Read(int column)
    {
        if (column >= 0 && _read.Add(column) && _stored[column] is null)
            _bound.Columns[column].Reads(Read, Read);
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
                foreach (var column in code.Columns)
                    Read(column);
                break;
        }
    }
}
