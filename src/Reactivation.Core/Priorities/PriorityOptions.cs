namespace Reactivation.Priorities;

/// <summary>The thresholds from which <see cref="PriorityTable"/> is made.</summary>
public sealed record PriorityOptions
{
    /// <summary>P1: the least amount of a large deal, inclusive, in the source's currency. The default is in yen; state your own for another currency.</summary>
    /// <value>The default is 1,000,000.</value>
    public decimal LargeDeal { get; init; } = PriorityDefaults.LargeDeal;

    /// <summary>P1: months within which a large deal counts, inclusive.</summary>
    /// <value>The default is 24.</value>
    public int LargeDealMonths { get; init; } = PriorityDefaults.LargeDealMonths;

    /// <summary>P2, P7: days that count as lately, inclusive.</summary>
    /// <value>The default is 30.</value>
    public int LatelyDays { get; init; } = PriorityDefaults.LatelyDays;

    /// <summary>P4, P4b: deals that are several, inclusive.</summary>
    /// <value>The default is 3.</value>
    public int SeveralDeals { get; init; } = PriorityDefaults.SeveralDeals;

    /// <summary>P4, P4b: years of a long silence, inclusive.</summary>
    /// <value>The default is 3.</value>
    public int LongSilenceYears { get; init; } = PriorityDefaults.LongSilenceYears;
}
