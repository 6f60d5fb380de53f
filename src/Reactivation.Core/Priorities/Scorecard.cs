using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Customers;

namespace Reactivation.Priorities;

/// <summary>Adds up points that rank customers inside a tier (P9, 5.7). Integers throughout: no floating point decides anything.</summary>
public sealed class Scorecard
{
    /// <summary>The most points of a whole scorecard, in hundredths: 100.00.</summary>
    public const int MaxPoints = 10_000;

    /// <summary>Makes a scorecard.</summary>
    /// <param name="characteristics">The characteristics, each id once; their most points together at most <see cref="MaxPoints"/>.</param>
    /// <exception cref="ArgumentException">An id stands twice, the points exceed <see cref="MaxPoints"/>, or points fall where a value gets better; all of it is named.</exception>
    public Scorecard(params Characteristic[] characteristics)
    {
        Characteristics = [.. characteristics];
        var problems = characteristics.GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => $"the id {g.Key} stands twice").ToList();
        if (characteristics.Sum(c => (long)c.Max) is > MaxPoints and var sum)
            problems.Add($"the most points together are {sum} hundredths, at most {MaxPoints} are allowed");
        problems.AddRange(characteristics.SelectMany(c => c.NotMonotone()));
        if (problems.Count > 0)
            throw new ArgumentException(string.Join("; ", problems) + ".", nameof(characteristics));
    }

    /// <summary>The default: purchases × silence (45), the latest signal (15), revenue (25), and the reason that was told (15).</summary>
    /// <remarks>
    /// The points of purchases × silence rise with the logarithm of purchases ÷ days of silence, the plain ranking that told best who
    /// returned on the order histories that this project was measured on; revenue bins are logarithmic, so they serve any currency.
    /// </remarks>
    public static Scorecard Default { get; } = new(
        Characteristic.TwoWay(
            "purchases-by-silence",
            ScorePart.Chance,
            NumberBins.Of(Facts.PurchaseCount, 1, 2, 3, 4, 6, 10, 20),
            DayBins.OfDays(Facts.LastPurchaseOn, 30, 45, 60, 90, 120, 150, 180, 240, 300, 365, 540, 730, 1095),
            [
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                2600, 2100, 1900, 1700, 1500, 1375, 1250, 1125, 975, 850, 675, 475, 275, 25,
                3000, 2500, 2300, 2100, 1900, 1750, 1650, 1500, 1375, 1250, 1075, 875, 675, 400,
                3225, 2725, 2525, 2325, 2125, 2000, 1875, 1750, 1600, 1475, 1300, 1100, 900, 625,
                3500, 2975, 2775, 2575, 2375, 2250, 2125, 2000, 1850, 1725, 1550, 1375, 1150, 875,
                3750, 3250, 3050, 2850, 2650, 2500, 2400, 2250, 2125, 2000, 1825, 1625, 1425, 1150,
                4075, 3550, 3350, 3150, 2950, 2825, 2700, 2575, 2425, 2300, 2125, 1950, 1750, 1450,
                4500, 4000, 3800, 3600, 3400, 3250, 3150, 3000, 2850, 2750, 2575, 2375, 2175, 1900,
            ]),
        Characteristic.OneWay(
            "signal",
            ScorePart.Chance,
            DayBins.OfDays(PriorityTable.LastSignalOn, 7, 30, 90, 180, 365),
            [1500, 1200, 700, 350, 150, 0]),
        Characteristic.OneWay(
            "revenue",
            ScorePart.Revenue,
            NumberBins.Of(Facts.Revenue, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000),
            [0, 200, 400, 625, 825, 1050, 1250, 1450, 1675, 1875, 2075, 2300, 2500]),
        Characteristic.OneWay(
            "told-reason",
            ScorePart.Cause,
            ChoiceBins.Of(Facts.ToldReason),
            [.. LeavingReason.All.Select(PointsOf)],
            missingPoints: UntoldPoints));

    /// <summary>C3: an untold reason never scores higher than a known answerable one.</summary>
    private const int UntoldPoints = 700;

    /// <summary>C4: a reason that the right measure answers raises the priority, a changed need lowers it.</summary>
    private static int PointsOf(string reason) =>
        reason is LeavingReason.NeedsChanged or LeavingReason.LifestyleChanged or LeavingReason.NoLongerNeeded ? 0
        : ReasonMapping.Default[Cause.Other].Contains(reason) ? 400
        : reason is LeavingReason.CostReduction or LeavingReason.CompetitorCheaper or LeavingReason.CompetitorBetter or LeavingReason.OtherBrand ? 1500
        : 1200;

    /// <summary>The characteristics.</summary>
    public ImmutableArray<Characteristic> Characteristics { get; }
}
