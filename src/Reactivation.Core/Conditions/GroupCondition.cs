using System.Collections.Immutable;

namespace Reactivation.Conditions;

/// <summary>Several conditions joined by one word.</summary>
public abstract class GroupCondition : Condition
{
    private protected GroupCondition(ImmutableArray<Condition> operands)
        : base(1 + operands.Max(o => o.Depth), operands.Sum(o => o.Leaves))
    {
        Operands = operands;
        TextLength = operands.Sum(o => o.TextLength + " and ()".Length);
        if (TextLength > MaxTextLength)
            throw new ArgumentException($"A condition has at most {MaxTextLength} characters as text.");
    }

    internal override int TextLength { get; }

    /// <summary>The operands: at least two, each once, none of them a group of the same word.</summary>
    public ImmutableArray<Condition> Operands { get; }

    /// <inheritdoc/>
    public sealed override bool Equals(Condition? other) => ReferenceEquals(this, other) || (other is GroupCondition group && group.GetType() == GetType() && Operands.SequenceEqual(group.Operands));

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Operands.Aggregate(GetType().GetHashCode(), HashCode.Combine);

    private protected static ImmutableArray<Condition> Flatten<TGroup>(IEnumerable<Condition> operands)
        where TGroup : GroupCondition
    {
        var flat = operands.SelectMany(o => o is TGroup group ? group.Operands : [o]).Distinct().ToImmutableArray();
        return flat.IsEmpty ? throw new ArgumentException("At least one condition is needed.", nameof(operands)) : flat;
    }
}
