namespace Reactivation.Customers;

/// <summary>The seasons of the northern hemisphere by calendar month.</summary>
public enum Season
{
    /// <summary>March to May (春).</summary>
    Spring,

    /// <summary>June to August (夏).</summary>
    Summer,

    /// <summary>September to November (秋).</summary>
    Autumn,

    /// <summary>December to February (冬).</summary>
    Winter,
}
