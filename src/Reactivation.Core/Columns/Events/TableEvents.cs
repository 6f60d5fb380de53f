using Reactivation.Binding;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Events;

/// <summary>The events of a table's customers.</summary>
internal abstract class TableEvents
{
    /// <summary>Event and contract columns of all customers, in the order asked for.</summary>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    internal abstract TableColumn[] Columns(IReadOnlyList<BoundColumn> columns, int asOf, TableIds ids);

    internal abstract EventHistory? HistoryOf(int row);
}
