namespace Reactivation.Priorities;

/// <summary>The three viewpoints of the score (P).</summary>
public enum ScorePart
{
    /// <summary>The chance of return: recent signals, how often and how lately bought.</summary>
    Chance,

    /// <summary>Revenue: a bigger past amount returns more.</summary>
    Revenue,

    /// <summary>The cause: answerable or not.</summary>
    Cause,
}
