using Reactivation;
using Reactivation.Columns;
using Reactivation.Dormancy;
using Reactivation.Priorities;

// Columns as they come from a warehouse; here they are computed. They are read in place.
const int Count = 1_000_000;
var asOf = new DateOnly(2026, 11, 22);
var (ids, bought, purchases, revenue, visited) = (new long[Count], new int[Count], new int[Count], new long[Count], new int[Count]);
for (var i = 0; i < Count; i++)
{
    ids[i] = 1_000_000 + i;
    bought[i] = asOf.DayNumber - (int)(i * 7_919L % 1_200);
    purchases[i] = 1 + (int)(i * 104_729L % 12);
    revenue[i] = purchases[i] * (3_000 + (i * 31L % 9_000)) * 10_000;       // in 1/10000 of the currency
    visited[i] = i % 3 == 0 ? int.MinValue : asOf.DayNumber - (i % 200);    // never
}

var table = CustomerTable.Of(t => t
    .Ids(ids).Days(Facts.LastPurchaseOn, bought).Counts(Facts.PurchaseCount, purchases)
    .Amounts(Facts.Revenue, revenue).Days(Facts.LastWebVisitOn, visited));
var engine = ReactivationEngine.Create(ReactivationPolicy.Default);

AssessmentTable all = engine.Assess(table, asOf, new TableOptions { DegreeOfParallelism = Environment.ProcessorCount });

Console.WriteLine($"{all.Count(Stage.Dormant)} of {all.RowCount} are dormant, {all.Count(PriorityTier.High)} of them have high priority");
foreach (var row in all.Top(3))
    Console.WriteLine(all[row]);                                            // the whole assessment, with proofs
