namespace Reactivation.Segments;

/// <summary>The default thresholds of the segments (S, N1).</summary>
public static class SegmentDefaults
{
    /// <summary>S2: employees of an enterprise, inclusive.</summary>
    public const int EnterpriseEmployees = 1_000;

    /// <summary>S2: employees of a mid-size company, inclusive.</summary>
    public const int MidSizeEmployees = 100;

    /// <summary>S2: years within which a company counts as a start-up, inclusive; it also has fewer than <see cref="MidSizeEmployees"/>.</summary>
    public const int StartUpYears = 5;

    /// <summary>S3, S7: days that count as lately, inclusive.</summary>
    public const int LatelyDays = 30;

    /// <summary>S3: days without log-in and use after which a customer counts as inactive; a day exactly so far back still counts as active.</summary>
    public const int InactiveDays = 90;

    /// <summary>S5: purchases that are several, and log-ins or clicks too, inclusive.</summary>
    public const int Several = 3;

    /// <summary>S5: the step of revenue, of five, that is high value.</summary>
    public const int HighValueStep = 5;

    /// <summary>S5: years in which exactly one purchase is low frequency.</summary>
    public const int LowFrequencyYears = 1;

    /// <summary>S5: a purchase below this share of all customers' largest purchases is small.</summary>
    public const decimal SmallPurchaseQuantile = 0.25m;

    /// <summary>S6: the share of customers below whose income it is low.</summary>
    public const decimal LowIncomeQuantile = 0.2m;

    /// <summary>S6: the share of customers from whose income on it is high.</summary>
    public const decimal HighIncomeQuantile = 0.8m;

    /// <summary>S9 CPM: days between first and last purchase up to which a customer is young, inclusive.</summary>
    public const int CpmYoungDays = 90;

    /// <summary>S9 CPM: days between first and last purchase from which on a customer is established, inclusive.</summary>
    public const int CpmEstablishedDays = 210;

    /// <summary>S9 CPM: the share of customers below which revenue is not large.</summary>
    public const decimal CpmLargeQuantile = 0.8m;

    /// <summary>S9 CPM: days since the last purchase up to which a customer is not lapsed, inclusive.</summary>
    public const int CpmActiveDays = 180;
}
