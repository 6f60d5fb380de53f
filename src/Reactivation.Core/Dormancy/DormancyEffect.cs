namespace Reactivation.Dormancy;

/// <summary>What it means when a dormancy definition holds.</summary>
public enum DormancyEffect
{
    /// <summary>The customer is dormant by it, unless an earlier row of the stages says otherwise.</summary>
    MakesDormant,

    /// <summary>It is reported and by itself makes nobody dormant.</summary>
    ReportedOnly,
}
