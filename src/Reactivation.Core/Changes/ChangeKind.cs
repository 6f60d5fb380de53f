namespace Reactivation.Changes;

/// <summary>What changes in a verdict.</summary>
public enum ChangeKind
{
    /// <summary>The lifecycle stage becomes another.</summary>
    Stage,

    /// <summary>A dormancy definition begins or ceases to hold.</summary>
    Definition,

    /// <summary>A row of the priority table begins or ceases to hold.</summary>
    Row,

    /// <summary>The tier becomes another.</summary>
    Tier,

    /// <summary>The cause becomes another, or none.</summary>
    Cause,
}
