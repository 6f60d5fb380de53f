using System.Collections.Immutable;

namespace Reactivation.Binding;

/// <summary>A condition as of a day, for a source: normal form over constant thresholds, the one form that every engine reads (5.5).</summary>
/// <remarks>Negation stands at the leaves only. A negated leaf holds outside its range <em>or where the value is missing</em>.</remarks>
public abstract class BoundCondition
{
    private protected BoundCondition(Condition origin, bool isNegated, bool isNever) => (Origin, IsNegated, IsNever) = (origin, isNegated, isNever);

    /// <summary>The condition that this came from; several nodes come from one <c>latest(…)</c> test.</summary>
    public Condition Origin { get; }

    /// <summary>Whether this is the opposite of <see cref="Origin"/>.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it cannot hold because of facts that are not recorded: not applicable.</summary>
    public bool IsNever { get; }

    /// <summary>Whether it holds for a customer.</summary>
    /// <param name="cells">The customer's cells, one per column.</param>
    /// <returns>Whether it holds.</returns>
    public abstract bool Holds(ReadOnlySpan<long> cells);

    /// <summary>The facts without which this can never hold; empty where <see cref="IsNever"/> is false.</summary>
    /// <returns>Each lack once.</returns>
    public ImmutableArray<Lack> Lacks() => IsNever ? [.. CollectLacks().Distinct()] : [];

    private protected abstract IEnumerable<Lack> CollectLacks();
}
