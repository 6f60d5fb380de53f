using System.Runtime.InteropServices;
using Reactivation.Columns;
using Reactivation.Customers;

namespace Reactivation.Benchmarks;

/// <summary>Purchases of many customers as columns, and two ways to facts: first and last day, count, sum and mean gap.</summary>
internal sealed class EventWorkload
{
    private readonly long[] _ids;
    private readonly int[] _days;
    private readonly long[] _amounts;

    public EventWorkload(int events, int customers)
    {
        var random = new Random(20261122);
        (_ids, _days, _amounts) = (new long[events], new int[events], new long[events]);
        for (var i = 0; i < events; i++)
        {
            _ids[i] = 1_000_000_000L + (random.Next(customers) * 37L);
            _days[i] = Workload.AsOf.DayNumber - random.Next(2_000);
            _amounts[i] = random.Next(1, 100_000) * Cell.AmountScale;
        }
    }

    public int Count => _ids.Length;

    public (long Customers, long Days, long Sum) Ours(int threads)
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        log.Add(EventKind.Purchase, _ids, _days, _amounts);
        var cells = CustomerTable.From(log, threads).Cells(Workload.AsOf, Facts.FirstPurchaseOn, Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.Revenue);
        var (gaps, sum) = (0L, 0L);
        var (first, last, count, revenue) = (cells[0]!, cells[1]!, cells[2]!, cells[3]!);
        for (var row = 0; row < first.Length; row++)
        {
            gaps += count[row] > 1 ? (last[row] - first[row]) / (count[row] - 1) : 0;
            sum += revenue[row];
        }

        return (first.Length, gaps, sum);
    }

    public (long Customers, long Days, long Sum) Dictionary()
    {
        var facts = new Dictionary<long, State>();
        for (var i = 0; i < _ids.Length; i++)
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(facts, _ids[i], out var isKnown);
            if (!isKnown)
                (state.First, state.Last) = (_days[i], _days[i]);
            state.First = Math.Min(state.First, _days[i]);
            state.Last = Math.Max(state.Last, _days[i]);
            state.Count++;
            state.Sum += _amounts[i];
        }

        var (gaps, sum) = (0L, 0L);
        foreach (var state in facts.Values)
        {
            gaps += state.Count > 1 ? (state.Last - state.First) / (state.Count - 1) : 0;
            sum += state.Sum;
        }

        return (facts.Count, gaps, sum);
    }

    private struct State
    {
        public int First;
        public int Last;
        public int Count;
        public long Sum;
    }
}
