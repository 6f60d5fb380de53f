using System.Collections.Immutable;

namespace Reactivation.Dormancy;

/// <summary>The thresholds from which <see cref="DormancyDefinitions"/> and <see cref="LifecycleStages"/> are made. Changed by <c>with</c> or <c>new() { … }</c>.</summary>
public sealed record DormancyOptions
{
    /// <summary>D1: the site that is watched; null for any.</summary>
    /// <value>The default is null.</value>
    public string? Site { get; init; }

    /// <summary>D1: days for which a customer must be known, inclusive.</summary>
    /// <value>The default is 90.</value>
    public int KnownForDays { get; init; } = DormancyDefaults.KnownForDays;

    /// <summary>D1: days without a web visit; a visit exactly so many days back still counts.</summary>
    /// <value>The default is 30.</value>
    public int NoWebVisitDays { get; init; } = DormancyDefaults.NoWebVisitDays;

    /// <summary>D2: months without an action of the customer's own; one exactly so many months back still counts.</summary>
    /// <value>The default is 3.</value>
    public int NoActionMonths { get; init; } = DormancyDefaults.NoActionMonths;

    /// <summary>D2: the event kinds that are actions of the customer's own.</summary>
    /// <value>The default is <see cref="DormancyDefinitions.OwnActions"/>, the domain's kinds; add kinds of your own.</value>
    public ImmutableArray<EventKind> OwnActions { get; init; } = DormancyDefinitions.OwnActions;

    /// <summary>D3: months without a talk or follow-up of ours; one exactly so many months back still counts.</summary>
    /// <value>The default is 3.</value>
    public int NoFollowUpMonths { get; init; } = DormancyDefaults.NoFollowUpMonths;

    /// <summary>D4: days since the last purchase, inclusive. The definition's id stays <c>r181</c>.</summary>
    /// <value>The default is 181.</value>
    public int SilentPurchaseDays { get; init; } = DormancyDefaults.SilentPurchaseDays;

    /// <summary>D5: months since the last deal, inclusive, the shorter threshold.</summary>
    /// <value>The default is 6.</value>
    public int NoDealMonths { get; init; } = DormancyDefaults.NoDealMonths;

    /// <summary>D5: months since the last deal, inclusive, the longer threshold.</summary>
    /// <value>The default is 12.</value>
    public int NoDealLongMonths { get; init; } = DormancyDefaults.NoDealLongMonths;

    /// <summary>D6: years without use, inclusive.</summary>
    /// <value>The default is 1.</value>
    public int NoUseYears { get; init; } = DormancyDefaults.NoUseYears;

    /// <summary>D7: how many times the own interval is due, inclusive; more than 0, at most 100, at most two decimals.</summary>
    /// <value>The default is 3.</value>
    public decimal CadenceTimes { get; init; } = DormancyDefaults.CadenceTimes;

    /// <summary>D7: what it means when the cadence is overdue.</summary>
    /// <value>The default is <see cref="DormancyEffect.ReportedOnly"/>.</value>
    public DormancyEffect CadenceEffect { get; init; } = DormancyEffect.ReportedOnly;

    /// <summary>D7: below so many times the own interval nobody is dormant, exclusive.</summary>
    /// <value>The default is 1.5.</value>
    public decimal HeldBackTimes { get; init; } = DormancyDefaults.HeldBackTimes;

    /// <summary>V4: days since the last purchase within which the relation is current, inclusive.</summary>
    /// <value>The default is 180.</value>
    public int ActiveWindowDays { get; init; } = DormancyDefaults.ActiveWindowDays;

    /// <summary>V4: days since the first purchase within which a customer is new, inclusive.</summary>
    /// <value>The default is 90.</value>
    public int NewDays { get; init; } = DormancyDefaults.NewDays;

    /// <summary>V4: days between the last two purchases from which on a customer counts as reactivated, inclusive.</summary>
    /// <value>The default is 181.</value>
    public int ReactivatedGapDays { get; init; } = DormancyDefaults.ReactivatedGapDays;

    /// <summary>V4: days since the last purchase within which a customer counts as reactivated, inclusive.</summary>
    /// <value>The default is 90.</value>
    public int ReactivatedDays { get; init; } = DormancyDefaults.ReactivatedDays;

    /// <summary>V9: days of each of the two windows that are compared; 1 to 36,500.</summary>
    /// <value>The default is 90.</value>
    public int FallingWindowDays { get; init; } = DormancyDefaults.FallingWindowDays;

    /// <summary>V9: events that the window before must hold, inclusive; 1 to 100.</summary>
    /// <value>The default is 3.</value>
    public int FallingLeastEvents { get; init; } = DormancyDefaults.FallingLeastEvents;
}
