using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>The events of a log for the customers of a table, in the table's order; who has none has an empty history.</summary>
internal sealed class JoinedEvents : TableEvents
{
    private const int None = -1;

    private readonly LogEvents _events;
    private readonly Source _records;
    private readonly int[] _rowOfCustomer;
    private readonly int[] _customerOfRow;

    internal JoinedEvents(LogEvents events, Source records, int[] rowOfCustomer, int count)
    {
        (_events, _records, _rowOfCustomer, _customerOfRow) = (events, records, rowOfCustomer, new int[count]);
        Array.Fill(_customerOfRow, None);
        for (var customer = 0; customer < rowOfCustomer.Length; customer++)
            _customerOfRow[rowOfCustomer[customer]] = customer;
    }

    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids, Workers workers)
    {
        var cells = _events.Cells(columns, asOf, width, customer => $"Row {_rowOfCustomer[customer]}, customer {ids.TextOf(_rowOfCustomer[customer])}", workers);
        workers.For(cells.Length, c => cells[c] = InOrder(cells[c], columns[c]));
        return cells;
    }

    internal override EventHistory? HistoryOf(int row) => _customerOfRow[row] is var customer && customer != None ? _events.HistoryOf(customer) : EventHistory.Of([], _records);

    private long[] InOrder(long[] cells, BoundColumn column)
    {
        var without = column is EventColumn { Measure: EventMeasure.Count or EventMeasure.Days or EventMeasure.Sum } ? 0 : Cell.Missing;
        return Array.ConvertAll(_customerOfRow, customer => customer == None ? without : cells[customer]);
    }
}
