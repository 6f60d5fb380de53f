namespace Reactivation.Linting;

/// <summary>What a remark on a policy says.</summary>
public enum RemarkKind
{
    /// <summary>A row that holds for no customer.</summary>
    NeverHolds,

    /// <summary>A row that holds for every customer.</summary>
    AlwaysHolds,

    /// <summary>A row of a first-match table that can hold, but never decides: rows before it cover it, or the table is not asked then (P8).</summary>
    NeverDecides,

    /// <summary>Two definitions, or two segments of one dimension, that hold for the same customers.</summary>
    Equal,

    /// <summary>A segment that another of its dimension contains.</summary>
    Contained,

    /// <summary>Two segments of one dimension that share customers.</summary>
    Overlap,

    /// <summary>A dimension of two segments or more that leaves customers out.</summary>
    Gap,

    /// <summary>A named condition that no row reads.</summary>
    Unused,

    /// <summary>A characteristic of the scorecard over a fact of which no direction is better, so that there was nothing to check (P9).</summary>
    NotChecked,

    /// <summary>A question that could not be answered; nothing is guessed.</summary>
    Undecided,
}
