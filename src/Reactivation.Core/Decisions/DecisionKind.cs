namespace Reactivation.Decisions;

/// <summary>The lists of a policy.</summary>
public enum DecisionKind
{
    /// <summary>The lifecycle stages.</summary>
    Stage,

    /// <summary>The dormancy definitions.</summary>
    Definition,

    /// <summary>The cause table.</summary>
    Cause,

    /// <summary>The priority table.</summary>
    Priority,

    /// <summary>The segments.</summary>
    Segment,
}
