using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Causes;

/// <summary>Which cause each finer reason belongs to (C2).</summary>
public static class ReasonMapping
{
    /// <summary>The reasons of each cause, in the domain's order.</summary>
    public static ImmutableDictionary<Cause, ImmutableArray<string>> Default { get; } = new Dictionary<Cause, ImmutableArray<string>>
    {
        [Cause.Price] = [LeavingReason.CostReduction, LeavingReason.PriceCompetition, LeavingReason.CompetitorCheaper],
        [Cause.Product] =
        [
            LeavingReason.CompetitorBetter, LeavingReason.NoEffect, LeavingReason.CouldNotUse, LeavingReason.BelowExpectation, LeavingReason.Bored,
            LeavingReason.OtherBrand, LeavingReason.ProductQuality,
        ],
        [Cause.Staff] = [LeavingReason.Staff, LeavingReason.Support],
        [Cause.Forgotten] = [LeavingReason.LeftOver, LeavingReason.NoFollowUp, LeavingReason.LongCycle],
        [Cause.Other] =
        [
            LeavingReason.ContactReplaced, LeavingReason.Reorganisation, LeavingReason.PolicyChanged, LeavingReason.BudgetAdjusted, LeavingReason.Economy,
            LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded,
        ],
    }.ToImmutableDictionary();

    /// <summary>Refuses a mapping that does not say of every reason code, once, which cause it belongs to.</summary>
    internal static void Check(ImmutableDictionary<Cause, ImmutableArray<string>> reasons)
    {
        var codes = reasons.OrderBy(r => r.Key).SelectMany(r => r.Value.IsDefault ? [] : r.Value.AsEnumerable()).ToList();
        string[] problems =
        [
            .. codes.Except(LeavingReason.All).Select(c => $"'{c}' is no reason code"),
            .. LeavingReason.All.Except(codes).Select(c => $"{c} belongs to no cause"),
            .. codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands {g.Count()} times"),
        ];
        if (problems.Length > 0)
            throw new ArgumentException($"{nameof(CauseOptions)}.{nameof(CauseOptions.Reasons)} names every reason code once: {string.Join("; ", problems)}.", nameof(reasons));
    }

    /// <summary>The causes that have a message of their own: they can be answered (C1, C4).</summary>
    public static ImmutableArray<Cause> Answerable { get; } = [Cause.Price, Cause.Staff, Cause.Product, Cause.Forgotten];
}
