using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Which events of a label a column counts.</summary>
internal readonly struct EventFilter(EventColumn column)
{
    private readonly int _from = column.From;
    private readonly int _to = column.To;
    private readonly long _least = column.Fact.Filter.AmountAtLeast ?? Cell.Missing; // No amount, the least number, is at least no other.
    private readonly int _season = (int?)column.Fact.Filter.Season ?? -1;
    private readonly bool _isDeal = column.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Takes(in LoggedEvent e) => e.Day >= _from && e.Day <= _to && e.Amount >= _least && (_season < 0 || _season == (int)EventAggregation.SeasonOf(e.Day));

    /// <summary>Whether what is taken happened: a return or an empty deal lowers or leaves the sum, and is no deal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Happened(in LoggedEvent e) => !_isDeal || e.Amount is > 0 or Cell.Missing;
}
