using Reactivation.Binding;

namespace Reactivation.Columns.Events;

/// <summary>The grouped events of a log; columns are aggregated as of the day that they are asked for.</summary>
internal sealed class LogEvents(EventLog log, EventGroups groups, int threads) : TableEvents
{
    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, TableIds ids) => Cells(columns, asOf, row => $"Row {row}, customer {ids.TextOf(row)}");

    /// <summary>The same, with a name for the customers that are told of.</summary>
    internal long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, Func<int, string> nameOf)
    {
        var cells = columns.Select(_ => new long[groups.Customers]).ToArray();
        var plan = new EventColumnPlan(log, asOf, columns);
        InParallel.For(groups.Parts.Length, threads, () => new EventBlock(), (p, events) => plan.Run(groups.Parts[p], events, cells, nameOf));
        return cells;
    }

    internal override EventHistory? HistoryOf(int row) => log.HistoryOf(groups.EventsOf(row));
}
