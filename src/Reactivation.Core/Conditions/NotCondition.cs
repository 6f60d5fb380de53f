namespace Reactivation.Conditions;

/// <summary>Its operand does not hold.</summary>
public sealed class NotCondition : Condition
{
    private NotCondition(Condition operand)
        : base(operand.Depth + 1, operand.Leaves)
    {
        Operand = operand;
    }

    /// <summary>The operand, never itself a negation.</summary>
    public Condition Operand { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is NotCondition not && Operand.Equals(not.Operand);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(NotCondition), Operand);

    /// <inheritdoc/>
    public override string ToString() => Operand is GroupCondition ? $"not ({Operand})" : $"not {Operand}";

    internal static Condition Of(Condition operand) => operand is NotCondition not ? not.Operand : new NotCondition(operand);
}
