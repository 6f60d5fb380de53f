namespace Reactivation.Customers;

/// <summary>The state of a contract (K); the codes of <see cref="Facts.ContractStatus"/> are these names in lower case, in this order.</summary>
public enum ContractStatus
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>Paused (休止): not running, and not ended on purpose.</summary>
    Paused,

    /// <summary>Ran out without being renewed: leads to dormant, not to churned.</summary>
    Lapsed,

    /// <summary>Ended on purpose: churned (V3).</summary>
    Cancelled,
}
