namespace Reactivation.Linting;

/// <summary>The lists of a policy that remarks are made on.</summary>
public enum PolicyList
{
    /// <summary>The dormancy definitions.</summary>
    Definitions,

    /// <summary>The named conditions.</summary>
    Conditions,

    /// <summary>The lifecycle stages.</summary>
    Stages,

    /// <summary>The cause table.</summary>
    Causes,

    /// <summary>The priority table.</summary>
    Priorities,

    /// <summary>The segments.</summary>
    Segments,

    /// <summary>The characteristics of the scorecard.</summary>
    Scorecard,
}
