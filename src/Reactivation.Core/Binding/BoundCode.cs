using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>A condition in code, with the columns of the facts that it reads.</summary>
public sealed class BoundCode : BoundCondition
{
    private readonly CustomCondition _condition;

    internal BoundCode(CustomCondition condition, bool isNegated, ImmutableArray<int> columns, DateOnly asOf)
        : base(condition, isNegated, isNever: false)
    {
        (_condition, Columns, AsOf) = (condition, columns, asOf);
    }

    /// <summary>The columns that it reads, in the order in which it named the facts.</summary>
    public ImmutableArray<int> Columns { get; }

    internal DateOnly AsOf { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The code threw; what it threw is the inner exception.</exception>
    public override bool Holds(ReadOnlySpan<long> cells)
    {
        try
        {
            return _condition.Rule(new FactReader(this, cells)) != IsNegated;
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"The code condition {_condition.Name} failed: {thrown.Message}", thrown);
        }
    }

    internal int ColumnOf(Fact fact) => _condition.Reads.IndexOf(fact) is >= 0 and var index
        ? Columns[index]
        : throw new InvalidOperationException($"The code condition {_condition.Name} reads {fact} without having named it.");

    private protected override IEnumerable<Lack> CollectLacks() => [];
}
