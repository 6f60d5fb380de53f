using Reactivation.Binding;
using Reactivation.Columns.Kernels;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>The grouped events of a log; columns are aggregated as of the day that they are asked for.</summary>
/// <param name="log">The log.</param>
/// <param name="groups">Its events by customer.</param>
/// <param name="threads">How many threads aggregate at most, even where who asks has fewer.</param>
internal sealed class LogEvents(EventLog log, EventGroups groups, int threads) : TableEvents
{
    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids, Workers workers) => Cells(columns, asOf, width, row => $"Row {row}, customer {ids.TextOf(row)}", workers);

    /// <summary>The same, with a name for the customers that are told of.</summary>
    internal long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, Func<int, string> nameOf, Workers workers)
    {
        var plan = new EventColumnPlan(log, asOf, columns);
        return width switch
        {
            VectorWidth.Bits512 => Cells<Cells512<long>>(plan, columns.Count, nameOf, workers.AtLeast(threads)),
            VectorWidth.Bits256 => Cells<Cells256<long>>(plan, columns.Count, nameOf, workers.AtLeast(threads)),
            VectorWidth.Bits128 => Cells<Cells128<long>>(plan, columns.Count, nameOf, workers.AtLeast(threads)),
            VectorWidth.Scalar => Cells<OneCell>(plan, columns.Count, nameOf, workers.AtLeast(threads)),
            _ => throw new ArgumentOutOfRangeException(nameof(width), width, "Which registers, must be said."),
        };
    }

    internal override EventHistory? HistoryOf(int row)
    {
        var events = new EventBlock();
        var (part, customer) = groups.Of(row);
        events.Take<OneCell>(part, customer, 1);
        return log.HistoryOf(events, 0, events.StartOf(1));
    }

    private long[][] Cells<T>(EventColumnPlan plan, int columns, Func<int, string> nameOf, Workers workers)
        where T : struct, ICells<T>
    {
        var cells = new long[columns][];
        for (var c = 0; c < columns; c++)
            cells[c] = GC.AllocateUninitializedArray<long>(groups.Customers);
        workers.For(groups.Parts.Length, () => new EventBlock(), (p, events) => plan.Run<T>(groups.Parts[p], events, cells, nameOf));
        return cells;
    }
}
