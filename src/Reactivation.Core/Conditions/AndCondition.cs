using System.Collections.Immutable;

namespace Reactivation.Conditions;

/// <summary>All of its operands hold.</summary>
public sealed class AndCondition : GroupCondition
{
    private AndCondition(ImmutableArray<Condition> operands)
        : base(operands)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" and ", Operands.Select(o => o is OrCondition ? $"({o})" : o.ToString()));

    internal static Condition Of(IEnumerable<Condition> operands) => Flatten<AndCondition>(operands) is var flat && flat.Length == 1 ? flat[0] : new AndCondition(flat);
}
