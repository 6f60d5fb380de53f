using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Spends a budget (P11): at most one contact a customer, within the total and what each channel holds each day, for the highest net value.</summary>
/// <remarks>
/// The same input gives the same plan. A contact that is not worth its cost is never planned. The plan is a good one, not always the best;
/// how far off it is at most, <see cref="SpendingPlan.GapPercent"/> says. Time grows with customers × channels.
/// </remarks>
public static class SpendingPlanner
{
    /// <summary>Plans.</summary>
    /// <param name="budget">What may be spent.</param>
    /// <param name="offers">Whom it may be spent on, made for this budget.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="PolicyException">The budget cannot be planned with; all problems are named.</exception>
    /// <exception cref="OverflowException">The amounts are too large to be added up.</exception>
    /// <exception cref="ArgumentException">The offers are for another budget's channels.</exception>
    public static SpendingPlan Plan(SpendingBudget budget, SpendingOffers offers)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(offers);
        if (budget.Check() is { IsEmpty: false } problems)
            throw new PolicyException(problems);
        if (!offers.Budget.Supplies.Select(s => s.Channel).SequenceEqual(budget.Supplies.Select(s => s.Channel)))
            throw new ArgumentException("The offers are for another budget's channels: their values stand in its order.", nameof(offers));
        var problem = new SpendingProblem(budget, offers);
        var prices = new SpendingPrices(problem);
        var choice = new SpendingChoice(problem);
        choice.Take(prices.Price);
        choice.Extend();
        var contacts = SpendingSchedule.Of(budget, offers, problem, choice);
        var net = choice.Net;
        choice.Grant(Cell.OfAmount(budget.Next));
        choice.Extend();
        return new SpendingPlan(contacts, contacts.Sum(c => c.Cost), contacts.Sum(c => c.ExpectedValue), Amount(prices.Bound()), Amount(choice.Net - net));
    }

    private static decimal Amount(Int128 cells) => (decimal)cells / Cell.AmountScale;
}
