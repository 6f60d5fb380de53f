using System.Collections.Immutable;

namespace Reactivation.Conditions;

/// <summary>Any of its operands holds.</summary>
public sealed class OrCondition : GroupCondition
{
    private OrCondition(ImmutableArray<Condition> operands)
        : base(operands)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Operands);

    internal static Condition Of(IEnumerable<Condition> operands) => Flatten<OrCondition>(operands) is var flat && flat.Length == 1 ? flat[0] : new OrCondition(flat);
}
