namespace Reactivation.Approaches;

/// <summary>Days that a contact can be hung on (A6).</summary>
public enum TimingOccasion
{
    /// <summary>The last purchase.</summary>
    LastPurchase,

    /// <summary>The last day of each fiscal year.</summary>
    FiscalYearEnd,

    /// <summary>Each birthday.</summary>
    Birthday,

    /// <summary>Each anniversary of the day on which the relation began.</summary>
    Anniversary,

    /// <summary>The first day of the season in which the customer usually buys.</summary>
    Season,

    /// <summary>The first day of each sale of the calendar.</summary>
    Sale,

    /// <summary>The day of each release of the calendar.</summary>
    Release,
}
