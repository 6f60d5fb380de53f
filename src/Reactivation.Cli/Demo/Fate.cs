namespace Reactivation.Cli.Demo;

/// <summary>How a generated customer's story goes.</summary>
internal enum Fate
{
    /// <summary>Asked, and never bought.</summary>
    Lead,

    /// <summary>Bought once, and that was it.</summary>
    Once,

    /// <summary>Buys on, in the own rhythm.</summary>
    Steady,

    /// <summary>Buys on, but ever less.</summary>
    Fading,

    /// <summary>Fell silent some day.</summary>
    Quiet,

    /// <summary>Fell silent, and came back lately.</summary>
    Returned,

    /// <summary>Left, and said so.</summary>
    Left,
}
