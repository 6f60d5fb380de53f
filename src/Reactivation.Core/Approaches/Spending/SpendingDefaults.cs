namespace Reactivation.Approaches;

/// <summary>The defaults of spending a budget (P11).</summary>
public static class SpendingDefaults
{
    /// <summary>Of how much more budget the plan says what it would bring.</summary>
    public const decimal NextBudget = 10_000m;

    /// <summary>The most days of one plan, inclusive.</summary>
    public const int MaxDays = 366;

    /// <summary>The chance that a contact brings back a customer of high priority, in ten-thousandths; to be replaced by what your own campaigns measure.</summary>
    public const int HighChance = 500;

    /// <summary>The same of medium priority.</summary>
    public const int MediumChance = 200;

    /// <summary>The same of low priority.</summary>
    public const int LowChance = 50;
}
