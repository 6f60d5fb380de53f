namespace Reactivation.Customers;

/// <summary>What an event of a kind says about the customer.</summary>
[Flags]
public enum EventTraits
{
    /// <summary>Nothing in particular: something that we did, or that happened.</summary>
    None = 0,

    /// <summary>The customer's own action: ends the silence of a lead (<c>silent_days</c>). D2 looks at the kinds of <see cref="Dormancy.DormancyOptions.OwnActions"/>.</summary>
    OwnAction = 1,

    /// <summary>A deal: an amount of zero or less is none (a negative one is a return, which lowers the sum); one without an amount counts and adds nothing (design 5.1).</summary>
    Deal = 2,

    /// <summary>More of them, and later ones, are better.</summary>
    MoreIsBetter = 4,
}
