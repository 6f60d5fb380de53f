using System.Collections.Immutable;

namespace Reactivation.Customers;

/// <summary>The latest of several days, made by <see cref="Facts.Latest"/>: <c>latest(last_purchase_on, contract_ended_on)</c>.</summary>
/// <remarks>
/// Missing when all are missing. Facts that the source does not record are left out (design 5.2), so a rule written with it works
/// for whoever records at least one of them.
/// </remarks>
public sealed class LatestFact : DayFact
{
    internal LatestFact(ImmutableArray<DayFact> of)
        : base(new LatestOrigin())
    {
        Of = of;
    }

    /// <summary>The days, at least two, each once, none of them a <see cref="LatestFact"/>.</summary>
    public ImmutableArray<DayFact> Of { get; }

    /// <inheritdoc/>
    public override bool Equals(Fact? other) => other is LatestFact latest && Of.SequenceEqual(latest.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => $"latest({string.Join(", ", Of)})";

    internal static DayFact Make(IEnumerable<DayFact> facts)
    {
        var flat = facts.SelectMany(f => f is LatestFact latest ? latest.Of : [f]).Distinct().ToImmutableArray();
        if (flat.IsEmpty)
            throw new ArgumentException("latest(…) needs at least one day.", nameof(facts));
        if (flat.FirstOrDefault(f => f.Origin.MayLieAhead) is { } ahead)
            throw new ArgumentException($"latest(…) takes days that have happened; {ahead} may lie ahead.", nameof(facts));
        return flat.Length == 1 ? flat[0] : new LatestFact(flat);
    }
}
