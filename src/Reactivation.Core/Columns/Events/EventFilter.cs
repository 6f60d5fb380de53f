using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Which events of a label a column counts.</summary>
internal readonly struct EventFilter(EventColumn column) : IEventFilter
{
    private readonly EventDays _days = new(column);
    private readonly long _least = column.Fact.Filter.AmountAtLeast ?? Cell.Missing; // No amount, the least number, is at least no other.
    private readonly int _season = (int?)column.Fact.Filter.Season ?? -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(in LoggedEvent e) => _days.Takes(e) && e.Amount >= _least && (_season < 0 || _season == (int)EventAggregation.SeasonOf(e.Day));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happened(in LoggedEvent e) => _days.Happened(e);
}
