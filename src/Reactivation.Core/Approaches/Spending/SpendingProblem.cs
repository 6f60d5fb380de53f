using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>A budget and its offers as arrays: integers of 1/10000, one row of channels after the other.</summary>
internal sealed class SpendingProblem
{
    internal SpendingProblem(SpendingBudget budget, SpendingOffers offers)
    {
        (Channels, Days, Count) = (budget.Supplies.Length, budget.Days, offers.Count);
        Budget = Cell.OfAmount(budget.Total);
        Cost = [.. budget.Supplies.Select(s => Cell.OfAmount(s.CostPerContact))];
        Release = new int[Count * Channels];
        Net = new long[Count * Channels];

        // From a day on, no more contacts fit than the days from it on hold; a customer of a later day counts for each earlier one too.
        Supply = new long[Days * Channels];
        for (var c = 0; c < Channels; c++)
        {
            for (var d = Days - 1; d >= 0; d--)
                Supply[(d * Channels) + c] = budget.Supplies[c].CapacityByDay[d] + (d + 1 < Days ? Supply[((d + 1) * Channels) + c] : 0);
        }

        var values = offers.Values;
        var earliest = offers.EarliestDays;
        for (var i = 0; i < Count; i++)
        {
            for (var c = 0; c < Channels; c++)
            {
                var (at, value) = ((i * Channels) + c, values[(i * Channels) + c]);
                Release[at] = Math.Min(earliest[at], Days - 1);
                var isOpen = value != Cell.Missing && earliest[at] < Days && Cost[c] <= (Int128)Budget + Cell.OfAmount(budget.Next) && Supply[(Release[at] * Channels) + c] > 0;
                Net[at] = isOpen && value > Cost[c] ? value - Cost[c] : 0;
            }
        }
    }

    internal int Channels { get; }

    internal int Days { get; }

    internal int Count { get; }

    internal long Budget { get; }

    internal long[] Cost { get; }

    /// <summary>The first day of each customer on each channel.</summary>
    internal int[] Release { get; }

    /// <summary>Value less cost of each customer on each channel; 0 for what is closed or not worth its cost.</summary>
    internal long[] Net { get; }

    /// <summary>How many contacts fit on a day and all after it, by day and channel.</summary>
    internal long[] Supply { get; }
}
