using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>The grouped events of a log; columns are aggregated as of the day that they are asked for.</summary>
internal sealed class LogEvents(EventLog log, EventGroups groups, int threads) : TableEvents
{
    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, TableIds ids) => Cells(columns, asOf, row => $"Row {row}, customer {ids.TextOf(row)}");

    /// <summary>The same, with a name for the customers that are told of.</summary>
    internal long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, Func<int, string> nameOf)
    {
        var cells = columns.Select(_ => new long[groups.Customers]).ToArray();
        var plan = new EventColumnPlan(log.Labels, columns);
        EventGroups.For(groups.Parts.Length, threads, p => plan.Run(groups.Parts[p], asOf, cells, log, nameOf));
        return cells;
    }

    internal override EventHistory? HistoryOf(int row)
    {
        var part = Array.FindLast(groups.Parts, p => p.FirstRow <= row && p.Ids.Count > 0)!;
        return History(log, part, row - part.FirstRow, _ => true);
    }

    internal static EventHistory History(EventLog log, EventPart part, int localRow, Func<EventLabel, bool> isAsked)
    {
        var events = new List<CustomerEvent>();
        foreach (ref readonly var e in part.Events)
        {
            if (e.Customer == localRow && log.Labels[e.Label] is var label && isAsked(label))
                events.Add(new CustomerEvent(DateOnly.FromDayNumber(e.Day), label.Kind, e.Amount == Cell.Missing ? null : Cell.ToAmount(e.Amount), label.Detail, label.Category));
        }

        return EventHistory.Of(events, log.Records);
    }
}
