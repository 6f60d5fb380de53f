using Reactivation.Binding;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Events;

/// <summary>The events of a table's customers.</summary>
internal abstract class TableEvents
{
    /// <summary>An event or contract column of all customers.</summary>
    internal abstract TableColumn Column(BoundColumn column, int asOf, TableIds ids);

    internal abstract EventHistory? HistoryOf(int row);
}
