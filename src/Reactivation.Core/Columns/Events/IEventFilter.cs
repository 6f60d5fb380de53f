namespace Reactivation.Columns.Events;

/// <summary>Which events of a label a column counts.</summary>
internal interface IEventFilter
{
    bool Takes(in LoggedEvent e);

    /// <summary>Whether what is taken happened: a return or an empty deal lowers or leaves the sum, and is no deal.</summary>
    bool Happened(in LoggedEvent e);
}
