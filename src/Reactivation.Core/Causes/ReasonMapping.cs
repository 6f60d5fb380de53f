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

    /// <summary>The causes that have a message of their own: they can be answered (C1, C4).</summary>
    public static ImmutableArray<Cause> Answerable { get; } = [Cause.Price, Cause.Staff, Cause.Product, Cause.Forgotten];
}
