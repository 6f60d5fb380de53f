using Reactivation.Columns;
using Reactivation.Customers;

namespace Reactivation.Benchmarks;

/// <summary>Customers with everything that the default policy and all its segments ask for: given facts, and about ten events each.</summary>
internal static class FullWorkload
{
    public static CustomerTable Table(int count)
    {
        var random = new Random(20261122);
        var log = new EventLog(Source.Nothing.Records([.. EventKind.All]));
        for (var i = 0; i < count * 10; i++)
        {
            var kind = EventKind.All[random.Next(EventKind.All.Length)];
            var detail = kind == EventKind.Survey || kind == EventKind.Complaint ? LeavingReason.All[random.Next(LeavingReason.All.Length)]
                : kind == EventKind.ContractEnd && random.Next(2) == 0 ? "cancelled"
                : kind == EventKind.WebVisit && random.Next(4) == 0 ? "pricing" : null;
            log.Add(random.Next(count), new CustomerEvent(Workload.AsOf.AddDays(-random.Next(1_500)), kind, kind == EventKind.Purchase ? random.Next(1, 2_000_000) : null, detail));
        }

        var given = CustomerTable.Of(b => b
            .Ids(Enumerable.Range(0, count).Select(i => (long)i).ToArray())
            .Days(Facts.RegisteredOn, Days(3_000), Workload.AsOf).Days(Facts.OwnerChangedOn, Days(1_500), Workload.AsOf).Days(Facts.LeavingReasonOn, Days(1_500), Workload.AsOf)
            .Days(Facts.FoundedOn, Days(20_000), Workload.AsOf).Days(Facts.BornOn, Days(30_000), Workload.AsOf)
            .Counts(Facts.Employees, Numbers(5_000)).Counts(Facts.HouseholdSize, Numbers(6)).WholeAmounts(Facts.YearlyIncome, Numbers(10_000_000))
            .Codes(Facts.LeavingReason, Codes(Facts.LeavingReason)).Codes(Facts.LongTermAdvantage, Codes(Facts.LongTermAdvantage)).Codes(Facts.CompetitorAlongside, Codes(Facts.CompetitorAlongside))
            .Codes(Facts.Gender, Codes(Facts.Gender)).Codes(Facts.Subscription, Codes(Facts.Subscription)));
        return given.With(log);

        ReadOnlyMemory<short> Days(int most) => Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? short.MinValue : (short)-random.Next(most)).ToArray();

        ReadOnlyMemory<int> Numbers(int most) => Enumerable.Range(0, count).Select(_ => random.Next(most)).ToArray();

        ReadOnlyMemory<sbyte> Codes(ChoiceFact fact) => Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? sbyte.MinValue : (sbyte)random.Next(fact.Codes.Length)).ToArray();
    }
}
