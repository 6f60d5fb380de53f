using Reactivation.Binding;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Events;

/// <summary>The events of a table's customers.</summary>
internal abstract class TableEvents
{
    /// <summary>The cells of event and contract columns, in the order asked for.</summary>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal abstract long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids, Workers workers);

    internal abstract EventHistory? HistoryOf(int row);

    /// <summary>The same as columns of a table.</summary>
    internal TableColumn[] Columns(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids, Workers workers)
    {
        var cells = Cells(columns, asOf, width, ids, workers);
        var built = new TableColumn[cells.Length];
        workers.For(built.Length, c => built[c] = ColumnBuilder.Build(columns[c].Fact.Shape, cells[c]));
        return built;
    }
}
