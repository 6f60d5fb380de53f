namespace Reactivation.Customers;

/// <summary>Which direction of a fact is the better one; a scorecard is monotone when points never fall in that direction (design 5.7).</summary>
public enum Better
{
    /// <summary>Neither direction is better.</summary>
    None,

    /// <summary>A greater number is better.</summary>
    More,

    /// <summary>A later day is better.</summary>
    Later,
}
