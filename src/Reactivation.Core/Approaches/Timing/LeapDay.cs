namespace Reactivation.Approaches;

/// <summary>When a yearly day of 29 February falls in other years.</summary>
public enum LeapDay
{
    /// <summary>28 February.</summary>
    DayBefore,

    /// <summary>1 March.</summary>
    DayAfter,
}
