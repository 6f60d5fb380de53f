namespace Reactivation.Dormancy;

/// <summary>Where a customer stands in the relation (V4).</summary>
public enum Stage
{
    /// <summary>In touch, never bought (V6 見込み客).</summary>
    Lead,

    /// <summary>Bought first lately (新規).</summary>
    New,

    /// <summary>The relation is alive.</summary>
    Active,

    /// <summary>Came back lately after a long silence (再活性化).</summary>
    Reactivated,

    /// <summary>Buys less than the own habit; dormant soon (D11).</summary>
    Slipping,

    /// <summary>Was a customer or in touch, and silent for a set time (V2 休眠).</summary>
    Dormant,

    /// <summary>Ended the relation on purpose (V3 離反).</summary>
    Churned,
}
