using Reactivation.Linting.Search;

namespace Reactivation.Linting.Knowledge;

/// <summary>Which values cannot exceed which: the one axis lies at or below the other wherever both have a value and a condition holds.</summary>
internal sealed class AxisOrders(Circuit circuit)
{
    /// <summary>Beyond so many comparisons orders are left out: that can only hide a remark.</summary>
    private const int MaxComparisons = 1_000_000;

    private const int Rounds = 3;

    private readonly List<Order> _orders = [];
    private int _comparisons;

    /// <summary>Adds lower + gap ≤ upper, and lower = upper under a further condition, where there is one.</summary>
    internal void Add(Axis? lower, Axis? upper, int condition, int gap = 0, int? whenEqual = null)
    {
        if (lower is null || upper is null)
            return;
        var holds = circuit.All(condition, lower.Present, upper.Present);
        _orders.Add(new Order(lower, upper, holds, gap, circuit.All(holds, whenEqual ?? circuit.False)));
    }

    /// <summary>Makes the clauses, once all cuts of the rows are there. An axis takes over the cuts of the axes below it, so that runs compare as their values do.</summary>
    internal void Impose()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var order in _orders)
            {
                Share(order.Lower, order.Upper);
                if (order.WhenEqual != circuit.False)
                    Share(order.Upper, order.Lower);
            }
        }

        foreach (var order in _orders)
        {
            foreach (var cut in Few([order.Lower.Low, .. order.Lower.Cuts]))
                circuit.Require(order.Condition ^ 1, order.Lower.AtLeast(cut) ^ 1, order.Upper.AtLeast(cut + order.Gap));
            foreach (var cut in order.WhenEqual == circuit.False ? [] : Few(order.Upper.Cuts))
                circuit.Require(order.WhenEqual ^ 1, order.Upper.AtLeast(cut) ^ 1, order.Lower.AtLeast(cut));
        }
    }

    /// <summary>A value of every axis that has one, within the runs of the solver's model and in their orders: days as late as can be, numbers as small.</summary>
    internal Dictionary<Axis, long> Values(IEnumerable<Axis> axes)
    {
        var runs = axes.Select(a => (Axis: a, Run: a.Run())).Where(a => a.Run is not null).ToDictionary(a => a.Axis, a => a.Run!.Value);
        var orders = _orders.Where(o => circuit.Solver.IsTrue(o.Condition)).ToList();
        var values = runs.ToDictionary(r => r.Key, r => Preferred(r.Key, r.Value));

        // Each pass settles one more link of a chain; chains are short.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (lower, upper, _, gap, _) in orders)
            {
                if (values[lower] + gap <= values[upper])
                    continue;
                var down = Math.Max(runs[lower].From, values[upper] - gap);
                var up = Math.Min(runs[upper].To, values[lower] + gap);
                var isDay = lower.Fact.Shape == Customers.FactShape.Day;
                changed |= isDay ? down != values[lower] : up != values[upper];
                (values[lower], values[upper]) = isDay ? (down, values[upper]) : (values[lower], up);
            }
        }

        return values;
    }

    private void Share(Axis from, Axis to)
    {
        foreach (var cut in Few(from.Cuts))
            to.AtLeast(cut);
    }

    private IReadOnlyCollection<long> Few(IReadOnlyCollection<long> cuts) => (_comparisons += cuts.Count + 1) > MaxComparisons ? [] : cuts;

    /// <summary>Of a run, a value that people find natural: 0 where it lies in the run; else the bound that a test names; a day as late as can be.</summary>
    private static long Preferred(Axis axis, (long From, long To) run) =>
        axis.Fact.Shape == Customers.FactShape.Day ? (run.To == long.MaxValue ? run.From : run.To)
        : run is { From: <= 0, To: >= 0 } ? 0
        : run.From > 0 ? run.From : run.To;

    private sealed record Order(Axis Lower, Axis Upper, int Condition, int Gap, int WhenEqual);
}
