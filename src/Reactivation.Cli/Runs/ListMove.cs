namespace Reactivation.Cli.Runs;

/// <summary>What becomes of a customer's place on the list.</summary>
internal enum ListMove
{
    /// <summary>Was not on the list, and is.</summary>
    Entered,

    /// <summary>Was on the list, and is not.</summary>
    Left,

    /// <summary>Is on it with another tier.</summary>
    ChangedTier,

    /// <summary>Is on it with the same tier, in another stage.</summary>
    ChangedStage,
}
