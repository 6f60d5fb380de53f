namespace Reactivation.Priorities;

/// <summary>The default thresholds of the priority table (P, N1).</summary>
public static class PriorityDefaults
{
    /// <summary>P1: the least amount of a large deal, inclusive, in the source's currency.</summary>
    public const decimal LargeDeal = 1_000_000m;

    /// <summary>P1: months within which a large deal counts, inclusive.</summary>
    public const int LargeDealMonths = 24;

    /// <summary>P2, P7: days that count as lately, inclusive.</summary>
    public const int LatelyDays = 30;

    /// <summary>P4, P4b: deals that are several, inclusive.</summary>
    public const int SeveralDeals = 3;

    /// <summary>P4, P4b: years of a long silence, inclusive.</summary>
    public const int LongSilenceYears = 3;
}
