using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>A question about one column.</summary>
public abstract class BoundLeaf : BoundCondition
{
    private protected BoundLeaf(Condition origin, bool isNegated, int column, bool isOutside)
        : base(origin, isNegated, isNever: false)
    {
        (Column, IsOutside) = (column, isOutside);
    }

    /// <summary>The column.</summary>
    public int Column { get; }

    /// <summary>Whether the leaf is negated: it then holds outside, and where the value is missing.</summary>
    public bool IsOutside { get; }

    /// <inheritdoc/>
    public sealed override bool Holds(ReadOnlySpan<long> cells) => IsInside(cells[Column]) != IsOutside;

    private protected abstract bool IsInside(long cell);

    private protected sealed override IEnumerable<Lack> CollectLacks() => [];
}

/// <summary>lo ≤ value ≤ hi, both inclusive; a missing value is outside.</summary>
public sealed class InRange : BoundLeaf
{
    internal InRange(Condition origin, bool isNegated, int column, long lo, long hi, bool isOutside)
        : base(origin, isNegated, column, isOutside)
    {
        (Lo, Hi) = (lo, hi);
    }

    /// <summary>The least value, inclusive; greater than <see cref="Cell.Missing"/>.</summary>
    public long Lo { get; }

    /// <summary>The greatest value, inclusive.</summary>
    public long Hi { get; }

    private protected override bool IsInside(long cell) => cell >= Lo && cell <= Hi;
}

/// <summary>The value is one of some codes; a missing value is outside.</summary>
public sealed class InSet : BoundLeaf
{
    private readonly bool[] _isIn;

    internal InSet(Condition origin, bool isNegated, int column, ImmutableArray<long> codes, bool isOutside)
        : base(origin, isNegated, column, isOutside)
    {
        Codes = codes;
        _isIn = new bool[codes[^1] + 1];
        foreach (var code in codes)
            _isIn[code] = true;
    }

    /// <summary>The codes' indexes, ascending.</summary>
    public ImmutableArray<long> Codes { get; }

    private protected override bool IsInside(long cell) => (ulong)cell < (ulong)_isIn.Length && _isIn[cell];
}

/// <summary>The value is missing (of a day that a record gives, <see cref="InRange"/> asks instead, because it may lie ahead).</summary>
public sealed class IsMissing : BoundLeaf
{
    internal IsMissing(Condition origin, bool isNegated, int column, bool isOutside)
        : base(origin, isNegated, column, isOutside)
    {
    }

    private protected override bool IsInside(long cell) => cell == Cell.Missing;
}

/// <summary>A question that cannot be answered, because the source does not record what it asks for: false whichever its sign.</summary>
public sealed class NotAnswerable : BoundCondition
{
    private readonly ImmutableArray<Lack> _lacks;

    internal NotAnswerable(Condition origin, bool isNegated, ImmutableArray<Lack> lacks)
        : base(origin, isNegated, isNever: true)
    {
        _lacks = lacks;
    }

    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<long> cells) => false;

    private protected override IEnumerable<Lack> CollectLacks() => _lacks;
}
