namespace Reactivation.Proofs;

/// <summary>What is known of a fact.</summary>
public enum ActualState
{
    /// <summary>There is a value.</summary>
    Value,

    /// <summary>Recorded, and there is none: never.</summary>
    None,

    /// <summary>Recorded, but the day given lies ahead: it has not happened.</summary>
    Ahead,

    /// <summary>Not recorded at all.</summary>
    NotRecorded,
}
