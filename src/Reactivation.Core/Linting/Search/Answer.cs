namespace Reactivation.Linting.Search;

/// <summary>What became of a question.</summary>
internal enum Answer
{
    /// <summary>It can be so.</summary>
    Possible,

    /// <summary>It cannot.</summary>
    Impossible,

    /// <summary>The steps ran out.</summary>
    Undecided,
}
