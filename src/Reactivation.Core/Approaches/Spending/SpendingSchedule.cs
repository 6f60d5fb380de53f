using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>Puts the chosen contacts on days: each day as many as it holds of those who may be contacted by then, the highest value first.</summary>
/// <remarks>Whoever fits by the counts from each day on finds a day this way: a day that is not full leaves nobody waiting.</remarks>
internal static class SpendingSchedule
{
    internal static ImmutableArray<PlannedContact> Of(SpendingBudget budget, SpendingOffers offers, SpendingProblem problem, SpendingChoice choice)
    {
        var arriving = new List<int>[problem.Channels * problem.Days];
        var count = 0;
        for (var i = 0; i < problem.Count; i++)
        {
            if (choice[i] < 0)
                continue;
            (arriving[(problem.Release[(i * problem.Channels) + choice[i]] * problem.Channels) + choice[i]] ??= []).Add(i);
            count++;
        }

        var waiting = new PriorityQueue<int, (long, int)>[problem.Channels];
        var contacts = ImmutableArray.CreateBuilder<PlannedContact>(count);
        for (var d = 0; d < problem.Days; d++)
        {
            for (var c = 0; c < problem.Channels; c++)
            {
                var queue = waiting[c] ??= new();
                foreach (var i in arriving[(d * problem.Channels) + c] ?? [])
                    queue.Enqueue(i, (-problem.Net[(i * problem.Channels) + c], i));
                for (var left = budget.Supplies[c].CapacityByDay[d]; left > 0 && queue.TryDequeue(out var i, out _); left--)
                    contacts.Add(new PlannedContact(offers.Ids[i], budget.Supplies[c].Channel, budget.FirstDay.AddDays(d), Cell.ToAmount(problem.Cost[c]), Cell.ToAmount(offers.Values[(i * problem.Channels) + c])));
            }
        }

        return contacts.Count == count ? contacts.MoveToImmutable() : throw new InvalidOperationException($"{count - contacts.Count} chosen contacts found no day: the counts of supply are wrong.");
    }
}
