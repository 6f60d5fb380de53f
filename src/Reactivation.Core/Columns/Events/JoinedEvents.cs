using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>The events of a log for the customers of a table, in the table's order; who has none has an empty history.</summary>
/// <param name="events">The events.</param>
/// <param name="records">The kinds that are recorded.</param>
/// <param name="rowOfCustomer">The table's row of each customer of the log.</param>
/// <param name="count">How many customers the table has.</param>
internal sealed class JoinedEvents(LogEvents events, Source records, int[] rowOfCustomer, int count) : TableEvents
{
    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, TableIds ids)
    {
        var cells = events.Cells(columns, asOf, customer => $"Row {rowOfCustomer[customer]}, customer {ids.TextOf(rowOfCustomer[customer])}");
        return [.. cells.Zip(columns, InOrder)];
    }

    internal override EventHistory? HistoryOf(int row) => Array.IndexOf(rowOfCustomer, row) is >= 0 and var customer ? events.HistoryOf(customer) : EventHistory.Of([], records);

    private long[] InOrder(long[] cells, BoundColumn column)
    {
        var ordered = new long[count];
        if (column is not EventColumn { Measure: EventMeasure.Count or EventMeasure.Days or EventMeasure.Sum })
            Array.Fill(ordered, Cell.Missing);
        for (var customer = 0; customer < cells.Length; customer++)
            ordered[rowOfCustomer[customer]] = cells[customer];
        return ordered;
    }
}
