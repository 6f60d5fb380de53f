namespace Reactivation.Causes;

/// <summary>What a cause rests on, from weakest to strongest (C3).</summary>
public enum Evidence
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Inferred from behaviour.</summary>
    Inferred,

    /// <summary>A recorded complaint or support case.</summary>
    Recorded,

    /// <summary>Stated by the customer: a leaving reason, a survey answer.</summary>
    Stated,
}
