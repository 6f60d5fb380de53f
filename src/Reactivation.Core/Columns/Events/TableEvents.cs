using Reactivation.Binding;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Events;

/// <summary>The events of a table's customers.</summary>
internal abstract class TableEvents
{
    /// <summary>The cells of event and contract columns, in the order asked for.</summary>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    internal abstract long[][] Cells(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids);

    internal abstract EventHistory? HistoryOf(int row);

    /// <summary>The same as columns of a table.</summary>
    internal TableColumn[] Columns(IReadOnlyList<BoundColumn> columns, int asOf, VectorWidth width, TableIds ids) => [.. Cells(columns, asOf, width, ids).Select((c, i) => ColumnBuilder.Build(columns[i].Fact.Shape, c))];
}
