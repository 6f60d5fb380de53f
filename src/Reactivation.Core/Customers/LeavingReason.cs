using System.Collections.Immutable;

namespace Reactivation.Customers;

/// <summary>The reason codes for leaving (C2, K), for columns, complaints and surveys alike.</summary>
public static class LeavingReason
{
    /// <summary>To cut costs (price).</summary>
    public const string CostReduction = "cost_reduction";

    /// <summary>Price competition in general (price).</summary>
    public const string PriceCompetition = "price_competition";

    /// <summary>A competitor's cheaper offer (price).</summary>
    public const string CompetitorCheaper = "competitor_cheaper";

    /// <summary>A competitor's better offer, price not named (product).</summary>
    public const string CompetitorBetter = "competitor_better";

    /// <summary>No effect felt (product).</summary>
    public const string NoEffect = "no_effect";

    /// <summary>Could not make use of it (product).</summary>
    public const string CouldNotUse = "could_not_use";

    /// <summary>Experience below expectation (product).</summary>
    public const string BelowExpectation = "below_expectation";

    /// <summary>Bored with it (product).</summary>
    public const string Bored = "bored";

    /// <summary>Moved to another brand (product).</summary>
    public const string OtherBrand = "other_brand";

    /// <summary>Quality of the product (product).</summary>
    public const string ProductQuality = "product_quality";

    /// <summary>A person of ours (staff).</summary>
    public const string Staff = "staff";

    /// <summary>Support of ours (staff).</summary>
    public const string Support = "support";

    /// <summary>Product left over, it never became a habit (forgotten).</summary>
    public const string LeftOver = "left_over";

    /// <summary>Follow-up lacking (forgotten).</summary>
    public const string NoFollowUp = "no_follow_up";

    /// <summary>A long purchase cycle (forgotten).</summary>
    public const string LongCycle = "long_cycle";

    /// <summary>The customer's own contact person was replaced (other).</summary>
    public const string ContactReplaced = "contact_replaced";

    /// <summary>Reorganisation at the customer's (other).</summary>
    public const string Reorganisation = "reorganisation";

    /// <summary>Policy or management changed (other).</summary>
    public const string PolicyChanged = "policy_changed";

    /// <summary>Budget adjustment (other).</summary>
    public const string BudgetAdjusted = "budget_adjusted";

    /// <summary>The economy (other).</summary>
    public const string Economy = "economy";

    /// <summary>Needs changed (other; lowers priority).</summary>
    public const string NeedsChanged = "needs_changed";

    /// <summary>Lifestyle changed (other; lowers priority).</summary>
    public const string LifestyleChanged = "lifestyle_changed";

    /// <summary>No longer needed (other; lowers priority).</summary>
    public const string NoLongerNeeded = "no_longer_needed";

    /// <summary>All codes, in the order of the domain's table.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        CostReduction, PriceCompetition, CompetitorCheaper, CompetitorBetter, NoEffect, CouldNotUse, BelowExpectation, Bored, OtherBrand, ProductQuality,
        Staff, Support, LeftOver, NoFollowUp, LongCycle, ContactReplaced, Reorganisation, PolicyChanged, BudgetAdjusted, Economy, NeedsChanged,
        LifestyleChanged, NoLongerNeeded,
    ];
}
