using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Gives each customer one of several variants (O6), by salted hash: the same on every machine and run, independent of hold-outs.</summary>
public sealed class Variants
{
    private const int MaxParts = 1_000_000;

    /// <summary>Makes an assignment.</summary>
    /// <param name="salt">The salt; another for every comparison that is to be independent.</param>
    /// <param name="all">The variants; their order and weights are part of the assignment.</param>
    /// <exception cref="ArgumentException">No variant, a name twice, a negative weight, or weights that add up to 0 or beyond 1,000,000.</exception>
    public Variants(string salt, params Variant[] all)
    {
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentNullException.ThrowIfNull(all);
        var parts = all.Sum(v => (long)v.Weight);
        if (all.Any(v => v.Weight < 0) || parts is <= 0 or > MaxParts)
            throw new ArgumentException($"The weights are {string.Join(", ", all.Select(v => v.Weight))}; each is 0 or more, and together they come to 1 to {MaxParts}.", nameof(all));
        if (all.GroupBy(v => v.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The variant {twice.Key} stands twice.", nameof(all));
        (Salt, All, Parts) = (salt, [.. all], (int)parts);
    }

    /// <summary>The salt.</summary>
    public string Salt { get; }

    /// <summary>The variants, in their order.</summary>
    public ImmutableArray<Variant> All { get; }

    private int Parts { get; }

    /// <summary>The variant of a customer.</summary>
    /// <param name="customerId">The customer's id.</param>
    /// <returns>One of <see cref="All"/>, never one of weight 0.</returns>
    public Variant Of(string customerId)
    {
        ArgumentNullException.ThrowIfNull(customerId);
        var lot = StableHash.Lot("variant", Salt, customerId, Parts);
        var index = 0;
        while ((lot -= All[index].Weight) >= 0)
            index++;
        return All[index];
    }
}
