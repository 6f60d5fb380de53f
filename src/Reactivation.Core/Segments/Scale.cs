using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Segments;

/// <summary>Cuts a population into steps by one fact (S9, 5.8): quintiles, deciles … The step of a customer is a fact of its own, a count from 1.</summary>
/// <remarks>
/// step = 1 + ⌊steps · (share of the population that is strictly worse)⌋; equal values get equal steps. The population is everyone with at
/// least one purchase. Until the policy is fitted, rows that read the step are not applicable.
/// </remarks>
public sealed record Scale
{
    /// <summary>The most steps, inclusive.</summary>
    public const int MaxSteps = 100;

    /// <summary>Makes a scale that is not fitted yet.</summary>
    /// <param name="name">The name of the fact that is the step: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <param name="of">The fact that is cut: a day (later is better), a count or an amount (more is better).</param>
    /// <param name="steps">How many steps, 2 to 100.</param>
    /// <exception cref="ArgumentException">The name is not of that form, or the fact is a choice or may lie ahead.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many steps.</exception>
    public Scale(string name, Fact of, int steps)
    {
        if (of.Shape == FactShape.Choice || of.Origin.MayLieAhead || of.Origin is ScaleOrigin || of is LatestFact)
            throw new ArgumentException($"{of} cannot be cut into steps: a day that has happened, a count or an amount can.", nameof(of));
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MaxSteps);
        (Of, Steps, Fact) = (of, steps, FactOf(name));
    }

    /// <summary>The name.</summary>
    public string Name => Fact.Name;

    /// <summary>The fact that is cut.</summary>
    public Fact Of { get; }

    /// <summary>How many steps.</summary>
    public int Steps { get; }

    /// <summary>The step as a fact: 1 is the worst, <see cref="Steps"/> the best; missing where the value is.</summary>
    public CountFact Fact { get; }

    /// <summary>
    /// The least value of the second and each later step, ascending, as cells; of a day the number of days before the day of the question,
    /// descending. Steps that nobody reached are left at the end. Null until fitted.
    /// </summary>
    public ImmutableArray<long>? Bounds { get; init; }

    /// <summary>The four scales of the domain: RFM quintiles and revenue deciles (S9), not fitted.</summary>
    public static ImmutableArray<Scale> Default { get; } =
    [
        new("rfm_recency", Facts.LastPurchaseOn, 5),
        new("rfm_frequency", Facts.PurchaseCount, 5),
        new("rfm_monetary", Facts.Revenue, 5),
        new("revenue_decile", Facts.Revenue, 10),
    ];

    internal static CountFact FactOf(string name) => new(new ScaleOrigin(new GivenOrigin(name, Better.More).Name));

    /// <summary>The ranks, among so many, of the greatest values that the second and each later step leaves behind: of its bound at least step/steps of them are strictly worse.</summary>
    internal IEnumerable<int> RanksAmong(int count)
    {
        for (var step = 1; step < Steps; step++)
            yield return (int)((((long)step * count) + Steps - 1) / Steps) - 1;
    }

    /// <summary>The scale with bounds from a population: each the least value above one that is left behind, so that equal values get equal steps.</summary>
    internal Scale FittedTo(IEnumerable<Ranked> leftBehind, DateOnly asOf) => this with
    {
        Bounds = [.. leftBehind.Select(r => r.Above).OfType<long>().Select(least => Of.Shape == FactShape.Day ? asOf.DayNumber - least : least)],
    };
}
