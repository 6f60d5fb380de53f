using System.Collections.Immutable;
using Reactivation.Dormancy;

namespace Reactivation.Segments;

/// <summary>The thresholds from which <see cref="SegmentTable"/> is made.</summary>
public sealed record SegmentOptions
{
    /// <summary>S2: employees of an enterprise, inclusive.</summary>
    /// <value>The default is 1,000.</value>
    public int EnterpriseEmployees { get; init; } = SegmentDefaults.EnterpriseEmployees;

    /// <summary>S2: employees of a mid-size company, inclusive.</summary>
    /// <value>The default is 100.</value>
    public int MidSizeEmployees { get; init; } = SegmentDefaults.MidSizeEmployees;

    /// <summary>S2: years within which a company counts as a start-up, inclusive.</summary>
    /// <value>The default is 5.</value>
    public int StartUpYears { get; init; } = SegmentDefaults.StartUpYears;

    /// <summary>S3, S7: days that count as lately, inclusive.</summary>
    /// <value>The default is 30.</value>
    public int LatelyDays { get; init; } = SegmentDefaults.LatelyDays;

    /// <summary>D10: the event kinds that are actions of the customer's own, from the last of which a lead's silence is measured.</summary>
    /// <value>The default is <see cref="DormancyDefinitions.OwnActions"/>, the domain's kinds; add kinds of your own.</value>
    public ImmutableArray<EventKind> OwnActions { get; init; } = DormancyDefinitions.OwnActions;

    /// <summary>S3: days without log-in and use after which a customer counts as inactive.</summary>
    /// <value>The default is 90.</value>
    public int InactiveDays { get; init; } = SegmentDefaults.InactiveDays;

    /// <summary>S5: purchases that are several, inclusive.</summary>
    /// <value>The default is 3.</value>
    public int Several { get; init; } = SegmentDefaults.Several;

    /// <summary>S5: an amount below which a purchase is small; null for the lowest quarter of the population, which waits for fitting.</summary>
    /// <value>The default is null.</value>
    public decimal? SmallPurchase { get; init; }

    /// <summary>S9 CPM: revenue from which on it is large, inclusive; null for the highest fifth of the population, which waits for fitting.</summary>
    /// <value>The default is null.</value>
    public decimal? CpmLargeRevenue { get; init; }
}
