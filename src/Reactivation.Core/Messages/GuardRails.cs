namespace Reactivation.Messages;

/// <summary>What good sense forbids, on by default. Changed by <c>with</c>.</summary>
public sealed record GuardRails
{
    /// <summary>All of them.</summary>
    public static GuardRails Default { get; } = new();

    /// <summary>No discount is offered to a customer whose needs have changed: it answers nothing (C4).</summary>
    /// <value>True.</value>
    public bool NoDiscountForChangedNeeds { get; init; } = true;

    /// <summary>A complaint about our people is answered by what was improved, before any offer (A2).</summary>
    /// <value>True.</value>
    public bool ImprovementBeforeOfferForStaff { get; init; } = true;

    /// <summary>An offer that has ended on the day of the assessment is not sent.</summary>
    /// <value>True.</value>
    public bool NoEndedOffer { get; init; } = true;
}
