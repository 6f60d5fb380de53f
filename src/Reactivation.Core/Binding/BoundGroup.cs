using System.Collections.Immutable;

namespace Reactivation.Binding;

/// <summary>All of the operands, or any of them.</summary>
public sealed class BoundGroup : BoundCondition
{
    internal BoundGroup(Condition origin, bool isNegated, bool isAll, ImmutableArray<BoundCondition> operands)
        : base(origin, isNegated, isAll ? operands.Any(o => o.IsNever) : !operands.IsEmpty && operands.All(o => o.IsNever))
    {
        (IsAll, Operands) = (isAll, operands);
    }

    /// <summary>Whether all operands are asked for, else any.</summary>
    public bool IsAll { get; }

    /// <summary>The operands; none where a reference stands for no condition at all.</summary>
    public ImmutableArray<BoundCondition> Operands { get; }

    /// <inheritdoc/>
    public override bool Holds(ReadOnlySpan<long> cells)
    {
        if (IsNever)
            return false;
        foreach (var operand in Operands)
        {
            if (operand.Holds(cells) != IsAll)
                return !IsAll;
        }

        return IsAll;
    }

    private protected override IEnumerable<Lack> CollectLacks() => Operands.Where(o => o.IsNever).SelectMany(o => o.Lacks());
}
