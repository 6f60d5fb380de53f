namespace Reactivation.Priorities;

/// <summary>How much a customer matters for bringing back (P 優先度): a greater value is a higher tier.</summary>
public enum PriorityTier
{
    /// <summary>The table was not asked: the customer is not slipping, dormant or churned.</summary>
    None,

    /// <summary>Low (低).</summary>
    Low,

    /// <summary>Medium (中).</summary>
    Medium,

    /// <summary>High (高).</summary>
    High,
}
