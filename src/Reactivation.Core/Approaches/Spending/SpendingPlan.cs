using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Whom to contact by which channel on which day (P11), and how far from the best possible that is at most.</summary>
/// <param name="Contacts">The contacts, by day, then in the order of the supplies, the highest value first.</param>
/// <param name="Cost">What they cost together; never above the budget.</param>
/// <param name="ExpectedValue">What they are expected to bring, the cost not taken off.</param>
/// <param name="UpperBound">No plan whatever brings more than this, the cost taken off; by Lagrangian relaxation, computed exactly.</param>
/// <param name="NextBudgetBrings">What the next part of budget (<see cref="SpendingBudget.Next"/>) would bring, its cost taken off, by adding to this plan.</param>
public sealed record SpendingPlan(ImmutableArray<PlannedContact> Contacts, decimal Cost, decimal ExpectedValue, decimal UpperBound, decimal NextBudgetBrings)
{
    /// <summary>What the plan is expected to bring, the cost taken off: what is planned for.</summary>
    public decimal NetValue => ExpectedValue - Cost;

    /// <summary>How much more the best plan could bring at most, in percent of the bound; never less than the true gap. 0 for the best possible.</summary>
    public decimal GapPercent => UpperBound <= NetValue ? 0 : (UpperBound - NetValue) / UpperBound * 100;
}
