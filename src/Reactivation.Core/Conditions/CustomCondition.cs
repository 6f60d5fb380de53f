using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>A condition in code, for what the language cannot say (D8). Text and JSON write it as <c>condition name</c> and find it in the catalogue.</summary>
/// <remarks>Engines that run elsewhere (LINQ, SQL) refuse it when their text is made. Two are equal when name, facts and rule are.</remarks>
public sealed class CustomCondition : Condition
{
    internal CustomCondition(string name, ImmutableArray<Fact> reads, CustomRule rule)
        : base(1, 1)
    {
        if (!Identifier.IsId(name))
            throw new ArgumentException($"'{name}' is no name for a condition: letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}.", nameof(name));
        if (reads.IsEmpty || reads.Any(r => r is LatestFact))
            throw new ArgumentException("A code condition names the facts that it reads: at least one, and none of them latest(…).", nameof(reads));
        (Name, Reads, Rule) = (name, reads, rule);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The facts that it reads; where one of them is not recorded, it is not applicable.</summary>
    public ImmutableArray<Fact> Reads { get; }

    internal CustomRule Rule { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is CustomCondition custom && Name == custom.Name && Rule == custom.Rule && Reads.SequenceEqual(custom.Reads);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(CustomCondition), Name);

    /// <inheritdoc/>
    public override string ToString() => $"condition {Name}";
}
