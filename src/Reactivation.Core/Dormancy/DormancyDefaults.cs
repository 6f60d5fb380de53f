namespace Reactivation.Dormancy;

/// <summary>The default thresholds of dormancy (D, V4, V9, N1). Each is a named value that <see cref="DormancyOptions"/> can change.</summary>
public static class DormancyDefaults
{
    /// <summary>D1: days for which a customer must be known, inclusive.</summary>
    public const int KnownForDays = 90;

    /// <summary>D1: days without a web visit; a visit exactly so many days back still counts.</summary>
    public const int NoWebVisitDays = 30;

    /// <summary>D2: months for which a customer must be known, inclusive, and without an action; one exactly so many months back still counts.</summary>
    public const int NoActionMonths = 3;

    /// <summary>D3: months without a talk or follow-up of ours; one exactly so many months back still counts.</summary>
    public const int NoFollowUpMonths = 3;

    /// <summary>D4: days since the last purchase, inclusive: R181+.</summary>
    public const int SilentPurchaseDays = 181;

    /// <summary>D5: months since the last deal, inclusive, the shorter threshold.</summary>
    public const int NoDealMonths = 6;

    /// <summary>D5: months since the last deal, inclusive, the longer threshold.</summary>
    public const int NoDealLongMonths = 12;

    /// <summary>D6: years without use, inclusive.</summary>
    public const int NoUseYears = 1;

    /// <summary>D7: how many times the own interval is due, inclusive.</summary>
    public const decimal CadenceTimes = 3m;

    /// <summary>D7: below so many times the own interval nobody is dormant, exclusive.</summary>
    public const decimal HeldBackTimes = 1.5m;

    /// <summary>V4: days since the last purchase within which the relation is current, inclusive.</summary>
    public const int ActiveWindowDays = 180;

    /// <summary>V4: days since the first purchase within which a customer is new, inclusive.</summary>
    public const int NewDays = 90;

    /// <summary>V4: days between the last two purchases from which on a customer counts as reactivated, inclusive.</summary>
    public const int ReactivatedGapDays = 181;

    /// <summary>V4: days since the last purchase within which a customer counts as reactivated, inclusive.</summary>
    public const int ReactivatedDays = 90;

    /// <summary>V9: days of each of the two windows that are compared.</summary>
    public const int FallingWindowDays = 90;

    /// <summary>V9: events that the window before must hold, inclusive.</summary>
    public const int FallingLeastEvents = 3;
}
