using Reactivation.Binding;

namespace Reactivation.Columns.Events;

/// <summary>A history of its own for each customer, as customers and maps bring them; null for none.</summary>
internal sealed class CustomerHistories(EventHistory?[] histories) : TableEvents
{
    internal override long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids, Workers workers) => [.. columns.Select(c => Cells(c, asOf, ids, workers.Cancellation))];

    internal override EventHistory? HistoryOf(int row) => histories.Length == 0 ? null : histories[row];

    private long[] Cells(BoundColumn column, int asOf, TableIds ids, CancellationToken cancellation)
    {
        var cells = new long[ids.Count];
        for (var row = 0; row < cells.Length; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                cells[row] = column is EventColumn events ? EventAggregation.Compute(events, histories[row]) : ContractTimeline.Compute(((ContractColumn)column).Part, histories[row], asOf);
            }
            catch (OverflowException beyond)
            {
                throw new OverflowException($"Row {row}, customer {ids.TextOf(row)}: {beyond.Message}", beyond);
            }
        }

        return cells;
    }
}
