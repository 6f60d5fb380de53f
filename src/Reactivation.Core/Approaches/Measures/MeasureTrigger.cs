namespace Reactivation.Approaches;

/// <summary>What sets a measure off.</summary>
public enum MeasureTrigger
{
    /// <summary>The plan itself.</summary>
    Planned,

    /// <summary>The customer's next web visit; then at once (A3, D1).</summary>
    WebVisit,

    /// <summary>The customer's reaction to what was sent before; then one to one (A1, O3).</summary>
    Reaction,
}
