using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Events of a label that are counted by their day alone: nearly all columns. Few fields, so that they stay in registers.</summary>
internal readonly struct EventDays(EventColumn column) : IEventFilter
{
    private readonly int _from = column.From;
    private readonly uint _count = (uint)Math.Max(0, column.To - (long)column.From + 1);
    private readonly bool _isDeal = column.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(in LoggedEvent e) => (uint)(e.Day - _from) < _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happened(in LoggedEvent e) => !_isDeal || e.Amount is > 0 or Cell.Missing;
}
